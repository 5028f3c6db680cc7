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

package io.github.customeriospring.test.internal.server;

import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a {@link Handler}.
 *
 * @since 0.1.0
 */
public final class RoutedCall {

	private final RecordedRequest request;

	private final Map<String, String> pathVariables;

	private final Map<String, String> query;

	/**
	 * Creates a call.
	 * @param request the request
	 * @param pathVariables the decoded variables of its path
	 */
	public RoutedCall(RecordedRequest request, Map<String, String> pathVariables) {
		this.request = request;
		this.pathVariables = pathVariables;
		this.query = Percent.parseQuery(request.query());
	}

	/**
	 * A variable of the path, decoded.
	 * @param name the name in the route's template
	 * @return the value
	 */
	public String path(String name) {
		String value = this.pathVariables.get(name);
		if (value == null) {
			throw new IllegalArgumentException("No path variable " + name);
		}
		return value;
	}

	/**
	 * A parameter of the query, decoded. An empty one counts as absent.
	 * @param name the name
	 * @return the first value, if there is one
	 */
	public Optional<String> query(String name) {
		return Optional.ofNullable(this.query.get(name)).filter((value) -> !value.isEmpty());
	}

	public Optional<String> header(String name) {
		return this.request.header(name);
	}

	public byte[] body() {
		return this.request.body();
	}

	/**
	 * The body, read as JSON into immutable maps, lists and plain values.
	 * @return the value, {@code null} for JSON's null
	 * @throws RefusedException if the body is not JSON
	 */
	public @Nullable Object json() {
		try {
			return Json.read(body());
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Refusal.badRequest("malformed", "", "the body is not valid JSON"));
		}
	}

}
