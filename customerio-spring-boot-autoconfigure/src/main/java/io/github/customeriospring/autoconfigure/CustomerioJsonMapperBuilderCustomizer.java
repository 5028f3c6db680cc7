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

import io.github.customeriospring.http.connection.ApiClientBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the JSON of the application's own types, where they are values that go to
 * Customer.io: a module with a serializer, a mix-in, another naming. It holds for all
 * Customer.io clients and for nothing else of the application, and does not change what
 * the clients write themselves. What the application sets for its own JSON
 * ({@code spring.jackson.*}, module beans) has no effect on values.
 *
 * @since 0.1.0
 * @see ApiClientBuilder#json
 */
@FunctionalInterface
public interface CustomerioJsonMapperBuilderCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder of the mapper that writes the application's types
	 */
	void customize(JsonMapper.Builder builder);

}
