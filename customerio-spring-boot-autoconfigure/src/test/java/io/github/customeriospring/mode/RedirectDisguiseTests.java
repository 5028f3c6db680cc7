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

package io.github.customeriospring.mode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A recipient gets out in no disguise: what a server could read in another way than this
 * mode does is refused.
 */
class RedirectDisguiseTests {

	private static final PersonId ADA = PersonId.id("ada");

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"delivery_id\":\"d1\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[[\"Bcc\",\"eve@example.com\"]]", "[\"Bcc: eve@example.com\"]",
			"[{\"Bcc\":\"eve@example.com\"}]", "[{\"name\":\"Bcc:\",\"value\":\"eve@example.com\"}]",
			"[{\"name\":[\"Bcc\"],\"value\":\"eve@example.com\"}]",
			"[{\"name\":\" Bcc\",\"value\":\"eve@example.com\"}]",
			"[{\"name\":\"Bcc\\u0000\",\"value\":\"eve@example.com\"}]",
			"[{\"name\":\"X-A\",\"value\":\"b\\r\\nBcc: eve@example.com\"}]",
			"[{\"name\":\"X-A\",\"value\":\"b\\nBcc: eve@example.com\"}]",
			"[{\"name\":\"X-A: b\\r\\nBcc\",\"value\":\"eve@example.com\"}]",
			"[{\"name\":\"X-A\",\"value\":\"b\",\"Name\":\"Bcc\"}]", "{\"name\":\"Bcc\",\"value\":\"eve@example.com\"}",
			"{\"X-A\":\"b\\r\\nBcc: eve@example.com\"}", "{\"Bcc \":\"eve@example.com\"}",
			"{\"X-A\":{\"Bcc\":\"eve@example.com\"}}" })
	void refusesHeadersThatItCannotCheck(String headers) {
		assertEmailRefused("{\"to\":\"ada@example.com\",\"headers\":%s}".formatted(headers));
		assertEmailRefused("{\"to\":\"ada@example.com\",\"headers\":\"%s\"}"
			.formatted(headers.replace("\\", "\\\\").replace("\"", "\\\"")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-SMTPAPI", "X-MSYS-API", "X-MC-BccAddress", "Resent-Bcc", "BCC" })
	void dropsHeadersByWhichARelayReachesOthers(String name) {
		email(null,
				"{\"to\":\"ada@example.com\",\"headers\":{\"%s\":\"eve@example.com\",\"X-A\":\"b\"}}".formatted(name));
		server.assertRequest("POST", "/v1/send/email", """
				{"to": "qa@example.com", "identifiers": {"id": "qa"},
				"headers": {"X-A": "b", "X-Original-To": "ada@example.com"}}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "application/json;charset=utf-7",
			"application/json;charset=utf-16", "application/json;charset=nonsense", "multipart/form-data", "x" })
	void refusesAnotherTypeOfBody(String type) {
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> email(type, "{\"to\":\"&to=eve@example.com&\"}"));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesAQueryBesideABody() {
		OwnOperations v1 = app(null, "{}").operations(OwnOperations.class);
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> v1.send("eve@example.com", Map.of()))
			.withMessageContaining("without a query");
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(
				() -> trackV1().operations(OwnEvents.class).create("eve@example.com", Map.of("name", "invited")));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesReadsThatRecord() {
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> trackV1().operations(OwnEvents.class).pixel("eyJldmVudCI6Imludml0ZWQifQ=="));
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"recipient\":\"eve@example.com\"}]", "\"{\\\"recipient\\\":\\\"eve@example.com\\\"}\"",
			"[[\"Recipient\",\"eve@example.com\"]]" })
	void refusesARecipientInDataThatIsNoObject(String data) {
		CustomerioTrackV1Client trackV1 = build(CustomerioTrackV1Client.builder().siteId("site").apiKey("key"))
			.customize((rest) -> rest.requestInterceptor((request, body, execution) -> execution.execute(request,
					"{\"name\":\"x\",\"data\":%s}".formatted(data).getBytes(StandardCharsets.UTF_8))))
			.build();
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> trackV1.events().create(ADA, Event.of("viewed")));
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"{}\"", "[]", "{\"ios\":\"{}\"}", "{\"android\":[{\"token\":\"t\"}]}",
			"{\"android\":{\"message\":\"{}\"}}", "{\"android\":{\"message\":[{\"token\":\"t\"}]}}" })
	void refusesAPayloadThatItCannotCheck(String payload) {
		CustomerioV1Client v1 = app(null,
				"{\"identifiers\":{\"id\":\"ada\"},\"custom_payload\":%s}".formatted(payload));
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> v1.transactional().sendPush((push) -> push.template(1).person(ADA)))
			.withMessageContaining("custom_payload");
		assertThat(server.requests()).isEmpty();
	}

	private static void assertEmailRefused(String body) {
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> email(null, body))
			.withMessageContaining("headers");
		assertThat(server.requests()).isEmpty();
	}

	private static void email(@Nullable String contentType, String body) {
		app(contentType, body).transactional().sendEmail((email) -> email.template(1).to("ada@example.com"));
	}

	private static CustomerioV1Client app(@Nullable String contentType, String body) {
		return build(CustomerioV1Client.builder().apiKey("key"))
			.customize((rest) -> rest.requestInterceptor((request, sent, execution) -> {
				if (contentType != null) {
					request.getHeaders().set(HttpHeaders.CONTENT_TYPE, contentType);
				}
				return execution.execute(request, body.getBytes(StandardCharsets.UTF_8));
			}))
			.build();
	}

	private static CustomerioTrackV1Client trackV1() {
		return build(CustomerioTrackV1Client.builder().siteId("site").apiKey("key")).build();
	}

	private static <B extends ApiClientBuilder<B>> B build(B builder) {
		return builder.baseUrl(server.baseUrl())
			.mode(CustomerioMode
				.redirect(RedirectSettings.none().withEmail("qa@example.com").withPerson(PersonId.id("qa"))));
	}

	interface OwnOperations {

		@PostExchange("/v1/send/email")
		void send(@RequestParam("to") String to, @RequestBody Map<String, Object> email);

	}

	interface OwnEvents {

		@PostExchange("/api/v1/customers/ada/events")
		void create(@RequestParam("data[recipient]") String recipient, @RequestBody Map<String, Object> event);

		@GetExchange("/v1/pixel/track")
		void pixel(@RequestParam("data") String data);

	}

}
