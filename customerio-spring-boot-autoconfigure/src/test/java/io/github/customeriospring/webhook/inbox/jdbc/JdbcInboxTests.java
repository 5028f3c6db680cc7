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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An inbox whose codec or handler fails, or that stops.
 */
class JdbcInboxTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);

	private final JdbcInboxes inboxes = new JdbcInboxes(this.dataSource);

	@AfterEach
	void closeInboxes() {
		this.inboxes.close();
		this.dataSource.close();
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from customerio_inbox", Long.class);
	}

	@Test
	void takesNothingBeforeItIsStartedAndAfterItHasStopped() {
		JdbcInbox inbox = this.inboxes.stopped();
		assertThat(JdbcInboxes.refusal(inbox, "e1")).isEqualTo(Reason.STOPPED);
		assertThat(inbox.state().status()).isEqualTo(InboxState.Status.STOPPED);
		inbox.start();
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		assertThat(inbox.state().status()).isEqualTo(InboxState.Status.RUNNING);
		inbox.stop(LONG);
		assertThat(JdbcInboxes.refusal(inbox, "e2")).isEqualTo(Reason.STOPPED);
		inbox.close();
		inbox.start();
		assertThat(JdbcInboxes.refusal(inbox, "e2")).isEqualTo(Reason.STOPPED);
	}

	@Test
	void finishesWhatIsUnderWayWhenItStopsAndLeavesTheRestToOthers() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		JdbcInbox inbox = this.inboxes.started();
		this.inboxes.handler().first((webhook) -> {
			begun.countDown();
			JdbcInboxes.awaitLatch(goOn);
		});
		inbox.accept(Webhooks.webhook("e1", "one"));
		inbox.accept(Webhooks.webhook("e2", "one"));
		JdbcInboxes.awaitLatch(begun);
		CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> inbox.stop(LONG));
		await().atMost(LONG).until(() -> inbox.state().status() == InboxState.Status.STOPPED);
		assertThat(JdbcInboxes.refusal(inbox, "e3")).isEqualTo(Reason.STOPPED);
		goOn.countDown();
		stop.get();
		assertThat(this.inboxes.handler().ids()).containsExactly("e1");
		assertThat(rows()).isEqualTo(1);
		assertThat(this.jdbc.queryForObject("select count(owner) from customerio_lease", Long.class)).isZero();
		this.inboxes.started();
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e1", "e2")));
	}

	@Test
	void leavesAWebhookAloneThatAnInstanceStillHandlesAfterItHasStopped() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		JdbcInbox slow = this.inboxes.started();
		this.inboxes.handler().first((webhook) -> {
			if (Webhooks.id(webhook).equals("e1")) {
				begun.countDown();
				JdbcInboxes.awaitLatch(goOn);
			}
		});
		slow.accept(Webhooks.webhook("e1", "one"));
		JdbcInboxes.awaitLatch(begun);
		slow.stop(Duration.ofMillis(1));
		JdbcInbox other = this.inboxes.started();
		other.accept(Webhooks.webhook("e2", "one"));
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e2")));
		goOn.countDown();
		await().atMost(LONG).until(() -> rows() == 0);
		assertThat(this.inboxes.handler().ids()).containsExactly("e2", "e1");
	}

	@Test
	void survivesWhateverAListenerThrowsOrLeavesBehind() {
		JdbcInbox inbox = this.inboxes.started((builder) -> JdbcInbox
			.builder(this.inboxes.context(JdbcInboxes.SETTINGS.withThreads(1)), this.dataSource));
		this.inboxes.handler().first((webhook) -> {
			switch (Webhooks.id(webhook)) {
				case "error" -> throw new AssertionError();
				case "overflow" -> throw new StackOverflowError();
				case "interrupted" -> {
					Thread.currentThread().interrupt();
					throw new IllegalStateException();
				}
				default -> {
				}
			}
		});
		List.of("error", "overflow", "interrupted", "fine").forEach((id) -> inbox.accept(Webhooks.webhook(id, id)));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 3);
		assertThat(this.inboxes.handler().ids()).containsExactly("fine");
	}

	@Test
	void putsAsideAtOnceWhatNoCodecCanRead() {
		JdbcInbox writer = this.inboxes.stopped((builder) -> builder.codecs(List.of(new Inverted())));
		writer.start();
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException();
		});
		writer.accept(Webhooks.webhook("e1", "one"));
		assertThat(this.jdbc.queryForObject("select codec from customerio_inbox", String.class)).isEqualTo("inverted");
		writer.stop(LONG);
		JdbcInbox reader = this.inboxes.started();
		await().atMost(LONG).until(() -> reader.deadLetters().count() == 1);
		DeadWebhook letter = reader.deadLetters().find(1, null).get(0);
		assertThat(letter.reason()).isEqualTo("It cannot be read: its PayloadCodec is missing or fails");
		assertThat(reader.deadLetters().replay(List.of(letter.id()))).isZero();
		assertThat(letter.webhook().body()).isNull();
		assertThat(writer.deadLetters().find(1, null).get(0).webhook().id()).isEqualTo("e1");
	}

	@Test
	void tellsHowMuchThereIsAndHowOldTheOldestIs() {
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException();
		});
		JdbcInbox inbox = this.inboxes
			.started((builder) -> JdbcInbox.builder(this.inboxes.context(InboxSettings.defaults()), this.dataSource));
		inbox.accept(Webhooks.webhook("e1", "one"));
		this.inboxes.pass(Duration.ofHours(1));
		inbox.accept(Webhooks.webhook("e2", "one"));
		await().atMost(LONG).untilAsserted(() -> {
			assertThat(inbox.state().waiting()).isEqualTo(2);
			assertThat(inbox.state().oldestFailed()).isBetween(Duration.ofHours(1), Duration.ofHours(2));
			assertThat(inbox.state().oldest()).isNull();
		});
	}

	/**
	 * A codec of which nobody else knows.
	 */
	private static final class Inverted implements PayloadCodec {

		@Override
		public String name() {
			return "inverted";
		}

		@Override
		public byte[] encode(byte[] payload) {
			byte[] inverted = payload.clone();
			for (int i = 0; i < inverted.length; i++) {
				inverted[i] = (byte) ~inverted[i];
			}
			return inverted;
		}

		@Override
		public byte[] decode(byte[] kept) {
			return encode(kept);
		}

	}

}
