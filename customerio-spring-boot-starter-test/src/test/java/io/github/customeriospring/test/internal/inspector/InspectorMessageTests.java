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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the inspector shows of messages, and what its buttons do with them.
 */
class InspectorMessageTests {

	private static final String EMAIL = """
			{"to":"Ada <ada@example.com>","from":"shop@example.com","subject":"Your order","body":"<p>Thanks</p>",
			 "body_plain":"Thanks","identifiers":{"id":"42"},"headers":"{\\"X-Order\\":\\"17\\"}",
			 "message_data":{"order":17},"attachments":{"../a\\"b;\u00e9.txt":"aGk="}}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private String send() {
		return this.http.app("POST", "/v1/send/email", EMAIL).json().path("delivery_id").asString();
	}

	@Test
	void showsAMessageWithAllThatIsInIt() {
		String path = "/api/messages/" + InspectorHttp.encode(send());
		JsonNode line = this.inspector.get("/api/messages?q=order&channel=email").at("/items/0");
		assertThat(line.path("subject").asString()).isEqualTo("Your order");
		assertThat(line.at("/to/0").asString()).isEqualTo("ada@example.com");
		JsonNode message = this.inspector.get(path);
		assertThat(message.path("text").asString()).isEqualTo("Thanks");
		assertThat(message.path("html").asBoolean()).isTrue();
		assertThat(message.path("headers").asString()).contains("X-Order");
		assertThat(message.at("/data/order").asInt()).isEqualTo(17);
		assertThat(message.at("/person/id").asString()).isEqualTo("42");
		assertThat(message.at("/attachments/0/size").asInt()).isEqualTo(2);
		assertThat(message.path("fields").has("attachments")).isFalse();
		assertThat(message.path("outcomes").propertyNames()).contains("sent", "delivered");
	}

	@Test
	void letsAttachmentsBeDownloadedOnly() {
		String path = "/api/messages/" + InspectorHttp.encode(send()) + "/attachments/";
		HttpResponse<String> file = this.inspector.exchange(this.inspector.request(path + "1"));
		assertThat(file.body()).isEqualTo("hi");
		assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
		assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(file.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"__a_b;_.txt\"; filename*=UTF-8''__a_b%3B%C3%A9.txt");
		for (String other : new String[] { "0", "2", "x", "-1", "99999999999" }) {
			assertThat(this.inspector.exchange(this.inspector.request(path + other)).statusCode()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "open|{}|opened|opened", "click|{'href':'https://example.com/a'}|clicked|https://example.com/a",
					"bounce|{'reason':'full'}|bounced|full", "unsubscribe|{}|unsubscribed|unsubscribed" })
	void letsAWebhookGoOutForWhatATesterDoes(String button, String body, String metric, String detail)
			throws IOException {
		HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		receiver.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		receiver.start();
		try {
			this.inspector.post("/api/webhooks/target",
					"{'url':'http://127.0.0.1:%d/hook?secret=s'}".formatted(receiver.getAddress().getPort()));
			String path = "/api/messages/" + InspectorHttp.encode(send());
			assertThat(this.inspector.post(path + "/" + button, body).path("webhook").asBoolean()).isTrue();
			this.customerio.webhooks().awaitAcknowledged(Duration.ofSeconds(30));
			JsonNode webhooks = this.inspector.get("/api/webhooks");
			assertThat(webhooks.path("address").asString()).startsWith("http://").doesNotContain("secret");
			assertThat(webhooks.path("items").valueStream())
				.filteredOn((webhook) -> webhook.at("/event/metric").asString().equals(metric))
				.isNotEmpty()
				.allSatisfy((webhook) -> assertThat(webhook.path("status").asInt()).isEqualTo(200));
			assertThat(webhooks.toString()).contains(detail);
			assertThat(this.inspector.get(path).path("webhooks").valueStream())
				.extracting((webhook) -> webhook.path("metric").asString())
				.contains(metric);
		}
		finally {
			receiver.stop(0);
		}
	}

	@Test
	void saysWhenNoWebhookGoesOut() {
		String path = "/api/messages/" + InspectorHttp.encode(send());
		assertThat(this.inspector.post(path + "/unsubscribe", "{}").path("webhook").asBoolean()).isFalse();
		assertThat(this.customerio.people().find("42").orElseThrow().isUnsubscribed()).isTrue();
		assertThat(this.inspector.exchange(this.inspector.change("/api/messages/none/open", "{}")).statusCode())
			.isEqualTo(404);
	}

	@Test
	void waitsForTheNextMessage() {
		send();
		CompletableFuture<JsonNode> waiting = CompletableFuture
			.supplyAsync(() -> this.inspector.get("/api/messages/next?after=1&to=ADA@example.com&timeout=30"));
		send();
		assertThat(waiting.orTimeout(30, TimeUnit.SECONDS).join().path("number").asInt()).isEqualTo(2);
		assertThat(this.inspector.get("/api/messages/next?after=0&timeout=0").path("number").asInt()).isOne();
		assertThat(this.inspector.exchange(this.inspector.request("/api/messages/next?timeout=0")).statusCode())
			.isEqualTo(404);
	}

	@Test
	void waitsForTheNextRequestOfAnOperation() {
		CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
				() -> this.inspector.get("/api/requests/next?after=0&operation=transactional.sendEmail&timeout=30"));
		this.http.app("GET", "/v1/workspaces", null);
		send();
		JsonNode request = waiting.orTimeout(30, TimeUnit.SECONDS).join();
		assertThat(request.path("number").asInt()).isEqualTo(2);
		assertThat(request.at("/body/text").asString()).contains("Your order");
	}

	@Test
	void showsBroadcastsAndLiveNotifications() {
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"identify","attributes":{}}""");
		this.http.app("POST", "/v1/campaigns/12/triggers", "{\"ids\":[\"42\"],\"data\":{\"a\":1}}");
		JsonNode broadcast = this.inspector.get("/api/broadcasts").at("/items/0");
		assertThat(broadcast.path("broadcastId").asInt()).isEqualTo(12);
		assertThat(broadcast.at("/recipients/0/identifiers/id").asString()).isEqualTo("42");
		assertThat(this.inspector.get("/api/broadcasts/1")).isEqualTo(broadcast);
		assertThat(this.inspector.get("/api/live-notifications").path("total").asInt()).isZero();
		this.http.app("POST", "/v1/live_notifications/start", """
				{"identifiers":{"id":"42"},"notification_type":"com.example.order","platform":"android","device_id":"t",
				 "attributes":{"order":17},"content_state":{"status":"packed"}}""");
		JsonNode notification = this.inspector.get("/api/live-notifications?q=packed").at("/items/0");
		assertThat(notification.at("/person/id").asString()).isEqualTo("42");
		assertThat(notification.at("/contentState/status").asString()).isEqualTo("packed");
		assertThat(this.inspector.get("/api/live-notifications/" + notification.path("instanceId").asString()))
			.isEqualTo(notification);
	}

}
