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

package io.github.customeriospring.mode;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.json.WireJson;

/**
 * What a mode knows about a client.
 *
 * @param api the API
 * @param region the region that is set
 * @param baseUrl where the API is
 * @param json the JSON that the API speaks
 * @param propertyPrefix what the names of configuration properties begin with where an
 * exception says which of them to set
 * @since 0.1.0
 */
public record ModeContext(Api api, Region region, String baseUrl, WireJson json, String propertyPrefix) {

}
