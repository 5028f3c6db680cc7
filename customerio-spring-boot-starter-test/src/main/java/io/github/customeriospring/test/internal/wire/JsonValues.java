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

package io.github.customeriospring.test.internal.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Finds values that came as JSON and compares them with those that a test expects.
 *
 * @since 0.1.0
 */
public final class JsonValues {

	private JsonValues() {
	}

	/**
	 * Reads the JSON that a test expects.
	 * @param json the JSON
	 * @return maps, lists and plain values, {@code null} for JSON's null
	 * @throws IllegalArgumentException if it is none
	 */
	public static @Nullable Object parse(String json) {
		try {
			return Json.read(json.getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("What is expected is no JSON: " + json, ex);
		}
	}

	/**
	 * Compares two values: numbers by their values, and a time with its unix seconds.
	 * @param actual one value
	 * @param expected the other one
	 * @return whether they are the same
	 */
	public static boolean same(@Nullable Object actual, @Nullable Object expected) {
		return Objects.equals(normalized(actual), normalized(expected));
	}

	/**
	 * Whether an object has some fields, among others.
	 * @param actual the object
	 * @param expected the fields
	 * @return whether all of them are there with the same values
	 */
	public static boolean contains(Map<String, ?> actual, Map<String, ?> expected) {
		return expected.entrySet()
			.stream()
			.allMatch((entry) -> actual.containsKey(entry.getKey())
					&& same(actual.get(entry.getKey()), entry.getValue()));
	}

	/**
	 * Finds a value in nested maps and lists.
	 * @param json where to look
	 * @param path the names on the way, separated by dots, and the numbers of items
	 * @return the value, {@code null} if there is none
	 */
	public static @Nullable Object find(@Nullable Object json, String path) {
		if (json instanceof Map<?, ?> map && map.containsKey(path)) {
			return map.get(path);
		}
		int dot = path.indexOf('.');
		String name = (dot < 0) ? path : path.substring(0, dot);
		Object value = child(json, name);
		return (dot < 0 || value == null) ? value : find(value, path.substring(dot + 1));
	}

	private static @Nullable Object child(@Nullable Object json, String name) {
		if (json instanceof List<?> list && name.matches("[0-9]{1,9}")) {
			int index = Integer.parseInt(name);
			return (index < list.size()) ? list.get(index) : null;
		}
		return (json instanceof Map<?, ?> map) ? map.get(name) : null;
	}

	private static @Nullable Object normalized(@Nullable Object value) {
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros();
		}
		if (value instanceof Instant time) {
			return normalized(time.getEpochSecond());
		}
		if (value instanceof List<?> list) {
			return list.stream().map(JsonValues::normalized).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, item) -> copy.put(String.valueOf(key), normalized(item)));
			return copy;
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
