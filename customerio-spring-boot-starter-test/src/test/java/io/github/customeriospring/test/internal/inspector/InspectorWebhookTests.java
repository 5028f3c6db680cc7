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

package io.github.customeriospring.test.internal.inspector;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.webhook.ReportingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the inspector shows of webhooks and their answers.
 */
class InspectorWebhookTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	private final HttpServer application = create();

	private byte[] answer = "{\"taken\":true}".getBytes(StandardCharsets.UTF_8);

	private int status = 200;

	private boolean endless;

	private static HttpServer create() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void start() {
		this.application.createContext("/", (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("X-Handled-By", "worker 1");
			exchange.getResponseHeaders().set("Set-Cookie", "session=mine");
			exchange.sendResponseHeaders(this.status, this.endless ? 0 : this.answer.length);
			OutputStream body = exchange.getResponseBody();
			body.write(this.answer);
			body.flush();
			if (!this.endless) {
				exchange.close();
			}
		});
		this.application.start();
		this.customerio.webhooks().repeatAfter(Duration.ofHours(1));
		this.customerio.webhooks().sendTo("http://127.0.0.1:" + this.application.getAddress().getPort());
	}

	@AfterEach
	void stop() {
		this.customerio.close();
		this.application.stop(0);
	}

	/**
	 * Sends a webhook and waits until the inspector knows what came of it.
	 */
	private JsonNode sent() {
		this.customerio.webhooks().send(ReportingEvent.of("email", "opened").with("subject", "Your order"));
		assertThat(this.customerio).eventually(Duration.ofMinutes(1),
				(fake) -> assertThat(this.inspector.get("/api/webhooks/1").path("attempts").asInt()).isOne());
		return this.inspector.get("/api/webhooks/1");
	}

	@Test
	void showsBothSides() {
		JsonNode webhook = sent();
		assertThat(webhook.at("/event/metric").asString()).isEqualTo("opened");
		assertThat(webhook.at("/body/text").asString()).contains("\"metric\":\"opened\"", "Your order");
		assertThat(webhook.path("status").asInt()).isEqualTo(200);
		assertThat(webhook.path("acknowledged").asBoolean()).isTrue();
		assertThat(webhook.path("failure").isNull()).isTrue();
		assertThat(webhook.path("milliseconds").asDouble()).isPositive();
		assertThat(webhook.at("/answer/text").asString()).isEqualTo("{\"taken\":true}");
		assertThat(webhook.at("/answer/size").asInt()).isEqualTo(14);
		assertThat(webhook.at("/answerHeaders/x-handled-by/0").asString()).isEqualTo("worker 1");
	}

	@Test
	void hidesCredentialsInAnswers() {
		this.answer = "{\"api_key\":\"mine\",\"echo\":\"%s\"}".formatted(this.customerio.webhookSigningKey())
			.getBytes(StandardCharsets.UTF_8);
		JsonNode webhook = sent();
		assertThat(webhook.at("/answer/text").asString()).isEqualTo(
				"{\"api_key\":\"\u2022\u2022\u2022\u2022\u2022\u2022\",\"echo\":\"\u2022\u2022\u2022\u2022\u2022\u2022\"}");
		assertThat(webhook.toString()).doesNotContain("mine", this.customerio.webhookSigningKey());
	}

	@Test
	void showsTheBeginningOfALargeAnswer() {
		this.status = 500;
		this.answer = "é".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
		JsonNode answer = sent().path("answer");
		assertThat(answer.path("size").asInt()).isEqualTo(2_000_000);
		assertThat(answer.path("truncated").asBoolean()).isTrue();
		assertThat(answer.path("text").asString()).hasSize(32_768);
	}

	@Test
	void showsAnswersThatAreNoText() {
		this.answer = new byte[] { (byte) 0xFF, 0 };
		JsonNode answer = sent().path("answer");
		assertThat(answer.path("text").isNull()).isTrue();
		assertThat(answer.path("base64").asString()).isEqualTo("/wA=");
	}

	@Test
	void saysWhyThereIsNoAnswer() {
		this.customerio.webhooks().sendTo("http://127.0.0.1:1/nobody");
		JsonNode webhook = sent();
		assertThat(webhook.path("status").asInt()).isZero();
		assertThat(webhook.path("failure").asString()).isEqualTo("Nobody listens at the address");
		assertThat(webhook.at("/answer/size").asInt()).isZero();
	}

	@Test
	void givesUpOnAnAnswerThatDoesNotEnd() {
		this.endless = true;
		JsonNode webhook = sent();
		assertThat(webhook.path("status").asInt()).isZero();
		assertThat(webhook.path("failure").asString()).isEqualTo("No answer within 4 seconds");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "/hook", "ftp://localhost/hook", "http://", "http:///hook",
			"http://localhost:99999/hook", "http://localhost:0/hook", "mailto:ada@example.com", "//localhost/hook",
			"http://a b/", "" })
	void refusesAddressesThatCannotBeCalled(String url) {
		assertThat(this.inspector.exchange(this.inspector.change("/api/webhooks/target", "{'url':'" + url + "'}"))
			.statusCode()).isEqualTo(400);
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.webhooks().sendTo(url));
		assertThat(sent().path("status").asInt()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "2", "-1", "x", "1e0", "99999999999999999999", "%00" })
	void hasNoOtherWebhook(String number) {
		sent();
		assertThat(this.inspector.exchange(this.inspector.request("/api/webhooks/" + number)).statusCode())
			.isEqualTo(404);
	}

}
