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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@code docs/configuration.md} with the metadata of the keys. With
 * {@code -Dcustomerio.docs.write=true} it is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationReferenceTests {

	private static final Path REFERENCE = Path.of("..", "docs", "configuration.md");

	private static final String BEGIN = "<!-- The keys, compared with the metadata by a test -->\n";

	private final List<Key> keys = keys();

	@Test
	void everyKeyHasADescriptionAndIsInTheReference() throws IOException {
		String reference = Files.readString(REFERENCE);
		String before = reference.substring(0, reference.indexOf(BEGIN) + BEGIN.length());
		String expected = before + tables();
		if (Boolean.getBoolean("customerio.docs.write")) {
			Files.writeString(REFERENCE, expected);
		}
		assertThat(Files.readString(REFERENCE)).isEqualTo(expected);
	}

	@Test
	void everyKeyHasAType() {
		assertThat(this.keys).isNotEmpty().allSatisfy((key) -> {
			assertThat(key.description()).as(key.name()).endsWith(".");
			assertThat(key.type()).as(key.name()).isNotEmpty();
		});
	}

	private String tables() {
		Map<String, List<Key>> groups = this.keys.stream()
			.collect(Collectors.groupingBy(Key::group, TreeMap::new, Collectors.toList()));
		return groups.entrySet()
			.stream()
			.map((group) -> "\n## %s\n\n| Key | Type | Default | |\n|---|---|---|---|\n%s".formatted(group.getKey(),
					group.getValue().stream().map(Key::row).collect(Collectors.joining())))
			.collect(Collectors.joining());
	}

	private static List<Key> keys() {
		try (InputStream metadata = ConfigurationReferenceTests.class.getClassLoader()
			.getResource("META-INF/spring-configuration-metadata.json")
			.openStream()) {
			return new JsonMapper().readValue(metadata, Metadata.class)
				.properties()
				.stream()
				.sorted(Comparator.comparing(Key::name))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Metadata(List<Key> properties) {

	}

	private record Key(String name, String type, String description, Object defaultValue) {

		/**
		 * The first three names, or two where there is nothing below them.
		 */
		String group() {
			List<String> names = List.of(this.name.split("\\."));
			int size = Math.min(names.size() - 1, this.name.startsWith("customerio.publisher.") ? 3 : 2);
			return String.join(".", names.subList(0, this.name.startsWith("management.") ? names.size() - 1 : size));
		}

		String row() {
			String defaultText = (this.defaultValue != null) ? "`%s`".formatted(this.defaultValue) : "";
			return "| `%s` | %s | %s | %s |\n".formatted(this.name, values(), defaultText, this.description);
		}

		private String values() {
			Class<?> type = ClassUtils.resolveClassName(this.type.replaceAll("<.*", ""), null);
			return type.isEnum()
					? Arrays.stream(type.getEnumConstants())
						.map((value) -> "`%s`".formatted(value.toString().toLowerCase(Locale.ROOT).replace('_', '-')))
						.collect(Collectors.joining(", "))
					: this.type.replaceAll("[a-z][\\w]*\\.|[A-Z]\\w*\\$", "").replace(",", ", ").replace("<", "&lt;");
		}

	}

}
