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

package io.github.customeriospring.json;

import java.lang.reflect.Type;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what is marked as {@link OneOrMany} in the shape in which it was not expected.
 */
final class OtherShape {

	private OtherShape() {
	}

	/**
	 * Return the JSON in the other of the two shapes.
	 * @param mapper reads the JSON
	 * @param json the JSON, which is not of the type
	 * @param type the type of the value
	 * @return a list with the thing, or the first thing in the list; {@code null} if it
	 * is neither, or not marked
	 */
	static @Nullable JsonNode of(JsonMapper mapper, JsonNode json, Type type) {
		JavaType expected = mapper.constructType(type);
		boolean many = Collection.class.isAssignableFrom(expected.getRawClass());
		Class<?> one = many ? expected.getContentType().getRawClass() : expected.getRawClass();
		if (!one.isAnnotationPresent(OneOrMany.class)) {
			return null;
		}
		if (many && json.isObject()) {
			return mapper.createArrayNode().add(json);
		}
		return (!many && json.isArray()) ? json.get(0) : null;
	}

}
