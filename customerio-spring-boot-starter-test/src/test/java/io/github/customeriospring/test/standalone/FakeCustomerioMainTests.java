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

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FakeCustomerioMainTests {

	@Test
	void takesCredentialsAndAFileToBeginWith(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("seed.json"), """
				{"batch":[{"type":"person","identifiers":{"id":"42"},"action":"identify","attributes":{}}]}""");
		Options options = Options.parse("--port", "0", "--site-id=site", "--track-api-key", "track", "--app-api-key",
				"app", "--pipelines-api-key", "pipelines", "--webhook-signing-key", "key", "--webhook-url",
				"http://localhost:1/hook", "--seed", file.toString());
		try (FakeCustomerio customerio = FakeCustomerioMain.start(options)) {
			assertThat(customerio.siteId()).isEqualTo("site");
			assertThat(customerio.trackApiKey()).isEqualTo("track");
			assertThat(customerio.appApiKey()).isEqualTo("app");
			assertThat(customerio.pipelinesApiKey()).isEqualTo("pipelines");
			assertThat(customerio.webhookSigningKey()).isEqualTo("key");
			assertThat(customerio.people().find("42")).isPresent();
			assertThat(customerio.baseUrl()).startsWith("http://127.0.0.1:");
		}
		assertThat(options).asString().doesNotContain("site,", "pipelines,", "=");
	}

	@Test
	void hasTheCredentialsOfOtherFakesUnlessItIsTold() {
		try (FakeCustomerio customerio = FakeCustomerioMain.start(Options.parse("--port", "0"));
				FakeCustomerio other = FakeCustomerio.start()) {
			assertThat(customerio.appApiKey()).isEqualTo(other.appApiKey());
			assertThat(customerio.siteId()).isEqualTo(other.siteId());
			assertThat(customerio.trackApiKey()).isEqualTo(other.trackApiKey());
			assertThat(customerio.pipelinesApiKey()).isEqualTo(other.pipelinesApiKey());
			assertThat(customerio.webhookSigningKey()).isEqualTo(other.webhookSigningKey());
		}
	}

	@Test
	void listensOnTheAddressThatItIsTold() {
		try (FakeCustomerio customerio = FakeCustomerioMain
			.start(Options.parse("--port", "0", "--bind", "127.0.0.2"))) {
			assertThat(customerio.baseUrl()).startsWith("http://127.0.0.2:");
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "--nothing 1", "port 1", "--port", "--port x", "--port 70000", "--port -1", "--region mars",
					"--bind no.such.host.invalid", "--port 0 --seed /no/such/file", "--port 0 --seed /", "--seed" })
	void saysWhatIsWrongWithItsOptions(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> FakeCustomerioMain.start(Options.parse(line.split(" "))));
	}

	@Test
	void explainsItself() {
		assertThat(Options.parse("--port", "1", "--help").help()).isTrue();
		assertThat(Options.HELP).contains("--port 8026", "--bind 127.0.0.1", "--seed");
	}

}
