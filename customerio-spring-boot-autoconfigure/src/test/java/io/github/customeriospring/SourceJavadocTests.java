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

package io.github.customeriospring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the Javadoc of packages and types has in all modules, as in those of Spring Boot:
 * who only uses a type finds since when it is there, and every package says what it is
 * for.
 */
class SourceJavadocTests {

	private static final Path ROOT = Path.of("..");

	/** The modules that others depend on; the rest are applications. */
	private static final List<String> PUBLISHED = List.of("customerio-spring-boot-autoconfigure",
			"customerio-spring-boot-starter-test");

	private static final String PACKAGE_INFO = "package-info.java";

	/** The Javadoc of a file's first type, and {@code public} if it is. */
	private static final Pattern TYPE = Pattern.compile(
			"^/\\*\\*\\n((?: \\*.*\\n)+)(?:@.*\\n(?:[\\t )}].*\\n)*)*(public )?(?:[a-z-]+ )*(?:class|interface|enum|record|@interface) \\w",
			Pattern.MULTILINE);

	private static final Pattern TAG = Pattern.compile("^ \\* @(\\w+) (.*)$", Pattern.MULTILINE);

	@Test
	void everyPublicTypeSaysSinceWhenItIsThere() {
		List<Source> types = types().filter(Source::isPublic).toList();
		assertThat(types).hasSizeGreaterThan(500)
			.allSatisfy((type) -> assertThat(type.tags("since")).as(type.toString())
				.singleElement()
				.asString()
				.matches("\\d+\\.\\d+\\.\\d+"));
	}

	@Test
	void noOtherTypeDoes() {
		assertThat(types().filter((type) -> !type.isPublic())).hasSizeGreaterThan(300)
			.allSatisfy((type) -> assertThat(type.tags("since")).as(type.toString()).isEmpty());
	}

	@Test
	void tagsComeInTheOrderOfSpring() {
		List<String> order = List.of("param", "author", "since", "see");
		assertThat(types()).allSatisfy((type) -> assertThat(type.tagNames()).as(type.toString())
			.isSubsetOf(order)
			.isSortedAccordingTo((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other))));
	}

	@Test
	void everyPackageSaysWhatItIsForAndIsNullMarked() {
		List<Path> packages = files(ROOT, 2).filter((file) -> file.endsWith("pom.xml"))
			.flatMap((pom) -> sources(pom.getParent()))
			.map(Path::getParent)
			.distinct()
			.toList();
		assertThat(packages).hasSizeGreaterThan(80)
			.allSatisfy((folder) -> assertThat(read(folder.resolve(PACKAGE_INFO))).as(folder.toString())
				.containsPattern("\\*/\\n\\n/\\*\\*\\n \\* [A-Z](?s:.*)\\.(?s:.*) \\*/\\n@NullMarked\\npackage "));
	}

	private static Stream<Source> types() {
		return PUBLISHED.stream()
			.map(ROOT::resolve)
			.flatMap(SourceJavadocTests::sources)
			.filter((file) -> !file.endsWith(PACKAGE_INFO))
			.map(Source::of);
	}

	/**
	 * The sources of a module that are no tests.
	 */
	private static Stream<Path> sources(Path module) {
		Path folder = module.resolve("src/main/java");
		return (Files.exists(folder) ? files(folder, Integer.MAX_VALUE) : Stream.<Path>empty())
			.filter((file) -> file.toString().endsWith(".java"));
	}

	private static Stream<Path> files(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A type that has a file of its own.
	 *
	 * @param file the file
	 * @param isPublic whether others see it
	 * @param javadoc what it says
	 */
	private record Source(Path file, boolean isPublic, String javadoc) {

		static Source of(Path file) {
			Matcher type = TYPE.matcher(read(file));
			assertThat(type.find()).as("%s has a type with Javadoc", file).isTrue();
			return new Source(file, type.group(2) != null, type.group(1));
		}

		List<String> tags(String name) {
			return TAG.matcher(this.javadoc)
				.results()
				.filter((tag) -> tag.group(1).equals(name))
				.map((tag) -> tag.group(2))
				.toList();
		}

		List<String> tagNames() {
			return TAG.matcher(this.javadoc).results().map((tag) -> tag.group(1)).toList();
		}

		@Override
		public String toString() {
			return this.file.getFileName().toString();
		}

	}

}
