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

package io.github.customeriospring.docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of configuration that the metadata describes.
 */
record Keys(List<Key> properties) {

	static Map<String, Key> all() {
		try (InputStream metadata = Keys.class.getClassLoader()
			.getResourceAsStream("META-INF/spring-configuration-metadata.json")) {
			Map<String, Key> keys = new TreeMap<>();
			new JsonMapper().readValue(Objects.requireNonNull(metadata), Keys.class)
				.properties()
				.forEach((key) -> keys.put(key.name(), key));
			return keys;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A key.
	 */
	record Key(String name, String type, @Nullable Object defaultValue) {

	}

}
