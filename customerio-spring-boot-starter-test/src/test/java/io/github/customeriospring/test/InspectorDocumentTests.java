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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document of the inspector, compared with what it answers, and what documents tell
 * of the fake's numbers.
 */
class InspectorDocumentTests {

	private static final Pattern ROUTE = Pattern.compile("^\\| `((?:GET|POST) [^`]+)` \\|", Pattern.MULTILINE);

	@Test
	void namesEachRouteOnce() throws IOException {
		String document = Files.readString(Path.of("../docs/inspector.md"));
		List<String> documented = ROUTE.matcher(document).results().map((MatchResult match) -> match.group(1)).toList();
		assertThat(documented).containsExactlyInAnyOrderElementsOf(routes());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					inspector | the last 5,000 requests        | internal.server.ExchangeLog MAX_EXCHANGES       | 5000
					inspector | the first 64 KB are shown      | internal.server.RecordedExchange SHOWN_BYTES    | 65536
					inspector | have 64 MB together at most    | internal.server.ExchangeLog MAX_ANSWER_BYTES    | 67108864
					inspector | (100, at most 1,000)           | internal.inspector.Params MAX_ITEMS             | 1000
					inspector | (10, at most 60)               | internal.inspector.Params MAX_WAIT              | 60
					fake      | keeps the last 5,000           | standalone.Options KEPT_REQUESTS                | 5000
					webhooks  | It waits 4 seconds             | internal.webhook.WebhookPost TIMEOUT            | PT4S
					webhooks  | sets how soon the fake tries again (1 second) | internal.webhook.WebhookQueue REPEAT_AFTER | PT1S
					webhooks  | for up to 7 days               | internal.webhook.QueuedWebhook LIFETIME          | PT168H
					app-api   | can read it, for 15 minutes    | internal.data.StoredExports LINK_LIFE           | PT15M
					""")
	void tellsTheNumbersOfTheFake(String name, String quote, String constant, String value) throws IOException {
		assertThat(Files.readString(Path.of("../docs/%s.md".formatted(name)))).contains(quote);
		String[] place = constant.split(" ");
		Class<?> type = ClassUtils.resolveClassName("io.github.customeriospring.test." + place[0], null);
		assertThat(ReflectionTestUtils.getField(type, place[1])).hasToString(value);
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
