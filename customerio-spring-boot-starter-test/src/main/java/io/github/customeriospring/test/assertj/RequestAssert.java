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

package io.github.customeriospring.test.assertj;

import java.util.Objects;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.JsonValues;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a request as it arrived in the fake.
 *
 * @since 0.1.0
 */
public final class RequestAssert extends AbstractAssert<RequestAssert, RecordedRequest> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public RequestAssert(RecordedRequest actual) {
		super(actual, RequestAssert.class);
	}

	/**
	 * Verifies the operation of the clients whose request this is.
	 * @param operation the name that the operation has in metrics,
	 * {@code transactional.sendEmail} for example
	 * @return this
	 */
	public RequestAssert isOperation(String operation) {
		return has("operation", this.actual.operation(), operation);
	}

	/**
	 * Verifies the method.
	 * @param method the HTTP method
	 * @return this
	 */
	public RequestAssert hasMethod(String method) {
		return has("method", this.actual.method(), method);
	}

	/**
	 * Verifies the path.
	 * @param path the path as it is sent, still encoded, without the query
	 * @return this
	 */
	public RequestAssert hasPath(String path) {
		return has("path", this.actual.path(), path);
	}

	/**
	 * Verifies a parameter of the query.
	 * @param name the name
	 * @param value the first value, decoded
	 * @return this
	 */
	public RequestAssert hasQueryParameter(String name, String value) {
		return has("query parameter " + name, this.actual.queryParameters().get(name), value);
	}

	/**
	 * Verifies a header.
	 * @param name the name, in any case
	 * @param value the first value
	 * @return this
	 */
	public RequestAssert hasHeader(String name, String value) {
		return has("header " + name, this.actual.header(name).orElse(null), value);
	}

	/**
	 * Verifies that a header was not sent.
	 * @param name the name, in any case
	 * @return this
	 */
	public RequestAssert hasNoHeader(String name) {
		return has("header " + name, this.actual.header(name).orElse(null), null);
	}

	/**
	 * Verifies that there is no body.
	 * @return this
	 */
	public RequestAssert hasNoBody() {
		return has("body", this.actual.bodyAsString(), "");
	}

	/**
	 * Verifies the whole body. The order of fields does not matter, that of arrays does,
	 * and numbers are equal if their values are.
	 * @param json the JSON
	 * @return this
	 * @throws IllegalArgumentException if this is no JSON
	 */
	public RequestAssert hasJsonBody(String json) {
		Object expected = JsonValues.parse(json);
		Object found = json();
		if (!JsonValues.same(found, expected)) {
			throw failureWithActualExpected(Json.writeString(found), Json.writeString(expected),
					"Expected body%n  %s%nbut it is%n  %s", Json.writeString(expected), Json.writeString(found));
		}
		return this;
	}

	/**
	 * Verifies a value in the body. Numbers are equal if their values are, and a time
	 * equals its unix seconds.
	 * @param path the name of the value, or the names that lead to it with dots between
	 * them, and for items of lists their numbers from 0
	 * @param value the value, {@code null} if there must be none
	 * @return this
	 */
	public RequestAssert hasJson(String path, @Nullable Object value) {
		Object found = JsonValues.find(json(), path);
		if (!JsonValues.same(found, value)) {
			throw failureWithActualExpected(found, value, "Expected <%s> to be <%s> but it is <%s>, in %s", path, value,
					found, this.actual.bodyAsString());
		}
		return this;
	}

	/**
	 * Verifies how the request was answered.
	 * @param status the HTTP status, or 0 if the connection was dropped
	 * @return this
	 */
	public RequestAssert wasAnsweredWith(int status) {
		return has("status", this.actual.status(), status);
	}

	private @Nullable Object json() {
		try {
			return Json.read(this.actual.body());
		}
		catch (IllegalArgumentException ex) {
			throw failure("Expected a body of JSON but it is <%s>", this.actual.bodyAsString());
		}
	}

	private RequestAssert has(String what, @Nullable Object found, @Nullable Object expected) {
		if (!Objects.equals(expected, found)) {
			throw failureWithActualExpected(found, expected, "Expected %s <%s> but it is <%s>", what, expected, found);
		}
		return this;
	}

}
