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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the commands in documents name is there: modules, profiles and tests.
 */
class DocumentedCommandsTests {

	private static final Pattern COMMAND = Pattern.compile("\\./mvnw [^`\\n]*");

	private static final Pattern MODULES = Pattern.compile(" -pl (\\S+)");

	private static final Pattern PROFILES = Pattern.compile(" -P (\\S+)");

	private static final Pattern TESTS = Pattern.compile(" -Dtest=(\\S+)");

	private static final Pattern CLASS_PATH = Pattern.compile(" io\\.github\\.customeriospring\\.(\\S+)");

	static Stream<Path> documents() {
		return Documents.all().stream();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void nameWhatIsThere(Path document) throws IOException {
		String pom = Documents.read("pom.xml");
		for (String command : commands(document)) {
			assertThat(names(MODULES, command)).as(command)
				.allSatisfy((module) -> assertThat(Documents.ROOT.resolve(module).resolve("pom.xml")).exists());
			assertThat(names(PROFILES, command)).as(command)
				.allSatisfy((profile) -> assertThat(pom).contains("<id>%s</id>".formatted(profile)));
			for (String test : names(TESTS, command)) {
				assertThat(sources().anyMatch((file) -> file.matches(".*/%s\\.(java|kt)".formatted(test)))).as(command)
					.isTrue();
			}
		}
		for (String line : Documents.blocks(document, "shell", "bash").flatMap(String::lines).toList()) {
			for (String type : names(CLASS_PATH, line)) {
				assertThat(sources().anyMatch((file) -> file.endsWith("/%s.java".formatted(type.replace('.', '/')))))
					.as(line)
					.isTrue();
			}
		}
	}

	@Test
	void areFound() {
		assertThat(documents().mapToInt((document) -> commands(document).size()).sum()).isGreaterThan(20);
	}

	private static List<String> commands(Path document) {
		return COMMAND.matcher(Documents.read(document)).results().map((command) -> command.group()).toList();
	}

	private static List<String> names(Pattern option, String command) {
		return option.matcher(command).results().flatMap((match) -> Stream.of(match.group(1).split(","))).toList();
	}

	private static Stream<String> sources() throws IOException {
		try (Stream<Path> files = Files.find(Documents.ROOT, 20,
				(file, attributes) -> attributes.isRegularFile() && file.toString().contains("/src/"))) {
			return files.map(Path::toString).toList().stream();
		}
	}

}
