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

package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Changes the auto-configured {@link CustomerioV2Client} before it is built. Customizers
 * are applied last and in order, so they have the final say.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioV2ClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(CustomerioV2Client.Builder builder);

}
