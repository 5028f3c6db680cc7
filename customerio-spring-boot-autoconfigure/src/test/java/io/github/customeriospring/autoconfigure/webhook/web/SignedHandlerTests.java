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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import io.github.customeriospring.webhook.web.CustomerioSigned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handler methods that only Customer.io may call, in both kinds of applications.
 */
@ParameterizedClass
@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
class SignedHandlerTests {

	private static final Map<WebApplicationType, WebhookServer> SERVERS = new ConcurrentHashMap<>();

	@Parameter
	WebApplicationType type;

	private WebhookServer server() {
		return SERVERS.computeIfAbsent(this.type,
				(type) -> WebhookServer.start(type, Controllers.class, "customerio.webhook.max-body-size=100KB",
						"customerio.workspaces.shop.webhook.signing-keys=shop-signing-key"));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(WebhookServer::close);
		SERVERS.clear();
	}

	private String call(String path, UnaryOperator<HttpRequest.Builder> request) {
		int before = Controllers.CALLS.get();
		var response = server().exchange((builder) -> request.apply(builder.uri(server().uri(path))));
		if (response.statusCode() != 200) {
			assertThat(response.body()).isEmpty();
			assertThat(Controllers.CALLS).hasValue(before);
		}
		return response.statusCode() + " " + response.body();
	}

	private static UnaryOperator<HttpRequest.Builder> json(String method, String body, String key) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return (request) -> WebhookServer.sign(
				request.method(method, BodyPublishers.ofByteArray(bytes)).header("Content-Type", "application/json"),
				key, bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void answersTheJourney(String method) {
		assertThat(call("/points", json(method, "{\"id\": \"42\"}", WebhookServer.KEY)))
			.isEqualTo("200 {\"points\":\"1 of 42\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST", "DELETE" })
	void verifiesMethodsWithoutABody(String method) {
		UnaryOperator<HttpRequest.Builder> empty = (request) -> request.method(method, BodyPublishers.noBody());
		assertThat(
				call("/status", (request) -> WebhookServer.sign(empty.apply(request), WebhookServer.KEY, new byte[0])))
			.isEqualTo("200 fine");
		assertThat(call("/status", empty)).isEqualTo("401 ");
		assertThat(call("/status", (request) -> WebhookServer.sign(empty.apply(request), "other", new byte[0])))
			.isEqualTo("401 ");
	}

	@Test
	void callsNobodyForWhatIsNotSigned() {
		assertThat(call("/points", (request) -> request.POST(BodyPublishers.ofString("{\"id\": \"42\"}"))))
			.isEqualTo("401 ");
		assertThat(call("/points", json("POST", "{\"id\": \"42\"}", "other"))).isEqualTo("401 ");
		assertThat(call("/points", (request) -> json("POST", "{}", WebhookServer.KEY).apply(request)
			.POST(BodyPublishers.ofString("{\"id\": \"42\"}")))).isEqualTo("401 ");
	}

	@Test
	void verifiesFormsAndHandsThemOver() {
		byte[] form = "id=4%202&x=%".getBytes(StandardCharsets.UTF_8);
		byte[] wellFormed = "id=4%202".getBytes(StandardCharsets.UTF_8);
		UnaryOperator<HttpRequest.Builder> typed = (request) -> request.header("Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(call("/form", (request) -> typed.apply(WebhookServer.signed(request, wellFormed))))
			.isEqualTo("200 4 2");
		assertThat(call("/form", (request) -> typed.apply(WebhookServer.signed(request, form))
			.POST(BodyPublishers.ofByteArray(wellFormed)))).isEqualTo("401 ");
		assertThat(call("/form", (request) -> typed.apply(WebhookServer.signed(request, new byte[0]))
			.POST(BodyPublishers.ofByteArray(wellFormed)))).isEqualTo("401 ");
	}

	@Test
	void takesNoMultipartRequestByTheSignatureOfAnEmptyBody() {
		assertThat(call("/form",
				(request) -> WebhookServer.signed(request, new byte[0])
					.header("Content-Type", "multipart/form-data; boundary=x")
					.POST(BodyPublishers
						.ofString("--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n42\r\n--x--\r\n"))))
			.isEqualTo("401 ");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void refusesABodyThatIsTooLarge(boolean chunked) {
		byte[] body = "{\"id\": \"%s\"}".formatted("4".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
		UnaryOperator<HttpRequest.Builder> large = (request) -> WebhookServer.signed(request, body)
			.POST(chunked ? WebhookServer.chunked(body) : BodyPublishers.ofByteArray(body));
		assertThat(call("/points", large)).isEqualTo("413 ");
		assertThat(call("/open", (request) -> large.apply(request).header("Content-Type", "text/plain")))
			.isEqualTo("200 " + body.length);
	}

	@Test
	void takesTheKeysOfTheWorkspace() {
		assertThat(call("/shop/points", json("POST", "{}", "shop-signing-key"))).isEqualTo("200 shop");
		assertThat(call("/shop/points", json("POST", "{}", WebhookServer.KEY))).isEqualTo("401 ");
		assertThat(call("/shop/own", json("POST", "{}", WebhookServer.KEY))).isEqualTo("200 own");
		assertThat(call("/shop/own", json("POST", "{}", "shop-signing-key"))).isEqualTo("401 ");
	}

	@Test
	void leavesOtherHandlersAlone() {
		assertThat(call("/open", json("POST", "{}", "other"))).isEqualTo("200 2");
		assertThat(call("/open",
				(request) -> request.POST(BodyPublishers.ofString("{}")).header("Content-Type", "application/json")))
			.isEqualTo("200 2");
	}

	@Configuration(proxyBeanMethods = false)
	@RestController
	static class Controllers {

		static final AtomicInteger CALLS = new AtomicInteger();

		@CustomerioSigned
		@RequestMapping("/points")
		Map<String, String> points(@RequestBody Map<String, String> body) {
			CALLS.incrementAndGet();
			return Map.of("points", "1 of " + body.get("id"));
		}

		@CustomerioSigned
		@RequestMapping("/status")
		String status() {
			CALLS.incrementAndGet();
			return "fine";
		}

		@CustomerioSigned
		@PostMapping("/form")
		String form(@ModelAttribute Form form) {
			CALLS.incrementAndGet();
			return form.id();
		}

		@PostMapping("/open")
		String open(@RequestBody String body) {
			return "" + body.length();
		}

		record Form(String id) {

		}

		/**
		 * All of its methods are signed.
		 */
		@CustomerioSigned(workspace = "shop")
		@RestController
		static class Shop {

			@PostMapping("/shop/points")
			String points() {
				CALLS.incrementAndGet();
				return "shop";
			}

			@CustomerioSigned
			@PostMapping("/shop/own")
			String own() {
				CALLS.incrementAndGet();
				return "own";
			}

		}

	}

}
