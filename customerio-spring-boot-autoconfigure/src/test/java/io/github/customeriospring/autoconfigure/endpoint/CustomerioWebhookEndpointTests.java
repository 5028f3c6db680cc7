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

package io.github.customeriospring.autoconfigure.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The endpoint over HTTP.
 */
class CustomerioWebhookEndpointTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private static final String ENDPOINT = "/actuator/customeriowebhook";

	private static final String UNRESTRICTED = "--management.endpoint.customeriowebhook.access=unrestricted";

	private ConfigurableApplicationContext context;

	private RestTestClient client;

	private WebhookInbox inbox;

	@AfterEach
	void closeContext() {
		this.context.close();
	}

	@Test
	void showsTheInboxesOfAllWorkspaces() {
		start("--customerio.workspaces.shop.webhook.signing-keys=secret");
		this.inbox.accept(Webhooks.webhook("fine", "jane"));
		await().atMost(LONG).until(() -> this.inbox.state().counts().handled() == 1);
		expect(ENDPOINT)
			.json("""
					{"workspaces": {
						"default": {"status": "running", "waiting": 0, "deadLetters": 0, "counts": {"accepted": 1, "handled": 1}},
						"shop": {"status": "running", "counts": {"accepted": 0}}}}""");
		expect(ENDPOINT + "/shop").json("{\"inbox\": {\"status\": \"running\"}, \"deadLetters\": []}");
		assertThat(read("")).doesNotContain("jane", "secret");
	}

	@Test
	void listsDeadLettersWithoutTheirContent() {
		start();
		List<String> ids = putAside();
		expect(ENDPOINT + "/default?limit=1&after=" + ids.get(0)).json("""
				{"inbox": {"deadLetters": 3}, "deadLetters": [{"id": "%s", "replayable": %s}]}""".formatted(ids.get(1),
				letter(ids.get(1)).webhook().body() != null));
		assertThat(read("/default")).doesNotContain("jane", "delivery_id")
			.contains("It is too large", "\"bytes\":9000000", "at last with java.lang.IllegalStateException");
	}

	@Test
	void replaysAndDeletesDeadLetters() {
		start(UNRESTRICTED);
		putAside();
		String failed = id("failing");
		this.context.getBean(Application.class).failing = false;
		replay("/default", "{\"action\": \"replay\", \"ids\": \"%s,%s,x\"}".formatted(failed, id("large")), 200)
			.json("{\"deadLetters\": 1, \"inbox\": {\"deadLetters\": 2}}");
		await().atMost(LONG).until(() -> this.inbox.state().counts().handled() == 1);
		delete("/default?ids=%s&ids=%s".formatted(id("large"), id("broken")), 200)
			.json("{\"deadLetters\": 2, \"inbox\": {\"deadLetters\": 0}}");
	}

	@Test
	void changesNothingUnlessItIsAllowed() {
		start();
		putAside();
		replay("/default", "{\"ids\": \"%s\"}".formatted(id("failing")), 405);
		delete("/default?ids=" + id("failing"), 405);
		assertThat(this.inbox.deadLetters().count()).isEqualTo(3);
	}

	@Test
	void refusesWhatIsNotThere() {
		start(UNRESTRICTED);
		replay("/other", "{\"ids\": \"1\"}", 400);
		Stream.of("{}", "", "[]").forEach((body) -> replay("/default", body, 400));
		delete("/default", 400);
		delete("/other?ids=1", 400);
		this.client.get().uri(ENDPOINT + "/other").exchange().expectStatus().isNotFound();
		Stream.of("0", "1001", "x")
			.forEach((limit) -> this.client.get()
				.uri(ENDPOINT + "/default?limit=" + limit)
				.exchange()
				.expectStatus()
				.isBadRequest());
	}

	@Test
	void isNotThereUnlessItIsExposed() {
		start("--management.endpoints.web.exposure.include=health");
		assertThat(this.context.getBeanNamesForType(CustomerioWebhookEndpoint.class)).isEmpty();
	}

	/**
	 * Put three webhooks aside.
	 * @return the ids of the dead letters, the oldest first
	 */
	private List<String> putAside() {
		byte[] body = Webhooks.body("broken", "jane");
		this.inbox.accept(new ReceivedWebhook("large", 0, null, 9_000_000, "It is too large"));
		this.inbox.accept(new ReceivedWebhook("broken", 0, body, body.length, "It is no JSON object"));
		this.inbox.accept(Webhooks.webhook("failing", "jane"));
		await().atMost(LONG).until(() -> this.inbox.deadLetters().count() == 3);
		return letters().stream().map(DeadWebhook::id).toList();
	}

	private List<DeadWebhook> letters() {
		return this.inbox.deadLetters().find(10, null);
	}

	private DeadWebhook letter(String id) {
		return letters().stream().filter((letter) -> letter.id().equals(id)).findFirst().orElseThrow();
	}

	private String id(String webhook) {
		return letters().stream()
			.filter((letter) -> letter.webhook().id().equals(webhook))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void start(String... arguments) {
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.properties("server.port=0", "server.address=127.0.0.1",
					"management.endpoints.web.exposure.include=customeriowebhook",
					"customerio.webhook.signing-keys=secret", "customerio.webhook.retry.delay=1ms",
					"customerio.webhook.retry.max-attempts=2")
			.run(arguments);
		this.inbox = this.context.getBean(WebhookInbox.class);
		this.client = RestTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port"))
			.build();
	}

	private RestTestClient.BodyContentSpec expect(String path) {
		return this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

	private String read(String path) {
		return this.client.get().uri(ENDPOINT + path).exchange().returnResult(String.class).getResponseBody();
	}

	private RestTestClient.BodyContentSpec replay(String path, String body, int status) {
		return this.client.post()
			.uri(ENDPOINT + path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody();
	}

	private RestTestClient.BodyContentSpec delete(String path, int status) {
		return this.client.delete().uri(ENDPOINT + path).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	@OpenApplication
	static class Application {

		private volatile boolean failing = true;

		@EventListener
		void on(CustomerioEvent event) {
			if (this.failing && event.id().equals("failing")) {
				throw new IllegalStateException("jane");
			}
		}

	}

}
