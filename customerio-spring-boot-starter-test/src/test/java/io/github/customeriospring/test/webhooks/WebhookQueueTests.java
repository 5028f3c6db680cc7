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

package io.github.customeriospring.test.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How the fake sends webhooks.
 */
class WebhookQueueTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	private final WebhookReceiver receiver = new WebhookReceiver();

	private final FakeCustomerio customerio = FakeCustomerio.builder().workspace("shop").start();

	private final FakeWebhooks webhooks = this.customerio.webhooks();

	@BeforeEach
	void report() {
		this.webhooks.sendTo(this.receiver.url());
		this.webhooks.repeatAfter(Duration.ofMillis(10));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private void send(String... metrics) {
		List.of(metrics).forEach((metric) -> this.webhooks.send(ReportingEvent.of("email", metric)));
	}

	@Test
	void oneFailureHoldsUpTheLaterOnes() {
		this.receiver.answer(1, 200);
		this.receiver.answer(3, 503);
		send("sent", "delivered", "opened", "clicked");
		List<SentWebhook> sent = this.webhooks.awaitAcknowledged(LONG);
		assertThat(this.receiver.events()).containsExactly("email sent", "email delivered", "email delivered",
				"email delivered", "email delivered", "email opened", "email clicked");
		assertThat(sent.get(1).attempts()).isGreaterThanOrEqualTo(4);
		assertThat(this.receiver.all().stream().map((each) -> each.json().path("event_id").asString()).distinct())
			.hasSize(4);
	}

	@Test
	void anyOtherStatusThan2xxIsAFailure() {
		List.of(302, 400, 401, 404, 413, 500).forEach((status) -> this.receiver.answer(1, status));
		this.receiver.answer(1, 204);
		send("sent");
		this.webhooks.awaitAcknowledged(LONG);
		assertThat(this.receiver.all()).hasSize(7);
		assertThat(this.webhooks.all()).singleElement().satisfies((webhook) -> {
			assertThat(webhook.attempts()).isGreaterThanOrEqualTo(7);
			assertThat(webhook.status()).isEqualTo(204);
		});
	}

	@Test
	void repeatsWhenNobodyAnswers() {
		this.webhooks.sendTo("http://localhost:1/webhooks");
		send("sent");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.webhooks.awaitAcknowledged(Duration.ofMillis(1)))
			.withMessageContaining("1 of 1 webhooks were not acknowledged within PT0.001S: [SentWebhook[email sent");
		this.webhooks.sendTo(this.receiver.url());
		assertThat(this.webhooks.awaitAcknowledged(LONG)).hasSize(1);
	}

	@Test
	void signsEachAttempt() {
		Instant now = Instant.parse("2026-11-26T10:00:00Z");
		this.customerio.useClock(() -> now);
		this.webhooks.send(new ReportingEvent("01E4C4CT6YDC7Y5M7FE1GWWPQJ", "email", "sent",
				Instant.ofEpochSecond(1613063089), Map.of("subject", "\u00fc")));
		this.webhooks.awaitAcknowledged(LONG);
		WebhookReceiver.Received received = this.receiver.all().get(0);
		assertThat(received.header("X-CIO-Timestamp")).isEqualTo("1795687200");
		assertThat(received.header("X-CIO-Signature"))
			.isEqualTo("0d5110cd8ca933ca42b4def7c32a21b478ab74d178167be8377ad9440bbca20d");
		assertThat(received.header("Content-Type")).isEqualTo("application/json");
		assertThat(this.customerio.webhookSigningKey()).isEqualTo("shop-fake-webhook-signing-key");
	}

	@Test
	void givesUpAfterSevenDays() {
		Instant now = Instant.now();
		this.receiver.answer(1, 500);
		this.webhooks.repeatAfter(Duration.ofHours(1));
		this.customerio.useClock(() -> now.plus(this.receiver.all().isEmpty() ? Duration.ZERO : Duration.ofDays(7)));
		send("sent", "delivered");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.webhooks.awaitAcknowledged(LONG))
			.withMessageContaining("1 of 2 webhooks")
			.withMessageContaining("email sent, attempts=1");
		assertThat(this.receiver.events()).containsExactly("email sent", "email delivered");
	}

	@Test
	void waitsAndRepeatsWithoutALimit() {
		this.webhooks.repeatAfter(ChronoUnit.FOREVER.getDuration());
		send("sent");
		assertThat(this.webhooks.awaitAcknowledged(ChronoUnit.FOREVER.getDuration())).hasSize(1);
		this.receiver.answer(1, 500);
		send("delivered");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.webhooks.awaitAcknowledged(Duration.ofMillis(100)))
			.withMessageContaining("1 of 2 webhooks");
	}

	@Test
	void aResetForgetsWhatWaits() {
		this.receiver.answer(1000, 500);
		send("sent", "delivered");
		this.customerio.reset();
		assertThat(this.webhooks.all()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> send("opened")).withMessageContaining("sendTo");
		this.receiver.answerAsAlways();
		this.webhooks.sendTo(this.receiver.url());
		send("clicked");
		assertThat(this.webhooks.awaitAcknowledged(LONG)).hasSize(1);
		assertThat(this.receiver.events()).endsWith("email clicked").doesNotContain("email delivered");
	}

	@Test
	void refusesATimeBeforeTheLastAttempt() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.webhooks.repeatAfter(Duration.ofMillis(-1)));
	}

}
