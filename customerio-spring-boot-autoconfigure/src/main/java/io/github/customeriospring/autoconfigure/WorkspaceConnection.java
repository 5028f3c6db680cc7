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

import java.util.Map;

import io.github.customeriospring.Api;

/**
 * What is known of the connection of a workspace to an API, without addresses.
 *
 * @param api the API
 * @param hasCustomBaseUrl whether it is asked at another address than Customer.io's
 * @param applicationsBeans the clients that the application has brought itself, by their
 * type, with the names of their beans
 * @since 0.1.0
 */
public record WorkspaceConnection(Api api, boolean hasCustomBaseUrl, Map<String, String> applicationsBeans) {

}
