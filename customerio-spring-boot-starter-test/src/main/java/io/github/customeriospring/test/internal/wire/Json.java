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

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as immutable maps, lists and plain values.
 *
 * @since 0.1.0
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/**
	 * Reads a JSON document.
	 * @param json the document
	 * @return the value, {@code null} for JSON's null
	 * @throws IllegalArgumentException if this is not JSON
	 */
	public static @Nullable Object read(byte[] json) {
		try {
			return freeze(MAPPER.readValue(json, Object.class));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is not valid JSON");
		}
	}

	/**
	 * Writes a value as JSON.
	 * @param value maps, lists, records and plain values
	 * @return the document
	 */
	public static byte[] write(@Nullable Object value) {
		return MAPPER.writeValueAsBytes(value);
	}

	/**
	 * Writes a value as JSON.
	 * @param value maps, lists, records and plain values
	 * @return the document
	 */
	public static String writeString(@Nullable Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * A text as it stands within the quotes of JSON.
	 * @param text the text
	 * @return the text with escapes
	 */
	public static String escape(String text) {
		String json = writeString(text);
		return json.substring(1, json.length() - 1);
	}

	private static @Nullable Object freeze(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, item) -> copy.put(String.valueOf(key), freeze(item)));
			return Collections.unmodifiableMap(copy);
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> copy = new ArrayList<>(list.size());
			list.forEach((item) -> copy.add(freeze(item)));
			return Collections.unmodifiableList(copy);
		}
		return value;
	}

}
