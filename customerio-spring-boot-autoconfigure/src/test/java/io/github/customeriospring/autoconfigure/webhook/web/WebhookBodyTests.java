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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.inbox.DeadWebhook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that are signed and that Customer.io would hardly write: each is answered with
 * 200, and what can be read is handled.
 */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
class WebhookBodyTests {

	private static final Map<WebApplicationType, WebhookServer> SERVERS = new ConcurrentHashMap<>();

	@Parameter
	WebApplicationType type;

	private WebhookServer server() {
		return SERVERS.computeIfAbsent(this.type,
				(type) -> WebhookServer.start(type, Object.class, "customerio.webhook.max-body-size=100KB"));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(WebhookServer::close);
		SERVERS.clear();
	}

	static Stream<byte[]> encoded() {
		String event = WebhookServer.event("encoded-\ud83d\ude00");
		ByteArrayOutputStream marked = new ByteArrayOutputStream();
		marked.writeBytes(new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf });
		marked.writeBytes(event.getBytes(StandardCharsets.UTF_8));
		return Stream.of(marked.toByteArray(), event.getBytes(StandardCharsets.UTF_16),
				event.getBytes(StandardCharsets.UTF_16LE), (" \r\n\t" + event).getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("encoded")
	void readsEachEncodingOfUnicode(byte[] body) {
		assertThat(server().post(body)).isEqualTo(200);
		assertThat(server().nextEvent()).startsWith("default sha256-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"event_id\": \"first\", \"event_id\": \"odd-1\"",
			"\"event_id\": \"odd-2\", \"metric\": 7, \"timestamp\": -99999999999, \"object_type\": null",
			"\"event_id\": \"odd-3\", \"timestamp\": 1e400, \"data\": {\"campaign_id\": 1e999999999, \"identifiers\": 5}",
			"\"event_id\": \"odd-4\", \"timestamp\": \"tomorrow\", \"data\": [[[]]], \"metric\": [\"sent\"]",
			"\"event_id\": \"odd-5\", \"data\": {\"identifiers\": {\"id\": \"\\u0000\", \"email\": \"\\ud800\"}}",
			"\"\": 1, \"__proto__\": {}, \"event_id\": \"odd-6\"" })
	void handlesWhatIsOdd(String fields) {
		String id = fields.replaceAll(".*(odd-\\d).*", "$1");
		assertThat(server().post("{%s}".formatted(fields))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default " + id);
	}

	@Test
	void handlesOneOfTheSameIdWhateverElseItTells() {
		assertThat(server().post(WebhookServer.event("same"))).isEqualTo(200);
		assertThat(server().post("{\"event_id\": \"same\", \"metric\": \"other\"}")).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default same");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void knowsWhatHasNoIdByItsBody() {
		assertThat(server().post("{\"metric\": \"anonymous\"}")).isEqualTo(200);
		assertThat(server().post("{\"metric\": \"anonymous\"}")).isEqualTo(200);
		assertThat(server().nextEvent()).startsWith("default sha256-");
		assertThat(server().post("{\"metric\": \"anonymous\" }")).isEqualTo(200);
		assertThat(server().nextEvent()).startsWith("default sha256-");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void knowsWhatIsTooLargeByItsBody() {
		int before = server().deadLetters().size();
		String large = WebhookServer.event("x".repeat(200_000));
		for (String body : new String[] { large, large, large + " " }) {
			assertThat(server().post(body)).isEqualTo(200);
		}
		assertThat(server().deadLetters()).hasSize(before + 2)
			.last()
			.extracting(DeadWebhook::reason)
			.isEqualTo("Its body has %d bytes, and more than 102400 are not kept".formatted(large.length() + 1));
	}

	@Test
	void readsWhatIsWideAndDeep() {
		String wide = "\"x\": 0,".repeat(12_000);
		assertThat(server().post("{%s\"event_id\": \"wide\"}".formatted(wide))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default wide");
		String deep = "{\"a\":".repeat(400) + "0" + "}".repeat(400);
		assertThat(server().post("{\"data\": %s, \"event_id\": \"deep\"}".formatted(deep))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default deep");
	}

}
