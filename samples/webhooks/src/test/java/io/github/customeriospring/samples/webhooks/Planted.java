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

package io.github.customeriospring.samples.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.test.webhook.ReportingEvent;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills a fake with scripts, in each field that a request or an answer has.
 */
final class Planted implements AutoCloseable {

	static final String SCRIPT = "<img src=x onerror='top.planted=1'><script>top.planted=1</script>";

	private final HttpClient client = HttpClient.newHttpClient();

	private final FakeCustomerio customerio;

	private final HttpServer application;

	Planted(FakeCustomerio customerio) throws IOException {
		this.customerio = customerio;
		this.application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.application.createContext("/", (exchange) -> {
			byte[] answer = JsonMapper.shared().writeValueAsBytes(Map.of(SCRIPT, SCRIPT));
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("X-Planted", SCRIPT);
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.application.start();
	}

	void plant() throws Exception {
		this.customerio.webhooks()
			.sendTo("http://127.0.0.1:%d/%s".formatted(this.application.getAddress().getPort(),
					"%3Cscript%3Etop.planted=1%3C/script%3E"));
		people();
		messages();
		app("/v1/campaigns/12/triggers", Map.of("ids", List.of(SCRIPT, SCRIPT + "2"), "data", Map.of(SCRIPT, SCRIPT)));
		app("/v1/campaigns/13/triggers",
				Map.of("per_user_data", List.of(Map.of("id", SCRIPT, "data", Map.of(SCRIPT, SCRIPT)))));
		app("/v1/live_notifications/start", Map.of("identifiers", Map.of("id", SCRIPT), "notification_type", SCRIPT,
				"attributes", Map.of(SCRIPT, SCRIPT), "content_state", Map.of(SCRIPT, SCRIPT)));
		this.customerio.failNext(1, Fault.status(500).body(SCRIPT));
		app("/v1/%3Cscript%3Etop.planted=1%3C%2Fscript%3E?q=%3Cscript%3E", Map.of(SCRIPT, SCRIPT));
		this.customerio.failNext(1, Requests.path("/v1/" + SCRIPT), Fault.status(500));
		this.customerio.webhooks().send(ReportingEvent.of(SCRIPT, SCRIPT).with(SCRIPT, SCRIPT));
		this.customerio.webhooks().awaitAcknowledged(Duration.ofMinutes(1));
	}

	private void people() throws Exception {
		Map<String, Object> person = Map.of("type", "person", "identifiers", Map.of("id", SCRIPT));
		Map<String, Object> relationship = Map.of("identifiers", Map.of("object_type_id", "1", "object_id", SCRIPT),
				"relationship_attributes", Map.of(SCRIPT, SCRIPT));
		track(person, Map.of("action", "identify", "attributes", Map.of(SCRIPT, SCRIPT, "list", List.of(SCRIPT)),
				"cio_relationships", List.of(relationship)));
		for (String action : List.of("event", "page", "screen")) {
			track(person, Map.of("action", action, "name", SCRIPT, "attributes", Map.of(SCRIPT, SCRIPT)));
		}
		track(person, Map.of("action", "add_device", "device",
				Map.of("token", SCRIPT, "platform", "ios", "attributes", Map.of(SCRIPT, SCRIPT))));
		track(Map.of("type", "object", "identifiers", Map.of("object_type_id", "1", "object_id", SCRIPT)), Map
			.of("action", "identify", "attributes", Map.of(SCRIPT, SCRIPT), "cio_relationships", List
				.of(Map.of("identifiers", Map.of("id", SCRIPT), "relationship_attributes", Map.of(SCRIPT, SCRIPT)))));
	}

	private void messages() throws Exception {
		Map<String, Object> person = Map.of("id", SCRIPT);
		app("/v1/send/email", Map.ofEntries(Map.entry("to", "\"<img>\" <ada@example.com>"), Map.entry("cc", SCRIPT),
				Map.entry("bcc", SCRIPT), Map.entry("reply_to", SCRIPT), Map.entry("from", SCRIPT),
				Map.entry("subject", SCRIPT), Map.entry("body", SCRIPT), Map.entry("body_plain", SCRIPT),
				Map.entry("identifiers", person), Map.entry("headers", "{\"X-<b>\":\"" + SCRIPT + "\"}"),
				Map.entry("attachments", Map.of(SCRIPT + ".txt", "aGk=")),
				Map.entry("message_data", Map.of(SCRIPT, Map.of(SCRIPT, SCRIPT))), Map.entry("preheader", SCRIPT)));
		for (String channel : List.of("push", "sms")) {
			app("/v1/send/" + channel, Map.of("transactional_message_id", SCRIPT, "identifiers", person, "to", SCRIPT,
					"message_data", Map.of(SCRIPT, SCRIPT)));
		}
		this.customerio.messages().all().forEach((message) -> {
			this.customerio.messages().click(message.deliveryId(), SCRIPT);
			this.customerio.messages().bounce(message.deliveryId(), SCRIPT);
			this.customerio.messages().report(message.deliveryId(), SCRIPT);
		});
	}

	private void track(Map<String, Object> entity, Map<String, Object> operation) throws Exception {
		Map<String, Object> all = new HashMap<>(entity);
		all.putAll(operation);
		post("/api/v2/entity", "Basic " + Base64.getEncoder()
			.encodeToString(
					(this.customerio.siteId() + ":" + this.customerio.trackApiKey()).getBytes(StandardCharsets.UTF_8)),
				all);
	}

	private void app(String path, Map<String, Object> body) throws Exception {
		post(path, "Bearer " + this.customerio.appApiKey(), body);
	}

	private void post(String path, String authorization, Map<String, Object> body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.customerio.baseUrl() + path))
			.header("Content-Type", "application/json")
			.header("Authorization", authorization)
			.header("X-Planted", SCRIPT)
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
			.build();
		HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(path + response.body()).isIn(200, 422, 500);
	}

	@Override
	public void close() {
		this.application.stop(0);
	}

}
