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

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.internal.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is sent.
 *
 * @since 0.1.0
 */
public final class Reply {

	private final int status;

	private final Map<String, String> headers;

	private final byte[] body;

	private Reply(int status, Map<String, String> headers, byte[] body) {
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/**
	 * An answer with a JSON body.
	 * @param status the HTTP status
	 * @param body maps, lists, records and plain values
	 * @return the answer
	 */
	public static Reply json(int status, @Nullable Object body) {
		return new Reply(status, Map.of("Content-Type", "application/json"), Json.write(body));
	}

	/**
	 * An answer with status 200.
	 * @param json its body
	 * @return the answer
	 */
	static Reply json(String json) {
		return new Reply(200, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * An answer with status 204.
	 * @return the answer
	 */
	public static Reply noContent() {
		return empty(204);
	}

	/**
	 * An answer with any body.
	 * @param status the HTTP status
	 * @param contentType the type of the body
	 * @param body the body, not copied
	 * @return the answer
	 */
	public static Reply of(int status, String contentType, byte[] body) {
		return new Reply(status, Map.of("Content-Type", contentType), body);
	}

	/**
	 * An answer without a body.
	 * @param status the HTTP status
	 * @return the answer
	 */
	public static Reply empty(int status) {
		return new Reply(status, Map.of(), new byte[0]);
	}

	/**
	 * An answer with status 302.
	 */
	static Reply redirect(String location) {
		return empty(302).withHeader("Location", location);
	}

	/**
	 * The answer of a fault that answers in place of the server.
	 */
	static Reply of(Fault fault) {
		return new Reply(fault.status(), fault.headers(), fault.body().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * This answer with a header.
	 * @param name the name
	 * @param value the value, in place of another one
	 * @return the answer
	 */
	public Reply withHeader(String name, String value) {
		Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		copy.putAll(this.headers);
		copy.put(name, value);
		return new Reply(this.status, copy, this.body);
	}

	int status() {
		return this.status;
	}

	/**
	 * The headers.
	 * @return the values by name
	 */
	public Map<String, String> headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

}
