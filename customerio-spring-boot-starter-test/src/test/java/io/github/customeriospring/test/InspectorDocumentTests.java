package io.github.customeriospring.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document of the inspector, compared with what it answers.
 */
class InspectorDocumentTests {

	private static final Pattern ROUTE = Pattern.compile("^\\| `((?:GET|POST) [^`]+)` \\|", Pattern.MULTILINE);

	@Test
	void namesEachRouteOnce() throws IOException {
		String document = Files.readString(Path.of("../docs/inspector.md"));
		List<String> documented = ROUTE.matcher(document).results().map((MatchResult match) -> match.group(1)).toList();
		assertThat(documented).containsExactlyInAnyOrderElementsOf(routes());
	}

	private static List<String> routes() {
		try (FakeCustomerio customerio = FakeCustomerio.start()) {
			return customerio.inspector()
				.routes()
				.stream()
				.map((route) -> route.method() + " " + route.template())
				.toList();
		}
	}

}
