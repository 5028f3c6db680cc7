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

package io.github.customeriospring.http.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads errors from the shapes in which Customer.io's APIs report them.
 * <ul>
 * <li>App API:
 * <code>{"errors":[{"detail", "status", "code", "source":{"pointer"}, "meta"}]}</code></li>
 * <li>Track API v2: <code>{"errors":[{"reason", "field", "message"}]}</code></li>
 * <li>Track API v1 and messages: <code>{"meta":{"error":".."}}</code> or
 * <code>{"meta":{"errors":[".."]}}</code></li>
 * </ul>
 */
final class ErrorEnvelopes {

	private ErrorEnvelopes() {
	}

	static List<ApiError> read(@Nullable JsonNode root) {
		List<ApiError> errors = new ArrayList<>();
		if (root != null) {
			readAll(root.path("errors"), errors);
			readAll(root.path("meta").path("errors"), errors);
			readAll(root.path("meta").path("error"), errors);
		}
		return errors;
	}

	private static void readAll(JsonNode node, List<ApiError> errors) {
		if (node.isArray()) {
			node.forEach((item) -> readAll(item, errors));
		}
		else if (node.isString()) {
			errors.add(new ApiError(null, null, node.stringValue(), null));
		}
		else if (node.isObject()) {
			errors.add(readOne(node));
		}
	}

	private static ApiError readOne(JsonNode node) {
		String pointer = text(node.path("source").path("pointer"));
		String detail = text(node.path("detail"));
		return new ApiError(text(node.path("reason")), (pointer != null) ? pointer : text(node.path("field")),
				(detail != null) ? detail : text(node.path("message")), text(node.path("code")),
				text(node.path("status")), meta(node.path("meta")));
	}

	private static Map<String, @Nullable Object> meta(JsonNode node) {
		Map<String, @Nullable Object> meta = new LinkedHashMap<>();
		node.properties().forEach((entry) -> meta.put(entry.getKey(), value(entry.getValue())));
		return meta;
	}

	/**
	 * Turn JSON into the simplest of Java's types, all of which can be serialized.
	 */
	private static @Nullable Object value(JsonNode node) {
		if (node.isObject()) {
			return meta(node);
		}
		if (node.isArray()) {
			List<@Nullable Object> values = new ArrayList<>();
			node.forEach((item) -> values.add(value(item)));
			return values;
		}
		if (node.isNumber()) {
			return node.numberValue();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		return node.isNull() ? null : node.asString();
	}

	private static @Nullable String text(JsonNode node) {
		return (node.isString() || node.isNumber()) ? node.asString() : null;
	}

}
