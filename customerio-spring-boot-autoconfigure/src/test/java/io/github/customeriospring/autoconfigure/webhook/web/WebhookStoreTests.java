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

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.inbox.DeadWebhooks;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be kept is answered with 503, and keys are exchanged while the application
 * runs.
 */
class WebhookStoreTests {

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void asksToRepeatWhatCannotBeKept(WebApplicationType type) {
		try (WebhookServer server = WebhookServer.start(type, OwnInbox.class)) {
			TestInbox inbox = server.context().getBean(TestInbox.class);
			Outcomes outcomes = server.context().getBean(Outcomes.class);
			inbox.failure = new WebhookInboxException(Reason.FULL, "The inbox is full", null);
			assertThat(server.post("{}")).isEqualTo(503);
			inbox.failure = new IllegalStateException("broken");
			assertThat(server.post("{}")).isEqualTo(503);
			inbox.failure = null;
			assertThat(server.post("error")).isEqualTo(503);
			assertThat(server.post("{}")).isEqualTo(200);
			assertThat(server.post("{")).isEqualTo(200);
			assertThat(server.send((request) -> request.POST(BodyPublishers.ofString("{}")))).isEqualTo(401);
			assertThat(outcomes.all).containsExactly(WebhookOutcome.UNAVAILABLE, WebhookOutcome.UNAVAILABLE,
					WebhookOutcome.UNAVAILABLE, WebhookOutcome.ACCEPTED, WebhookOutcome.UNREADABLE,
					WebhookOutcome.MISSING);
		}
	}

	@Test
	void waitsForTheStoreOnOtherThreadsAndNotForLong() {
		try (WebhookServer server = WebhookServer.start(WebApplicationType.REACTIVE, OwnInbox.class)) {
			TestInbox inbox = server.context().getBean(TestInbox.class);
			List<CompletableFuture<Integer>> waiting = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				waiting.add(CompletableFuture.supplyAsync(() -> server.post("slow")));
			}
			assertThat(server.send((request) -> request.uri(server.uri("/ping")))).isEqualTo(200);
			assertThat(waiting).allSatisfy((answer) -> assertThat(answer.get()).isEqualTo(503));
			inbox.release.countDown();
		}
	}

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void exchangesKeysWithoutARestart(WebApplicationType type) {
		byte[] body = WebhookServer.event("e").getBytes(StandardCharsets.UTF_8);
		try (WebhookServer server = WebhookServer.start(type, OwnKeys.class)) {
			assertThat(server.post(body)).isEqualTo(401);
			server.context().getBean(OwnKeys.class).keys.set(List.of("next", WebhookServer.KEY));
			assertThat(server.post(body)).isEqualTo(200);
			server.context().getBean(OwnKeys.class).keys.set(null);
			assertThat(server.post(body)).isEqualTo(503);
			server.context().getBean(OwnKeys.class).keys.set(List.of("next"));
			assertThat(server.post(body)).isEqualTo(401);
			assertThat(server
				.send((request) -> WebhookServer.sign(request.POST(BodyPublishers.ofByteArray(body)), "next", body)))
				.isEqualTo(200);
		}
	}

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void refusesEverythingWithAPathAndWithoutAKey(WebApplicationType type) {
		try (WebhookServer server = WebhookServer.start(type, Object.class, "customerio.webhook.signing-keys=",
				"customerio.webhook.path=/cio")) {
			assertThat(server.send((request) -> WebhookServer.signed(request, new byte[0]).uri(server.uri("/cio"))))
				.isEqualTo(401);
			assertThat(server.post("{}")).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void refusesWhatIsOlderThanTolerated(WebApplicationType type) {
		try (WebhookServer server = WebhookServer.start(type, Object.class, "customerio.webhook.tolerance=5m")) {
			assertThat(server.post("{}")).isEqualTo(200);
			assertThat(server.send(
					(request) -> WebhookServer.signed(request, new byte[0]).setHeader("X-CIO-Timestamp", "1732600000")))
				.isEqualTo(401);
		}
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET, customerio.webhook.signing-keys=", "REACTIVE, customerio.webhook.signing-keys=",
			"SERVLET, customerio.enabled=false", "REACTIVE, customerio.enabled=false" })
	void callsNoSignedHandlerWithoutAKey(WebApplicationType type, String property) {
		try (WebhookServer server = WebhookServer.start(type, SignedHandlerTests.Controllers.class, property)) {
			assertThat(server.send((request) -> WebhookServer.signed(request, new byte[0]).uri(server.uri("/status"))))
				.isEqualTo(401);
			assertThat(server.send((request) -> request.uri(server.uri("/open")).POST(BodyPublishers.ofString("{}"))))
				.isEqualTo(200);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnKeys {

		private final AtomicReference<List<String>> keys = new AtomicReference<>(List.of("old"));

		@Bean
		CustomerioWebhookConnectionDetails details() {
			return () -> List.copyOf(this.keys.get());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@RestController
	static class OwnInbox {

		@Bean
		TestInbox inbox() {
			return new TestInbox();
		}

		@Bean
		Outcomes outcomes() {
			return new Outcomes();
		}

		@GetMapping("/ping")
		String ping() {
			return "pong";
		}

	}

	static class Outcomes implements WebhookObserver {

		private final List<WebhookOutcome> all = new ArrayList<>();

		@Override
		public void received(WebhookOutcome outcome, Duration duration) {
			this.all.add(outcome);
		}

	}

	/**
	 * Fails as told; a body that has four bytes waits, and one with five makes an error.
	 */
	static class TestInbox implements WebhookInbox {

		private final CountDownLatch release = new CountDownLatch(1);

		private volatile RuntimeException failure;

		@Override
		public boolean accept(ReceivedWebhook webhook) {
			if (webhook.size() == 4) {
				try {
					this.release.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			if (webhook.size() == 5) {
				throw new StackOverflowError();
			}
			if (this.failure != null) {
				throw this.failure;
			}
			return true;
		}

		@Override
		public InboxState state() {
			throw new UnsupportedOperationException();
		}

		@Override
		public DeadWebhooks deadLetters() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void start() {
		}

		@Override
		public void refuse() {
		}

		@Override
		public void stop(Duration timeout) {
		}

		@Override
		public void close() {
		}

	}

}
