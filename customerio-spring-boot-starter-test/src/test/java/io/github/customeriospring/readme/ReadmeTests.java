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

package io.github.customeriospring.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that README and the documents show code that compiles: each example stands, line
 * by line, in a source file of this project, and has the imports that it needs there.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

	/** A link within this project: a file, a heading behind {@code #}, or both. */
	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

	@Test
	void showsCodeThatCompiles() {
		List<String> examples = examples();
		List<String> sources = sources();
		assertThat(examples).hasSizeGreaterThan(5)
			.allSatisfy((example) -> assertThat(sources).anyMatch((source) -> source.contains(code(example))));
	}

	@Test
	void showsTheImportsOfItsCode() {
		List<String> sources = sources();
		assertThat(examples())
			.allSatisfy((example) -> assertThat(sources).anyMatch((source) -> source.contains(code(example))
					&& imports(example).toList().equals(needed(example, source))));
	}

	@Test
	void documentsLinkToFilesAndHeadingsThatExist() {
		List<Link> links = documents().flatMap(ReadmeTests::links).toList();
		assertThat(links).hasSizeGreaterThan(10).allSatisfy((link) -> {
			assertThat(link.file()).exists();
			assertThat(link.heading() == null || headings(link.file()).contains(link.heading())).as(link.toString())
				.isTrue();
		});
	}

	private static Stream<Path> documents() {
		Stream<Path> samples = files(ROOT.resolve("samples"), 1).filter(Files::isDirectory);
		return Stream.concat(Stream.of("", "docs", "benchmarks").map(ROOT::resolve), samples)
			.flatMap((folder) -> files(folder, 1))
			.filter((file) -> file.toString().endsWith(".md"));
	}

	private static Stream<Link> links(Path document) {
		return LINK.matcher(read(document))
			.results()
			.map((link) -> new Link(link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)),
					link.group(2)));
	}

	/**
	 * The names under which a document's headings can be linked to.
	 */
	private static List<String> headings(Path document) {
		return HEADING.matcher(read(document))
			.results()
			.map((heading) -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-'))
			.toList();
	}

	private static List<String> needed(String example, String source) {
		String code = code(example);
		return imports(source)
			.filter((line) -> Pattern.compile("\\b%s\\b".formatted(simpleName(line))).matcher(code).find())
			.toList();
	}

	private static String simpleName(String importLine) {
		return importLine.substring(importLine.lastIndexOf('.') + 1, importLine.length() - 1);
	}

	private static Stream<String> imports(String code) {
		return code.lines().filter((line) -> line.startsWith("import "));
	}

	private static String code(String example) {
		return example.lines().filter((line) -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
	}

	private static List<String> examples() {
		return Stream.concat(Stream.of(ROOT.resolve("README.md")), files(ROOT.resolve("docs"), 1))
			.filter((document) -> document.toString().endsWith(".md"))
			.flatMap((document) -> EXAMPLE.matcher(read(document)).results())
			.map((match) -> normalize(match.group(1)))
			.toList();
	}

	private static List<String> sources() {
		return Stream
			.of("customerio-spring-boot-autoconfigure/src/test/java",
					"customerio-spring-boot-starter-test/src/test/java")
			.map(ROOT::resolve)
			.flatMap(ReadmeTests::files)
			.filter((file) -> file.toString().endsWith(".java"))
			.map((file) -> normalize(read(file)))
			.toList();
	}

	private static Stream<Path> files(Path folder) {
		return files(folder, Integer.MAX_VALUE);
	}

	private static Stream<Path> files(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String normalize(String code) {
		return code.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Link(Path file, String heading) {

	}

}
