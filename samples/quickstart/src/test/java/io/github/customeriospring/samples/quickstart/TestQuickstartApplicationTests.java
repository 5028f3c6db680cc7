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

package io.github.customeriospring.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The application as it is started by hand.
 */
@ExtendWith(OutputCaptureExtension.class)
class TestQuickstartApplicationTests {

	@Test
	void tellsAStoryWithTheFake(CapturedOutput output) {
		try (ConfigurableApplicationContext context = TestQuickstartApplication.run("--server.port=0")
			.getApplicationContext()) {
			assertThat(output.getOut().lines().map((line) -> line.strip().replaceAll(" {2,}", " | "))).contains(
					"1. Where is the workspace? | GET /api/v1/accounts/region | 200 | region us",
					"2. Ada joins with plan pro | POST /api/v2/entity | 200 | accepted",
					"3. She views product A1 | POST /api/v2/entity | 200 | accepted",
					"4. She works for Acme | POST /api/v2/entity | 200 | accepted",
					"5. Two people and a mistake | POST /api/v2/batch | 207 | 2 accepted, refused item 1: identifiers required",
					"6. She upgrades in an outage | POST /api/v2/entity | 503 503 200 | accepted",
					"8. Which plan is she on? | GET /v1/customers/42/attributes?id_type=id | 200 | plan business",
					"11. Again, and the answer is lost | POST /v1/send/email | lost | outcome unknown, not repeated",
					"12. A broadcast to her plan | POST /v1/campaigns/12/triggers | 200 | trigger 1",
					"Customer.io has sent 2 emails: no call was repeated that could send one twice.")
				.anyMatch((line) -> line.matches("See all of it in a browser: http://127\\.0\\.0\\.1:\\d+/_inspector"))
				.anyMatch((line) -> line
					.startsWith("10. Tell her about her order | POST /v1/send/email | 200 | delivery "))
				.anyMatch((line) -> line.startsWith(
						"7. Who is ada@example.com? | GET /v1/customers?email=ada%40example.com | 200 | id 42, cio_id "))
				.anyMatch((line) -> line.startsWith(
						"9. Who works for Acme? | GET /v1/objects/1/acme/relationships | 200 | id 42, cio_id "));
			assertThat(output)
				.contains("curl localhost:" + context.getEnvironment().getProperty("local.server.port") + "/import");
		}
	}

	@Test
	void tellsTheStoryThatReadmeShows(CapturedOutput output) throws IOException {
		List<String> shown = steps(Files.readString(Path.of("../../README.md")));
		TestQuickstartApplication.run("--server.port=0").getApplicationContext().close();
		assertThat(shown).hasSize(12).isEqualTo(steps(output.getOut()));
	}

	@Test
	void saysWhichKeyIsMissingWithoutTheFake(CapturedOutput output) {
		assertThatException().isThrownBy(() -> QuickstartApplication.main(new String[] { "--server.port=0",
				"--customerio.app.api-key=", "--customerio.track.site-id=", "--customerio.track.api-key=" }));
		assertThat(output).contains("requires a CustomerioV1Client")
			.contains("Set customerio.app.api-key")
			.doesNotContain("\tat ");
	}

	private static List<String> steps(String text) {
		return text.lines()
			.filter((line) -> line.matches("[ 1]\\d\\. .* {2}(GET|POST) /.*"))
			.map((line) -> line.replaceAll("(cio_id|delivery) \\S+", "$1 .."))
			.toList();
	}

}
