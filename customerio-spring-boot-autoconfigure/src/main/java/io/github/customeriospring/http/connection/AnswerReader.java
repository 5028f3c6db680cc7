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

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.error.ErrorTranslator;
import io.github.customeriospring.json.WireJson;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads successful answers, and finds out those that cannot be right. Thread-safe.
 */
final class AnswerReader {

	private static final int MULTI_STATUS = 207;

	private final WireJson json;

	private final ErrorTranslator errors;

	AnswerReader(WireJson json, ErrorTranslator errors) {
		this.json = json;
		this.errors = errors;
	}

	/**
	 * Have an answer read. Whatever goes wrong, the exception is one of a call.
	 */
	<T> T read(Operation operation, RawResponse answer, Function<RawResponse, T> reader) {
		try {
			return reader.apply(answer);
		}
		catch (CustomerioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw this.errors.unreadable(operation, answer, "a body that is not the expected JSON");
		}
	}

	/**
	 * Read a result.
	 * @param field the field of the answer that holds the result, or {@code null}
	 */
	<T> T read(Operation operation, RawResponse answer, @Nullable String field, Type type) {
		if (answer.body().length == 0) {
			throw this.errors.unreadable(operation, answer, "an empty body");
		}
		// A number that is null is not 0
		Type boxed = (type instanceof Class<?> raw) ? ClassUtils.resolvePrimitiveIfNecessary(raw) : type;
		T result = (field != null) ? readField(answer, field, boxed) : this.json.read(answer.body(), boxed);
		if (result == null) {
			throw this.errors.unreadable(operation, answer, "null");
		}
		if (result instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
			throw this.errors.unreadable(operation, answer, "a list with a null in it");
		}
		return result;
	}

	/**
	 * Read a field of an answer that is whole. A list that is {@code null} is empty.
	 */
	@SuppressWarnings("unchecked")
	private <T> @Nullable T readField(RawResponse answer, String field, Type type) {
		if (!this.json.isJson(answer.body())) {
			throw new IllegalArgumentException("No JSON");
		}
		T result = this.json.readField(answer.body(), field, type);
		boolean isList = ResolvableType.forType(type).resolve() == List.class;
		return (result == null && isList) ? (T) List.of() : result;
	}

	/**
	 * Check an answer that says no more than that the operation was accepted.
	 */
	void requireAccepted(Operation operation, RawResponse answer) {
		requireWhole(operation, answer);
		if (answer.body().length > 0 && !this.json.isJson(answer.body())) {
			throw this.errors.unreadable(operation, answer, "a body that is no JSON");
		}
	}

	/**
	 * A part of one operation cannot succeed.
	 */
	void requireWhole(Operation operation, RawResponse answer) {
		if (answer.status() == MULTI_STATUS) {
			throw this.errors.unreadable(operation, answer, "no result for the whole of it");
		}
	}

}
