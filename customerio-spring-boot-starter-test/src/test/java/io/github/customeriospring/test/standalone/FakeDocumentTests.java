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

package io.github.customeriospring.test.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioConnection;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The document of the fake on its own, compared with what it does.
 */
class FakeDocumentTests {

	private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]+)");

	private final String document = Files.readString(Path.of("../docs/fake.md"));

	FakeDocumentTests() throws IOException {
	}

	@Test
	void namesAllOptionsAsTheHelpDoes() {
		String table = block("## Options\n(.*?)\n\nEach ");
		assertThat(options(table)).containsExactlyInAnyOrderElementsOf(Options.NAMES);
		assertThat(options(Options.HELP)).contains("help").containsAll(Options.NAMES);
		assertThat(table).contains("`" + FakeCustomerioConnection.PORT + "`");
	}

	@Test
	void beginsWithACommandLineThatStartsAFake() {
		String command = block("```bash\njava -jar \\S+-standalone\\.jar (.*?)\n```");
		assertThat(command).contains("--port " + FakeCustomerioConnection.PORT);
		assertThatNoException().isThrownBy(() -> Options.parse(Map.of(), command.split(" ")).builder());
	}

	@Test
	void hasAFileToBeginWith() {
		try (FakeCustomerio customerio = FakeCustomerio.builder().seed(block("```json\n(.*?)```")).start()) {
			assertThat(customerio.people().find("42").orElseThrow().segments()).containsExactly(7);
		}
	}

	@Test
	void hasAnImageThatStartsAFake() {
		String image = block("```dockerfile\n(.*?)```");
		List<String> command = JsonMapper.shared()
			.readValue(first("ENTRYPOINT (.*)", image), new TypeReference<List<String>>() {
			});
		int jar = command.indexOf("-jar");
		assertThat(command.get(0)).isEqualTo("java");
		assertThat(first("COPY .* (\\S+)", image)).isEqualTo(command.get(jar + 1));
		assertThat(first("EXPOSE (.*)", image)).isEqualTo(String.valueOf(FakeCustomerioConnection.PORT));
		String[] options = command.subList(jar + 2, command.size()).toArray(String[]::new);
		assertThat(options).containsExactly("--bind", "0.0.0.0");
		assertThatNoException().isThrownBy(() -> Options.parse(Map.of(), options).builder());
	}

	@Test
	void namesTheEnvironmentVariables() {
		List<String> names = matches(Pattern.compile("FAKE_CUSTOMERIO_[A-Z_]+"), this.document);
		assertThat(names).contains("FAKE_CUSTOMERIO_SITE_ID", "FAKE_CUSTOMERIO_TRACK_API_KEY",
				"FAKE_CUSTOMERIO_APP_API_KEY", "FAKE_CUSTOMERIO_PIPELINES_API_KEY",
				"FAKE_CUSTOMERIO_WEBHOOK_SIGNING_KEY");
	}

	private String block(String pattern) {
		return first("(?s)" + pattern, this.document);
	}

	private static String first(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
	}

	private static List<String> options(String text) {
		return OPTION.matcher(text).results().map((option) -> option.group(1)).distinct().toList();
	}

	private static List<String> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).distinct().toList();
	}

}
