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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	private static final String SEED = """
			{"batch":[{"type":"person","identifiers":{"id":"42"},"action":"identify","attributes":{}}]}""";

	@Test
	void holdCredentialsAndAFileToBeginWith(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("seed.json"), SEED);
		Options options = parse("--port", "0", "--site-id=site", "--track-api-key", "track", "--app-api-key", "app",
				"--pipelines-api-key", "pipelines", "--webhook-signing-key", "key", "--webhook-url",
				"http://localhost:1/hook", "--seed", file.toString());
		try (FakeCustomerio customerio = options.builder().start()) {
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
	void haveTheCredentialsOfOtherFakesUnlessTheyAreTold() {
		try (FakeCustomerio customerio = parse("--port", "0").builder().start();
				FakeCustomerio other = FakeCustomerio.start()) {
			assertThat(customerio.appApiKey()).isEqualTo(other.appApiKey());
			assertThat(customerio.siteId()).isEqualTo(other.siteId());
			assertThat(customerio.trackApiKey()).isEqualTo(other.trackApiKey());
			assertThat(customerio.pipelinesApiKey()).isEqualTo(other.pipelinesApiKey());
			assertThat(customerio.webhookSigningKey()).isEqualTo(other.webhookSigningKey());
		}
	}

	@Test
	void winOverEnvironmentVariablesAmongThemselvesTheLast() {
		Map<String, String> environment = Map.of("FAKE_CUSTOMERIO_SITE_ID", "site", "FAKE_CUSTOMERIO_TRACK_API_KEY",
				"track", "FAKE_CUSTOMERIO_APP_API_KEY", "app", "FAKE_CUSTOMERIO_PIPELINES_API_KEY", "",
				"FAKE_CUSTOMERIO_WEBHOOK_SIGNING_KEY", "key", "FAKE_CUSTOMERIO_PORT", "tcp://10.0.0.1:8026");
		Options options = Options.parse(environment, "--port", "0", "--app-api-key", "first", "--app-api-key", "last");
		try (FakeCustomerio customerio = options.builder().start()) {
			assertThat(customerio.siteId()).isEqualTo("site");
			assertThat(customerio.trackApiKey()).isEqualTo("track");
			assertThat(customerio.appApiKey()).isEqualTo("last");
			assertThat(customerio.pipelinesApiKey()).isEqualTo("fake-pipelines-api-key");
			assertThat(customerio.webhookSigningKey()).isEqualTo("key");
		}
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.2,127.0.0.2", "0.0.0.0,127.0.0.1", "localhost,127.0.0.1" })
	void nameTheAddressToListenOn(String address, String host) {
		try (FakeCustomerio customerio = parse("--port", "0", "--bind", address).builder().start()) {
			assertThat(customerio.baseUrl()).startsWith("http://" + host + ":");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--nothing 1|--nothing", "port 1|--", "-p 1|--", "--port|--port needs",
			"--port=|--port needs", "--port --bind 127.0.0.1|--port needs", "--port x|x is no port",
			"--port 70000|70000 is no port", "--port -1|-1 is no port", "--port 8026.0|8026.0 is no port",
			"--port 99999999999|99999999999 is no port", "--region mars|us or eu", "--region=|--region needs",
			"--bind no.such.host.invalid|no.such.host.invalid is no address", "--seed|--seed needs",
			"--seed /no/such/file|no file /no/such/file", "--seed /|cannot be read",
			"--host http://fake|neither scheme", "--host fake:8026|nor port", "--host fake/|nor path",
			"--host ::1|nor port", "--webhook-url nonsense|http or https", "--webhook-url ftp://host/|http or https",
			"--webhook-url http:/hook|a host only", "--webhook-url http://user:word@[|http or https" })
	void sayWhatIsWrongWithThem(String line, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> start(("--port=0 " + line).split(" ")))
			.withMessageContaining(problem)
			.withMessageNotContaining("word");
	}

	@Test
	void sayNothingOfACredentialInTheWrongPlace() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--app-api-key", "one", "two"))
			.withMessageNotContaining("two");
	}

	@Test
	void sayThatAnAddressIsNotOneOfThisMachine() {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> start("--port=0", "--bind", "192.0.2.1"))
			.withMessageStartingWith("The fake cannot listen on 192.0.2.1:0: ");
	}

	@Test
	void sayWhatIsWrongWithTheEncodingOfAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("seed.json"), "\ufeff" + SEED, StandardCharsets.UTF_16LE);
		assertThatIllegalArgumentException().isThrownBy(() -> start("--port=0", "--seed", file.toString()))
			.withMessageContaining("UTF-8");
	}

	private static Options parse(String... args) {
		return Options.parse(Map.of(), args);
	}

	private static void start(String... args) {
		parse(args).builder().start().close();
	}

}
