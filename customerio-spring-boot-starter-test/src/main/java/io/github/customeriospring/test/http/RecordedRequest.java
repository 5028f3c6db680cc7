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

package io.github.customeriospring.test.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, and how it was answered.
 *
 * @since 0.1.0
 */
public final class RecordedRequest {

	private final String method;

	private final String path;

	private final @Nullable String query;

	private final Map<String, List<String>> headers;

	private final byte[] body;

	private final @Nullable String route;

	private final @Nullable String operation;

	private final int status;

	/**
	 * Creates a request that has not been answered yet.
	 * @param method the method
	 * @param path the path as it was sent, still encoded
	 * @param query the query as it was sent, {@code null} if there was none
	 * @param headers the headers
	 * @param body the body, not copied
	 */
	public RecordedRequest(String method, String path, @Nullable String query, Map<String, List<String>> headers,
			byte[] body) {
		this(method, path, query, copyOf(headers), body, null, null, 0);
	}

	private RecordedRequest(String method, String path, @Nullable String query, Map<String, List<String>> headers,
			byte[] body, @Nullable String route, @Nullable String operation, int status) {
		this.method = method;
		this.path = path;
		this.query = query;
		this.headers = headers;
		this.body = body;
		this.route = route;
		this.operation = operation;
		this.status = status;
	}

	private static Map<String, List<String>> copyOf(Map<String, List<String>> headers) {
		Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * This request with the route that it takes.
	 * @param route the path with names in braces in place of its variables
	 * @param operation the name that the clients' operation has in metrics, {@code null}
	 * if they have no such operation
	 * @return the request with its route
	 */
	public RecordedRequest withRoute(String route, @Nullable String operation) {
		return new RecordedRequest(this.method, this.path, this.query, this.headers, this.body, route, operation,
				this.status);
	}

	/**
	 * This request with the status of its answer.
	 * @param status the status, or 0 if the connection was dropped without an answer
	 * @return the request with its answer
	 */
	public RecordedRequest withStatus(int status) {
		return new RecordedRequest(this.method, this.path, this.query, this.headers, this.body, this.route,
				this.operation, status);
	}

	public String method() {
		return this.method;
	}

	/**
	 * The path as it was sent, still encoded.
	 * @return the path, without the query
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The query as it was sent, still encoded.
	 * @return the query without its question mark, or {@code null} if there was none
	 */
	public @Nullable String query() {
		return this.query;
	}

	/**
	 * The headers, by names in any case. They contain the credential.
	 * @return the headers
	 */
	public Map<String, List<String>> headers() {
		return this.headers;
	}

	/**
	 * The parameters of the query, decoded.
	 * @return the first value of each parameter by its name, in the order of the query
	 */
	public Map<String, String> queryParameters() {
		return Percent.parseQuery(this.query);
	}

	/**
	 * The first value of a header.
	 * @param name the name, in any case
	 * @return the value, if the header was sent
	 */
	public Optional<String> header(String name) {
		return this.headers.getOrDefault(name, List.of()).stream().findFirst();
	}

	/**
	 * The body as it was sent.
	 * @return a copy of the bytes
	 */
	public byte[] body() {
		return this.body.clone();
	}

	/**
	 * The body as text.
	 * @return the body, read as UTF-8
	 */
	public String bodyAsString() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * The body as JSON.
	 * @return immutable maps, lists and plain values, {@code null} for JSON's null
	 * @throws IllegalStateException if the body is no JSON
	 */
	public @Nullable Object json() {
		try {
			return Json.read(this.body);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The body of the request is no JSON", ex);
		}
	}

	/**
	 * The route that the request took.
	 * @return the path with names in braces in place of its variables, or {@code null} if
	 * there is no such route
	 */
	public @Nullable String route() {
		return this.route;
	}

	/**
	 * The operation of the clients whose request this is.
	 * @return the name that the operation has in metrics, {@code transactional.sendEmail}
	 * for example, or {@code null} if the clients have no such operation
	 */
	public @Nullable String operation() {
		return this.operation;
	}

	/**
	 * The status of the answer.
	 * @return the status, or 0 if the connection was dropped without an answer
	 */
	public int status() {
		return this.status;
	}

	@Override
	public String toString() {
		return this.method + " " + ((this.route != null) ? this.route : "(unknown path)") + " -> "
				+ ((this.status != 0) ? this.status : "(no answer)");
	}

}
