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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What leaves is judged by itself, whichever way it came.
 */
class RedirectPathTests {

	private static final Map<String, Object> SEND = Map.of("to", "ada@example.com", "transactional_message_id", 1);

	private static final RedirectSettings SETTINGS = RedirectSettings.none()
		.withEmail("qa@example.com")
		.withPerson(PersonId.id("qa"));

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{}");
	}

	@Test
	void redirectsASendOfAnInterfaceOfTheApplication() {
		client(null, "").operations(OwnOperations.class).send(SEND);
		assertRedirected();
	}

	@Test
	void redirectsASendBehindAPath() {
		client(null, "/proxy").operations(OwnOperations.class).send(SEND);
		assertThat(server.onlyRequest().getUrl()).isEqualTo("/proxy/v1/send/email");
		assertThat(server.onlyRequest().getBodyAsString()).doesNotContain("\"to\":\"ada");
	}

	@Test
	void redirectsWhatAnInterceptorMakesASend() {
		client(intercept("/v1/send/email", HttpMethod.POST), "").operations(OwnOperations.class).search(SEND);
		assertRedirected();
	}

	@Test
	void redirectsWhatAnInterceptorWrites() {
		client((request, body, execution) -> execution.execute(request,
				"{\"to\":\"ada@example.com\",\"transactional_message_id\":1}".getBytes(StandardCharsets.UTF_8)), "")
			.operations(OwnOperations.class)
			.send(Map.of());
		assertRedirected();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1//send/email", "//v1/send/email", "/v1/send/email/", "/v1/%73end/email",
			"/v1/send/emai%6C", "/V1/send/email", "/v1/Send/email", "/v1/send/./email", "/v1/x/../send/email",
			"/v1/x/%2e%2e/send/email", "/v1/send%2Femail", "/v1/send;a=b/email", "/v1/send/email;a",
			"/v1/send\\u005cemail", "/v1/send/email%20", "/v1/send/fax", "/v1/send", "/v1/campaigns/1/triggers",
			"/v1/newsletters/1/send", "/v1/imports", "/v1/live_notifications/start", "/v1/customers/" })
	void refusesEveryOtherWrite(String path) {
		String address = path.replace("\\u005c", "%5C");
		OwnOperations own = client(intercept(address, HttpMethod.POST), "").operations(OwnOperations.class);
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> own.search(SEND))
			.withMessageContaining("App API own.search")
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isFalse());
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesOtherMethods() {
		OwnOperations own = client(null, "").operations(OwnOperations.class);
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> own.lowerCase(SEND));
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> own.put(SEND));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void takesNoReadForAnotherMethod() {
		OwnOperations own = client((request, body, execution) -> {
			request.getHeaders().set("X-HTTP-Method-Override", "POST");
			return execution.execute(request, body);
		}, "").operations(OwnOperations.class);
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(own::read);
	}

	@Test
	void redirectsFieldsInEverySpelling() {
		client((request, body, execution) -> execution.execute(request,
				"""
						{"TO": "ada@example.com", "to": "eve@example.com", "Bcc": "eve@example.com", "\\u0063c": "e@example.com",
						"Identifiers": {"id": "ada"}, "transactional_message_id": 1.0}"""
					.getBytes(StandardCharsets.UTF_8)),
				"")
			.operations(OwnOperations.class)
			.send(Map.of());
		server.assertRequest("POST", "/v1/send/email",
				"""
						{"to": "qa@example.com", "identifiers": {"id": "qa"}, "transactional_message_id": 1.0, "headers":
						"[{\\"name\\":\\"X-Original-To\\",\\"value\\":\\"ada@example.com, eve@example.com, e@example.com, eve@example.com\\"}]"}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "to=ada@example.com", "{\"to\":\"a@b.c\"", "{\"to\":\"a@b.c\",\"to\":\"d@e.f\"}",
			"{\"to\":\"a@b.c\"}{\"to\":\"d@e.f\"}", "{\"headers\":\"x\"}", "{\"headers\":1}",
			"{\"headers\":{},\"Headers\":{}}" })
	void refusesABodyThatItCannotCheck(String body) {
		OwnOperations own = client(
				(request, sent, execution) -> execution.execute(request, body.getBytes(StandardCharsets.UTF_8)), "")
			.operations(OwnOperations.class);
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> own.send(SEND));
		assertThat(server.requests()).isEmpty();
	}

	private static void assertRedirected() {
		server.assertRequest("POST", "/v1/send/email", """
				{"transactional_message_id": 1, "to": "qa@example.com", "identifiers": {"id": "qa"},
				"headers": "[{\\"name\\":\\"X-Original-To\\",\\"value\\":\\"ada@example.com\\"}]"}""");
	}

	private static CustomerioV1Client client(@Nullable ClientHttpRequestInterceptor interceptor, String path) {
		return CustomerioV1Client.builder().apiKey("key").baseUrl(server.baseUrl() + path).customize((builder) -> {
			if (interceptor != null) {
				builder.requestInterceptor(interceptor);
			}
		}).mode(CustomerioMode.redirect(SETTINGS)).build();
	}

	private static ClientHttpRequestInterceptor intercept(String path, HttpMethod method) {
		return (request, body, execution) -> execution.execute(rewritten(request, path, method), body);
	}

	private static HttpRequest rewritten(HttpRequest request, String path, HttpMethod method) {
		return new HttpRequestWrapper(request) {

			@Override
			public URI getURI() {
				return URI.create(server.baseUrl() + path);
			}

			@Override
			public HttpMethod getMethod() {
				return method;
			}

			@Override
			public HttpHeaders getHeaders() {
				return request.getHeaders();
			}

		};
	}

	interface OwnOperations {

		@PostExchange("/v1/send/email")
		void send(@RequestBody Map<String, Object> email);

		@PostExchange("/v1/customers")
		void search(@RequestBody Map<String, Object> filter);

		@HttpExchange(method = "post", url = "/v1/send/email")
		void lowerCase(@RequestBody Map<String, Object> email);

		@HttpExchange(method = "PUT", url = "/v1/send/email")
		void put(@RequestBody Map<String, Object> email);

		@GetExchange("/v1/send/email")
		void read();

	}

}
