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

package io.github.customeriospring.mode;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that no reader can understand in another way: each name once, and compared without
 * regard to case, as some servers do.
 */
final class CheckedJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private CheckedJson() {
	}

	/**
	 * Read an object.
	 * @param json the JSON
	 * @return the object, or {@code null} if it is none
	 */
	static @Nullable ObjectNode readObject(byte[] json) {
		try {
			return (MAPPER.readTree(json) instanceof ObjectNode object) ? object : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * Read JSON that stands in a text.
	 * @param text the text
	 * @return the JSON
	 * @throws JacksonException if it is none
	 */
	static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

	static byte[] write(JsonNode json) {
		return MAPPER.writeValueAsBytes(json);
	}

	/**
	 * Return the values of a field in all spellings of its name.
	 */
	static List<JsonNode> all(JsonNode object, String name) {
		List<JsonNode> values = new ArrayList<>();
		object.forEachEntry((key, value) -> {
			if (key.strip().equalsIgnoreCase(name)) {
				values.add(value);
			}
		});
		return values;
	}

	/**
	 * Return a text that stands in exactly one field.
	 * @return the text, or an empty one
	 */
	static String text(JsonNode object, String name) {
		return (all(object, name).size() == 1) ? object.path(name).asString("") : "";
	}

	/**
	 * Remove a field in all spellings of its name.
	 * @return what it said
	 */
	static List<JsonNode> remove(ObjectNode object, String name) {
		List<JsonNode> values = all(object, name);
		object.propertyNames()
			.stream()
			.filter((key) -> key.strip().equalsIgnoreCase(name))
			.toList()
			.forEach(object::remove);
		return values.stream().filter((value) -> !value.isNull()).toList();
	}

}
