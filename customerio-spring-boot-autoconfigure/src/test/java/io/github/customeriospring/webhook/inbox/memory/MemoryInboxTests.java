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

package io.github.customeriospring.webhook.inbox.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Sneaky;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.InboxThreads;
import io.github.customeriospring.webhook.inbox.RecordingHandler;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MemoryInboxTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private final RecordingHandler handler = new RecordingHandler();

	private volatile Duration ahead = Duration.ZERO;

	private MemoryInbox inbox = inbox(MemoryInboxSettings.defaults());

	private MemoryInbox inbox(MemoryInboxSettings settings) {
		return new MemoryInbox(new InboxContext("default", this.handler, new WebhookReader(),
				InboxSettings.defaults().withRetries(Duration.ofMillis(1), Duration.ofMillis(10), 3),
				new InboxThreads(), () -> Instant.now().plus(this.ahead)), settings);
	}

	@AfterEach
	void close() {
		this.inbox.stop(LONG);
		this.inbox.close();
	}

	private static Reason refusal(MemoryInbox inbox, String id) {
		try {
			inbox.accept(Webhooks.webhook(id, "one"));
			throw new AssertionError("It was taken");
		}
		catch (WebhookInboxException ex) {
			return ex.getReason();
		}
	}

	private static void awaitLatch(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void fail(ReceivedWebhook webhook) {
		throw new IllegalStateException("secret");
	}

	@Test
	void handlesEachPersonInOrderAndRepeatsNothing() {
		this.inbox.start();
		CompletableFuture.allOf(IntStream.range(0, 6).mapToObj((person) -> CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 500; i++) {
				ReceivedWebhook webhook = Webhooks.webhook(person + "-" + i, "p" + person);
				assertThat(this.inbox.accept(webhook)).isTrue();
				assertThat(this.inbox.accept(webhook)).isFalse();
			}
		})).toArray(CompletableFuture[]::new)).join();
		this.inbox.stop(LONG);
		assertThat(this.handler.handled()).hasSize(3000);
		for (int person = 0; person < 6; person++) {
			String prefix = person + "-";
			assertThat(this.handler.ids("p" + person))
				.isEqualTo(IntStream.range(0, 500).mapToObj((i) -> prefix + i).toList());
		}
		assertThat(this.inbox.state().counts()).isEqualTo(new InboxState.Counts(3000, 3000, 3000, 0, 0));
	}

	@Test
	void takesNothingBeforeItIsStartedAndAfterItHasStopped() {
		assertThat(refusal(this.inbox, "e1")).isEqualTo(Reason.STOPPED);
		this.inbox.start();
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		this.inbox.stop(LONG);
		assertThat(refusal(this.inbox, "e2")).isEqualTo(Reason.STOPPED);
		assertThat(this.inbox.state().status()).isEqualTo(InboxState.Status.STOPPED);
		assertThat(this.handler.ids()).containsExactly("e1");
		this.inbox.start();
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
		this.inbox.close();
		this.inbox.start();
		assertThat(refusal(this.inbox, "e3")).isEqualTo(Reason.STOPPED);
	}

	@Test
	void refusesWhatFindsNoRoomAndTakesItWhenThereIsSome() {
		CountDownLatch goOn = new CountDownLatch(1);
		this.handler.first((webhook) -> awaitLatch(goOn));
		this.inbox = inbox(MemoryInboxSettings.defaults().withBounds(2, DataSize.ofMegabytes(1)));
		this.inbox.start();
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
		assertThat(refusal(this.inbox, "e3")).isEqualTo(Reason.FULL);
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isFalse();
		goOn.countDown();
		await().atMost(LONG).until(() -> this.inbox.state().waiting() == 0);
		assertThat(this.inbox.accept(Webhooks.webhook("e3", "one"))).isTrue();
	}

	@Test
	void countsBytesAndAsksForNothingAgainThatWouldNeverFit() {
		CountDownLatch goOn = new CountDownLatch(1);
		this.handler.first((webhook) -> awaitLatch(goOn));
		this.inbox = inbox(MemoryInboxSettings.defaults().withBounds(100, DataSize.ofBytes(1000)));
		this.inbox.start();
		assertThat(this.inbox.accept(Webhooks.webhook("large", "x".repeat(150)))).isTrue();
		assertThat(refusal(this.inbox, "y".repeat(200))).isEqualTo(Reason.FULL);
		assertThat(this.inbox.accept(Webhooks.webhook("too large", "x".repeat(1000)))).isTrue();
		assertThat(this.inbox.deadLetters().find(1, null)).singleElement()
			.satisfies((letter) -> assertThat(letter.reason()).contains("customerio.webhook.memory.max-size"))
			.satisfies((letter) -> assertThat(letter.webhook().body()).isNull());
		goOn.countDown();
	}

	@Test
	void repeatsWhatHasFailedWithoutHoldingUpOthers() {
		CountDownLatch bothArrived = new CountDownLatch(1);
		this.handler.first((webhook) -> {
			awaitLatch(bothArrived);
			if (Webhooks.id(webhook).equals("failing") && !this.handler.ids().contains("next")) {
				throw new AssertionError();
			}
		});
		this.inbox.start();
		this.inbox.accept(Webhooks.webhook("failing", "one"));
		this.inbox.accept(Webhooks.webhook("next", "one"));
		bothArrived.countDown();
		await().atMost(LONG).until(() -> this.handler.ids().equals(List.of("next", "failing")));
		assertThat(this.inbox.state().counts().failed()).isPositive();
	}

	@Test
	void putsAsideWhatFailsTooOftenAndHandsItOverAgain() {
		this.handler.first(MemoryInboxTests::fail);
		this.inbox.start();
		this.inbox.accept(Webhooks.webhook("e1", "one"));
		await().atMost(LONG).until(() -> this.inbox.deadLetters().count() == 1);
		DeadWebhook letter = this.inbox.deadLetters().find(10, null).get(0);
		assertThat(letter.reason())
			.isEqualTo("Handling it has failed 3 times, at last with java.lang.IllegalStateException");
		assertThat(this.inbox.deadLetters().find(10, letter.id())).isEmpty();
		this.handler.first((webhook) -> {
		});
		assertThat(this.inbox.deadLetters().replay(List.of(letter.id(), letter.id(), "other"))).isEqualTo(1);
		await().atMost(LONG).until(() -> this.handler.ids().equals(List.of("e1")));
		assertThat(this.inbox.deadLetters().count()).isZero();
	}

	@Test
	void keepsTheDeadLettersWithinBoundsAndForgetsThem() {
		this.inbox = inbox(MemoryInboxSettings.defaults().withBounds(10, DataSize.ofKilobytes(40)));
		this.inbox.start();
		byte[] body = Webhooks.body("e", "one");
		byte[] large = "x".repeat(8_000).getBytes(StandardCharsets.UTF_8);
		this.inbox.accept(new ReceivedWebhook("first", 0, large, large.length, "broken"));
		this.inbox.accept(new ReceivedWebhook("second", 0, large, large.length, "broken"));
		this.inbox.accept(new ReceivedWebhook("third", 0, body, body.length, "broken"));
		assertThat(this.inbox.deadLetters().find(10, null)).extracting((letter) -> letter.webhook().id())
			.containsExactlyInAnyOrder("second", "third");
		assertThat(this.inbox.deadLetters().delete(PersonId.cioId("cone"))).isEqualTo(1);
		assertThat(this.inbox.deadLetters().delete(List.of("other"))).isZero();
		this.ahead = Duration.ofDays(31);
		assertThat(this.inbox.deadLetters().count()).isZero();
		assertThat(this.inbox.state().counts().dead()).isEqualTo(3);
	}

	@Test
	void knowsRepeatsForEightDaysAndAsManyAsItMay() {
		this.inbox = inbox(MemoryInboxSettings.defaults().withIds(2));
		this.inbox.start();
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		this.ahead = Duration.ofDays(8).minusMinutes(1);
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
		this.ahead = Duration.ofDays(8).plusMinutes(1);
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isFalse();
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		assertThat(this.inbox.accept(Webhooks.webhook("e3", "one"))).isTrue();
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
	}

	@Test
	void leavesWhatIsUnderWayAfterItsTimeAndGoesOnWithTheRestWhenItStartsAgain() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		this.handler.first((webhook) -> {
			begun.countDown();
			awaitLatch(goOn);
		});
		this.inbox.start();
		this.inbox.accept(Webhooks.webhook("e1", "one"));
		this.inbox.accept(Webhooks.webhook("e2", "one"));
		awaitLatch(begun);
		this.inbox.stop(Duration.ofMillis(1));
		assertThat(this.inbox.state().waiting()).isEqualTo(2);
		this.inbox.start();
		goOn.countDown();
		await().atMost(LONG).until(() -> this.inbox.state().waiting() == 0);
		assertThat(this.handler.ids()).containsExactlyInAnyOrder("e1", "e2");
	}

	@Test
	void goesOnWhenAListenerLeavesItsThreadInterrupted() {
		this.handler.first((webhook) -> Thread.currentThread().interrupt());
		this.inbox.start();
		IntStream.range(0, 20).forEach((i) -> this.inbox.accept(Webhooks.webhook("e" + i, "one")));
		await().atMost(LONG).until(() -> this.handler.ids().size() == 20);
		assertThat(this.inbox.state().counts().failed()).isZero();
	}

	@Test
	void tellsHowOldTheOldestIs() {
		CountDownLatch goOn = new CountDownLatch(1);
		this.handler.first((webhook) -> awaitLatch(goOn));
		this.inbox.start();
		assertThat(this.inbox.state().oldest()).isNull();
		this.inbox.accept(Webhooks.webhook("e1", "one"));
		this.ahead = Duration.ofHours(1);
		this.inbox.accept(Webhooks.webhook("e2", "two"));
		assertThat(this.inbox.state().waiting()).isEqualTo(2);
		assertThat(this.inbox.state().oldest()).isBetween(Duration.ofHours(1), Duration.ofHours(2));
		goOn.countDown();
	}

	@Test
	void survivesWhateverAListenerThrows() {
		this.handler.first((webhook) -> {
			switch (Webhooks.id(webhook)) {
				case "overflow" -> throw new StackOverflowError();
				case "interrupted" -> throw Sneaky.sneaky(new InterruptedException());
				case "no-class" -> throw new NoClassDefFoundError();
				default -> {
				}
			}
		});
		this.inbox.start();
		List.of("overflow", "interrupted", "no-class", "fine")
			.forEach((id) -> this.inbox.accept(Webhooks.webhook(id, "one")));
		await().atMost(LONG).until(() -> this.inbox.deadLetters().count() == 3);
		await().atMost(LONG).until(() -> this.handler.ids().equals(List.of("fine")));
	}

	@Test
	void knowsRepeatsAndHandlesWhenTheClockGoesBack() {
		this.inbox.start();
		this.ahead = Duration.ofDays(400);
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		this.ahead = Duration.ofDays(-400);
		assertThat(this.inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
		assertThat(this.inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
		await().atMost(LONG).until(() -> this.handler.ids().equals(List.of("e1", "e2")));
	}

}
