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
import io.github.customeriospring.jdbc.FailingDataSource;
import io.github.customeriospring.jdbc.TestDatabases;
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
 * An inbox whose database fails, lacks something or has no time.
 */
class FailingDatabaseTests {

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
			JdbcInboxes.awaitLatch(release);
			return null;
		}));
		JdbcInboxes.awaitLatch(holding);
		assertThat(JdbcInboxes.refusal(inbox, "e1")).isEqualTo(Reason.TIMED_OUT);
		release.countDown();
		holder.join();
		all.subList(1, 10).forEach(FailingDatabaseTests::close);
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

	@Test
	void handlesWhatItHasWhenTheDatabaseIsBackAndCountsNoAttempts() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		this.inboxes.handler().first((webhook) -> {
			begun.countDown();
			JdbcInboxes.awaitLatch(goOn);
		});
		JdbcInbox inbox = this.inboxes.started(this.failing, (builder) -> builder);
		inbox.accept(Webhooks.webhook("e1", "one"));
		inbox.accept(Webhooks.webhook("e2", "one"));
		JdbcInboxes.awaitLatch(begun);
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
		assertThat(JdbcInboxes.refusal(inbox, "e1")).isEqualTo(Reason.FAILED);
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

}
