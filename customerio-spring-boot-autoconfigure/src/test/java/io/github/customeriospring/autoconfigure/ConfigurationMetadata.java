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

package io.github.customeriospring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

/**
 * What development environments are told about the keys.
 *
 * @param properties the keys
 * @param hints which values they may have
 */
record ConfigurationMetadata(List<Key> properties, List<Hint> hints) {

	/** The metadata of the keys that development environments read. */
	static final String ALL = "META-INF/spring-configuration-metadata.json";

	/** The part of it that is written by hand. */
	static final String ADDITIONAL = "META-INF/additional-spring-configuration-metadata.json";

	static ConfigurationMetadata read(String resource) {
		try (InputStream metadata = ConfigurationMetadata.class.getClassLoader().getResourceAsStream(resource)) {
			return new JsonMapper().readValue(metadata, ConfigurationMetadata.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The keys in the order of their names.
	 */
	List<Key> keys() {
		return this.properties.stream().sorted(Comparator.comparing(Key::name)).toList();
	}

	/**
	 * The values that are suggested for a key.
	 */
	List<Value> valuesOf(Key key) {
		return this.hints.stream()
			.filter((hint) -> hint.name().equals(key.name()))
			.flatMap((hint) -> hint.values().stream())
			.toList();
	}

	/**
	 * A key.
	 */
	record Key(String name, String type, String description, Object defaultValue) {

		/**
		 * Its values if there are no others than these, as one writes them.
		 */
		List<String> closedValues() {
			Class<?> type = ClassUtils.resolveClassName(this.type.replaceAll("<.*", ""), null);
			return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Key::canonical).toList() : List.of();
		}

		/**
		 * Its default as one writes it, or nothing.
		 */
		String defaultText() {
			if (this.defaultValue == null) {
				return "";
			}
			return closedValues().isEmpty() ? this.defaultValue.toString() : canonical(this.defaultValue);
		}

		private static String canonical(Object constant) {
			return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A hint.
	 */
	record Hint(String name, List<Value> values) {

	}

	/**
	 * A value that is suggested.
	 */
	record Value(Object value, String description) {

	}

}
