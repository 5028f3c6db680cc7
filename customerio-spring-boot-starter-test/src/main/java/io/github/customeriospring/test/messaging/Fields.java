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

package io.github.customeriospring.test.messaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads fields of requests that were accepted.
 */
final class Fields {

	private Fields() {
	}

	/**
	 * An object among the fields.
	 * @return the object, empty if there is none
	 */
	static Map<String, @Nullable Object> map(Map<String, @Nullable Object> fields, String name) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		if (fields.get(name) instanceof Map<?, ?> map) {
			map.forEach((key, value) -> copy.put(String.valueOf(key), value));
		}
		return Collections.unmodifiableMap(copy);
	}

}
