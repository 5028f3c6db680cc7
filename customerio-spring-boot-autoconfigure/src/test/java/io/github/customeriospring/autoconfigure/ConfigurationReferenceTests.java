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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.customeriospring.autoconfigure.ConfigurationMetadata.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@code docs/configuration.md} with the metadata of the keys. With
 * {@code -Dcustomerio.docs.write=true} it is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationReferenceTests {

	private static final Path REFERENCE = Path.of("..", "docs", "configuration.md");

	private static final String BEGIN = "<!-- The keys, compared with the metadata by a test -->\n";

	private final List<Key> keys = ConfigurationMetadata.read(ConfigurationMetadata.ALL).keys();

	@Test
	void everyKeyIsInTheReference() throws IOException {
		String reference = Files.readString(REFERENCE);
		String before = reference.substring(0, reference.indexOf(BEGIN) + BEGIN.length());
		String expected = before + tables();
		if (Boolean.getBoolean("customerio.docs.write")) {
			Files.writeString(REFERENCE, expected);
		}
		assertThat(Files.readString(REFERENCE)).isEqualTo(expected);
	}

	private String tables() {
		Map<String, List<Key>> groups = this.keys.stream()
			.collect(Collectors.groupingBy(ConfigurationReferenceTests::group, TreeMap::new, Collectors.toList()));
		return groups.entrySet()
			.stream()
			.map((group) -> "\n## %s\n\n| Key | Type | Default | |\n|---|---|---|---|\n%s".formatted(group.getKey(),
					group.getValue().stream().map(ConfigurationReferenceTests::row).collect(Collectors.joining())))
			.collect(Collectors.joining());
	}

	/**
	 * The first three names, or two where there is nothing below them.
	 */
	private static String group(Key key) {
		List<String> names = List.of(key.name().split("\\."));
		int size = Math.min(names.size() - 1, key.name().startsWith("customerio.publisher.") ? 3 : 2);
		return String.join(".", names.subList(0, key.name().startsWith("management.") ? names.size() - 1 : size));
	}

	private static String row(Key key) {
		String defaultText = key.defaultText().isEmpty() ? "" : "`%s`".formatted(key.defaultText());
		return "| `%s` | %s | %s | %s |\n".formatted(key.name(), values(key), defaultText, key.description());
	}

	private static String values(Key key) {
		return key.closedValues().isEmpty()
				? key.type().replaceAll("[a-z][\\w]*\\.|[A-Z]\\w*\\$", "").replace(",", ", ").replace("<", "&lt;")
				: key.closedValues().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

}
