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

package io.github.customeriospring.metrics;

import org.springframework.util.Assert;

/**
 * The tag that every meter has, so that an application with several workspaces can tell
 * them apart and Prometheus sees the same keys always.
 */
final class WorkspaceTag {

	static final String KEY = "workspace";

	static final String DEFAULT = "default";

	private WorkspaceTag() {
	}

	static String check(String workspace) {
		Assert.hasText(workspace, "'workspace' must not be empty");
		return workspace;
	}

}
