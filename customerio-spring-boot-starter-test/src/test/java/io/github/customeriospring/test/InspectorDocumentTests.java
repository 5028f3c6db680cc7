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
