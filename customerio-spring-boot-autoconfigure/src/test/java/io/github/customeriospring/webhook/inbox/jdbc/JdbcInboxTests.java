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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.jdbc.FailingDataSource;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * An inbox whose database, codec or handler fails, or that stops.
 */
class JdbcInboxTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final FailingDataSource failing = new FailingDataSource(this.dataSource);

	private final JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);

	private final JdbcInboxes inboxes = new JdbcInboxes(this.dataSource);

	@AfterEach
	void closeInboxes() {
		this.failing.fail(false);
		this.inboxes.close();
		this.dataSource.close();
	}

	private long rows() {
		return this.jdbc.queryForObject("select count(*) from customerio_inbox", Long.class);
	}

	private static Reason refusal(JdbcInbox inbox, String id) {
		try {
			inbox.accept(Webhooks.webhook(id, "one"));
			throw new AssertionError("It was taken");
		}
		catch (WebhookInboxException ex) {
			return ex.getReason();
		}
	}

	@Test
	void takesNothingBeforeItIsStartedAndAfterItHasStopped() {
		JdbcInbox inbox = this.inboxes.stopped();
		assertThat(refusal(inbox, "e1")).isEqualTo(Reason.STOPPED);
		assertThat(inbox.state().status()).isEqualTo(InboxState.Status.STOPPED);
		inbox.start();
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		assertThat(inbox.state().status()).isEqualTo(InboxState.Status.RUNNING);
		inbox.stop(LONG);
		assertThat(refusal(inbox, "e2")).isEqualTo(Reason.STOPPED);
		inbox.close();
		inbox.start();
		assertThat(refusal(inbox, "e2")).isEqualTo(Reason.STOPPED);
	}

	@Test
	void refusesWhileTheDatabaseFailsAndTakesTheRepeat() {
		JdbcInbox inbox = this.inboxes.started(this.failing, (builder) -> builder);
		this.failing.fail(true);
		assertThatExceptionOfType(WebhookInboxException.class)
			.isThrownBy(() -> inbox.accept(Webhooks.webhook("e1", "one")))
			.withMessageContaining("SQLState 08001")
			.withMessageNotContaining("e1")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.FAILED));
		this.failing.fail(false);
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e1")));
	}

	@Test
	@Timeout(120)
	void refusesInTimeWhenThereIsNoConnectionAndRecognisesWhatItStoresLater() {
		List<Connection> all = IntStream.range(0, 10).mapToObj((i) -> connection()).toList();
		JdbcInbox inbox = this.inboxes
			.stopped((builder) -> builder.jdbc(JdbcInboxes.JDBC.withStoreTimeout(Duration.ofSeconds(1))));
		close(all.get(0));
		inbox.start();
		await().atMost(LONG)
			.until(() -> this.jdbc.queryForObject("select count(owner) from customerio_lease", Long.class) == 64);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch holding = new CountDownLatch(1);
		CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> this.jdbc.execute((Connection connection) -> {
			holding.countDown();
			awaitLatch(release);
			return null;
		}));
		awaitLatch(holding);
		assertThat(refusal(inbox, "e1")).isEqualTo(Reason.TIMED_OUT);
		release.countDown();
		holder.join();
		all.subList(1, 10).forEach(JdbcInboxTests::close);
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e1")));
		assertThat(this.inboxes.started().accept(Webhooks.webhook("e1", "one"))).isFalse();
	}

	private Connection connection() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
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

	@Test
	void handlesWhatItHasWhenTheDatabaseIsBackAndCountsNoAttempts() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		this.inboxes.handler().first((webhook) -> {
			begun.countDown();
			awaitLatch(goOn);
		});
		JdbcInbox inbox = this.inboxes.started(this.failing, (builder) -> builder);
		inbox.accept(Webhooks.webhook("e1", "one"));
		inbox.accept(Webhooks.webhook("e2", "one"));
		awaitLatch(begun);
		this.failing.fail(true);
		goOn.countDown();
		await().atMost(LONG).until(() -> inbox.state().status() == InboxState.Status.RETRYING);
		assertThat(inbox.state().reason()).contains("The database fails", "SQLState 08001");
		this.failing.fail(false);
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e1", "e2")));
		await().atMost(LONG).until(() -> inbox.state().status() == InboxState.Status.RUNNING);
		assertThat(inbox.deadLetters().count()).isZero();
		assertThat(inbox.state().counts().failed()).isZero();
	}

	@Test
	void startsWithoutADatabaseAndGoesOnWhenThereIsOne() {
		this.failing.fail(true);
		JdbcInbox inbox = this.inboxes.started(this.failing, (builder) -> builder);
		assertThat(refusal(inbox, "e1")).isEqualTo(Reason.FAILED);
		this.failing.fail(false);
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		await().atMost(LONG).until(() -> this.inboxes.handler().ids().equals(List.of("e1")));
	}

	@Test
	void saysWhichTableIsMissing() {
		this.jdbc.execute("drop table customerio_inbox_id");
		JdbcInbox inbox = this.inboxes.stopped();
		assertThatExceptionOfType(WebhookInboxException.class).isThrownBy(inbox::start)
			.withMessageContaining("The table customerio_inbox_id is missing")
			.withMessageContaining("customerio.webhook.jdbc.initialize-schema");
	}

	@Test
	void finishesWhatIsUnderWayWhenItStopsAndLeavesTheRestToOthers() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		JdbcInbox inbox = this.inboxes.started();
		this.inboxes.handler().first((webhook) -> {
			begun.countDown();
			awaitLatch(goOn);
		});
		inbox.accept(Webhooks.webhook("e1", "one"));
		inbox.accept(Webhooks.webhook("e2", "one"));
		awaitLatch(begun);
		CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> inbox.stop(LONG));
		await().atMost(LONG).until(() -> inbox.state().status() == InboxState.Status.STOPPED);
		assertThat(refusal(inbox, "e3")).isEqualTo(Reason.STOPPED);
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
				awaitLatch(goOn);
			}
		});
		slow.accept(Webhooks.webhook("e1", "one"));
		awaitLatch(begun);
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
