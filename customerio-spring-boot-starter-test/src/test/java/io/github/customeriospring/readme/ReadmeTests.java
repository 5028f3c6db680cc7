package io.github.customeriospring.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that README shows code that compiles: each example stands, line by line, in a
 * source file of this project.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

	@Test
	void showsCodeThatCompiles() {
		List<String> examples = EXAMPLE.matcher(read(ROOT.resolve("README.md")))
			.results()
			.map((MatchResult match) -> normalize(match.group(1)))
			.toList();
		assertThat(examples).hasSizeGreaterThan(5);
		List<String> sources = sources();
		assertThat(examples)
			.allSatisfy((example) -> assertThat(sources).anyMatch((source) -> source.contains(example)));
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
		try (Stream<Path> files = Files.walk(folder)) {
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

}
