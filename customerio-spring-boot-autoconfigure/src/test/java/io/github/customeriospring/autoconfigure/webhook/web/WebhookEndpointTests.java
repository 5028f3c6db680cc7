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

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.WebhookVerifier;
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
 * What is signed is answered with 200, whatever it is; everything else is refused.
 */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
class WebhookEndpointTests {

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

	@Test
	void publishesWhatIsSigned() {
		assertThat(server().post(WebhookServer.event("e1"))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default e1");
	}

	@Test
	void publishesARepeatOnce() {
		assertThat(server().post(WebhookServer.event("e2"))).isEqualTo(200);
		assertThat(server().post(WebhookServer.event("e2"))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default e2");
		assertThat(server().isQuiet()).isTrue();
	}

	@Test
	void takesWhatItDoesNotKnow() {
		assertThat(server().post("{\"event_id\": \"e3\", \"object_type\": \"pigeon\"}")).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default e3");
		assertThat(server().post("{}")).isEqualTo(200);
		assertThat(server().nextEvent()).startsWith("default sha256-");
	}

	static Stream<Consumer<HttpRequest.Builder>> refused() {
		byte[] body = WebhookServer.event("refused").getBytes(StandardCharsets.UTF_8);
		String signature = WebhookVerifier.SIGNATURE_HEADER;
		return Stream.of((request) -> request.POST(BodyPublishers.ofByteArray(body)),
				(request) -> WebhookServer.signed(request, body).setHeader(signature, "00"),
				(request) -> WebhookServer.signed(request, body).setHeader(signature, "0".repeat(64)),
				(request) -> WebhookServer.signed(request, body).header(signature, "0".repeat(64)),
				(request) -> WebhookServer.signed(request, body).header(WebhookVerifier.TIMESTAMP_HEADER, "1732600000"),
				(request) -> WebhookServer.signed(request, body).setHeader(WebhookVerifier.TIMESTAMP_HEADER, "1"),
				(request) -> WebhookServer.signed(request, body).POST(BodyPublishers.ofString("{}")),
				(request) -> WebhookServer.signed(request, body).POST(BodyPublishers.noBody()),
				(request) -> WebhookServer.sign(request.POST(BodyPublishers.ofByteArray(body)), "another", body));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatIsNotSigned(Consumer<HttpRequest.Builder> request) {
		assertThat(server().exchange(request)).satisfies((response) -> {
			assertThat(response.statusCode()).isEqualTo(401);
			assertThat(response.body()).isEmpty();
		});
		assertThat(server().isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
			"multipart/form-data", "text/plain;charset=utf-16", "application/xml", "nonsense", ";", "" })
	void takesEachContentType(String contentType) {
		byte[] body = WebhookServer.event("type-" + contentType.hashCode()).getBytes(StandardCharsets.UTF_8);
		assertThat(server().send((request) -> WebhookServer.signed(request, body).header("Content-Type", contentType)))
			.isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default type-" + contentType.hashCode());
	}

	@Test
	void takesABodyInChunks() {
		byte[] body = WebhookServer.event("chunks").getBytes(StandardCharsets.UTF_8);
		assertThat(server().send((request) -> WebhookServer.signed(request, body).POST(WebhookServer.chunked(body))))
			.isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default chunks");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"event_id\"", "", "[1]", "{\"a\": \"\u00e9\"}" })
	void putsAsideWhatNobodyCanRead(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
		int before = server().deadLetters().size();
		assertThat(server().post(bytes)).isEqualTo(200);
		assertThat(server().post(bytes)).isEqualTo(200);
		assertThat(server().deadLetters()).hasSize(before + 1)
			.last()
			.extracting(DeadWebhook::reason)
			.isEqualTo("The body is no JSON object that can be read");
	}

	@Test
	void putsAsideWhatIsTooDeep() {
		String body = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
		assertThat(server().post(body)).isEqualTo(200);
		assertThat(server().deadLetters()).last().extracting((letter) -> letter.webhook().size()).isEqualTo(40_006L);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void putsAsideWhatIsTooLargeWithoutIt(boolean chunked) {
		byte[] body = "x".repeat(10_000_000 + (chunked ? 1 : 0)).getBytes(StandardCharsets.UTF_8);
		assertThat(server().send((request) -> WebhookServer.signed(request, body)
			.POST(chunked ? WebhookServer.chunked(body) : BodyPublishers.ofByteArray(body)))).isEqualTo(200);
		assertThat(server().deadLetters()).last().satisfies((letter) -> {
			assertThat(letter.webhook().body()).isNull();
			assertThat(letter.reason())
				.isEqualTo("Its body has %d bytes, and more than 102400 are not kept".formatted(body.length));
		});
	}

	@Test
	void keepsABodyOfTheLargestSizeOnly() {
		String event = WebhookServer.event("largest");
		assertThat(server().post(event + " ".repeat(102_400 - event.length()))).isEqualTo(200);
		assertThat(server().nextEvent()).isEqualTo("default largest");
		int before = server().deadLetters().size();
		assertThat(server().post(event + " ".repeat(102_401 - event.length()))).isEqualTo(200);
		assertThat(server().deadLetters()).hasSize(before + 1);
	}

	@Test
	void refusesALargeBodyThatIsNotSigned() {
		byte[] body = new byte[10_000_000];
		assertThat(server().send((request) -> request.POST(BodyPublishers.ofByteArray(body)))).isEqualTo(401);
		assertThat(server()
			.send((request) -> WebhookServer.signed(request, new byte[1]).POST(BodyPublishers.ofByteArray(body))))
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void refusesWhatIsLargerThanAnything(boolean chunked) {
		byte[] body = new byte[50 * 1024 * 1024 + 1];
		assertThat(server().send((request) -> WebhookServer.signed(request, body)
			.POST(chunked ? WebhookServer.chunked(body) : BodyPublishers.ofByteArray(body)))).isEqualTo(413);
	}

	@Test
	void answersOnlyPosts() {
		assertThat(server().send(HttpRequest.Builder::GET)).isIn(404, 405);
		assertThat(server().send((request) -> WebhookServer.signed(request, new byte[0])
			.uri(server().uri(WebhookServer.PATH + "/other")))).isEqualTo(404);
	}

}
