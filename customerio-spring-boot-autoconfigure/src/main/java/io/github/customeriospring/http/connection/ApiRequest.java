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

package io.github.customeriospring.http.connection;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A request to one of the APIs.
 *
 * @param method the HTTP method
 * @param uriTemplate the path with variables, and perhaps a query, without host
 * @param variables the values of the variables
 * @param headers the headers in addition to those of every request
 * @param body the JSON, or {@code null}
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record ApiRequest(HttpMethod method, String uriTemplate, Map<String, String> variables, HttpHeaders headers,
		byte @Nullable [] body) {

	@Override
	public String toString() {
		return "ApiRequest[" + this.method + "]";
	}

}
