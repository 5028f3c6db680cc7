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

package io.github.customeriospring.v1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.v1.EndpointCatalogue.TypedRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code endpoints.txt}, {@code docs/app-api.md} and the accessors of the client tell of
 * the same routes.
 */
class EndpointCatalogueTests {

	private static final int ROUTES = 186;

	private static final Path REFERENCE = Path.of("../docs/app-api.md");

	private final List<String> lines = EndpointCatalogue.lines();

	private final List<String> typed = EndpointCatalogue.typed().stream().map(TypedRoute::route).toList();

	@Test
	void everyRouteIsTypedOrSaysWhyNot() {
		assertThat(EndpointCatalogue.problems(this.lines, this.typed)).isEmpty();
		assertThat(this.lines).filteredOn((line) -> !line.startsWith("#")).hasSize(ROUTES);
	}

	@Test
	void noRouteIsTypedTwice() {
		assertThat(this.typed).doesNotHaveDuplicates().isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GET /v1/segments     | GET /v1/segments     | ",
					"GET /v1/segments              | GET /v1/segment      | not in the list: GET /v1/segment",
					"GET /v1/segments              | POST /v1/segments    | not in the list: POST /v1/segments",
					"GET /v1/segments/{id}         | GET /v1/segments/{x} | not in the list: GET /v1/segments/{x}",
					"GET /v1/segments              | GET /v1/x            | neither typed nor marked: GET /v1/segments",
					"GET /v1/x # not typed: for us | GET /v1/x            | typed, but marked: GET /v1/x",
					"GET /v1/x # not typed:        | GET /v1/x            | no route: GET /v1/x # not typed:",
					"FETCH /v1/x                   | GET /v1/x            | no route: FETCH /v1/x",
					"GET v1/x                      | GET /v1/x            | no route: GET v1/x" })
	void tellsWhatIsMissingExtraOrMisspelt(String line, String route, String problem) {
		List<String> problems = EndpointCatalogue.problems(List.of(line), List.of(route));
		if (problem == null) {
			assertThat(problems).isEmpty();
		}
		else {
			assertThat(problems).contains(problem);
		}
	}

	@Test
	void tellsWhatIsThereTwice() {
		assertThat(EndpointCatalogue.problems(List.of("GET /v1/x", "GET /v1/x"), List.of("GET /v1/x")))
			.containsExactly("twice: GET /v1/x");
	}

	@Test
	void severalOptionalParametersAreOneRecord() {
		assertThat(ClientAccessors.of(CustomerioV1Client.class).keySet())
			.flatExtracting((feature) -> List.of(feature.getMethods()))
			.filteredOn((method) -> Arrays.stream(method.getParameters())
				.map((parameter) -> parameter.getAnnotation(RequestParam.class))
				.filter((parameter) -> parameter != null && !parameter.required())
				.count() > 1)
			.isEmpty();
	}

	@Test
	void readmeAndTheChangelogCountTheRoutes() throws IOException {
		int own = this.typed.size();
		assertThat(Files.readString(Path.of("../README.md"))).contains("[%d routes]".formatted(own))
			.contains("The other %d of the App API's %d routes".formatted(ROUTES - own, ROUTES));
		assertThat(Files.readString(Path.of("../CHANGELOG.md"))).contains("all %d routes".formatted(own));
	}

	@Test
	void theReferenceNamesAccessorMethodAndRoute() throws IOException {
		Map<String, List<String>> documented = new TreeMap<>();
		List<String> rows = new ArrayList<>();
		for (String line : Files.readAllLines(REFERENCE)) {
			if (line.matches("## .+: `v1\\.\\w+\\(\\)`")) {
				rows = documented.computeIfAbsent(line.replaceAll(".*`v1\\.|\\(\\)`", ""), (key) -> new ArrayList<>());
			}
			else if (line.startsWith("| `")) {
				rows.add(line);
			}
		}
		Map<String, List<String>> declared = EndpointCatalogue.typed()
			.stream()
			.collect(Collectors.groupingBy(TypedRoute::accessor, TreeMap::new, Collectors
				.mapping((route) -> "| `%s` | `%s` |".formatted(route.method(), route.route()), Collectors.toList())));
		assertThat(documented.keySet()).isEqualTo(declared.keySet());
		declared.forEach((accessor, routes) -> assertThat(documented.get(accessor)).as(accessor)
			.containsExactlyInAnyOrderElementsOf(routes));
	}

}
