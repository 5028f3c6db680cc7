/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.autoconfigure.workspace;

/**
 * Registers the beans that a feature has for each workspace below
 * {@code customerio.workspaces}. It is a lazy bean, made by a static method of an
 * auto-configuration before all others where there are such workspaces, and is asked once
 * for each, in the order of the auto-configurations.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WorkspaceContributor {

	/**
	 * Register the beans of a workspace. What the application defines for it is there
	 * already.
	 * @param workspace the workspace
	 */
	void contribute(Workspace workspace);

}
