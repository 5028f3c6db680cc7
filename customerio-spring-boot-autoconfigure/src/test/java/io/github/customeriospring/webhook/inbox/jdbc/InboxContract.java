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

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What every database has to be able to do. It is one class, since each database has a
 * class of tests that extends it.
 */
abstract class InboxContract {

	static final Duration LONG = Duration.ofMinutes(2);

	private HikariDataSource dataSource;

	private JdbcTemplate jdbc;

	private JdbcInboxes inboxes;

	abstract HikariDataSource createDatabase();

	@BeforeEach
	void createInboxes() {
		this.dataSource = createDatabase();
		this.jdbc = new JdbcTemplate(this.dataSource);
		this.inboxes = new JdbcInboxes(this.dataSource);
		this.jdbc.execute("create table effect (id varchar(100))");
	}

	@AfterEach
	void closeInboxes() {
		this.inboxes.close();
		this.dataSource.close();
	}

	private long rows(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table, Long.class);
	}

	private void awaitEmpty() {
		await().atMost(LONG).until(() -> rows("customerio_inbox") == 0);
	}

	@Test
	void handlesThePeopleOfSeveralInstancesInOrder() {
		List<JdbcInbox> instances = List.of(this.inboxes.started(), this.inboxes.started());
		CompletableFuture.allOf(IntStream.range(0, 6).mapToObj((person) -> CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 60; i++) {
				assertThat(instances.get((person + i) % 2).accept(Webhooks.webhook(person + "-" + i, "p" + person)))
					.isTrue();
			}
		})).toArray(CompletableFuture[]::new)).join();
		awaitEmpty();
		assertThat(this.inboxes.handler().handled()).hasSize(360);
		for (int person = 0; person < 6; person++) {
			String prefix = person + "-";
			assertThat(this.inboxes.handler().ids("p" + person))
				.isEqualTo(IntStream.range(0, 60).mapToObj((i) -> prefix + i).toList());
		}
		assertThat(rows("customerio_inbox_id")).isEqualTo(360);
	}

	@Test
	void takesOneOfTheSameThatArriveTogetherAtSeveralInstances() {
		List<JdbcInbox> instances = List.of(this.inboxes.started(), this.inboxes.started());
		for (int i = 0; i < 30; i++) {
			ReceivedWebhook webhook = Webhooks.webhook("e" + i, "one");
			CyclicBarrier together = new CyclicBarrier(6);
			List<CompletableFuture<Boolean>> accepted = IntStream.range(0, 6)
				.mapToObj((thread) -> CompletableFuture.supplyAsync(() -> {
					awaitAll(together);
					return instances.get(thread % 2).accept(webhook);
				}, (task) -> new Thread(task).start()))
				.toList();
			assertThat(accepted.stream().map(CompletableFuture::join).filter((isNew) -> isNew)).hasSize(1);
		}
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).hasSize(30).doesNotHaveDuplicates();
		assertThat(instances.stream().mapToLong((inbox) -> inbox.state().counts().repeated()).sum()).isEqualTo(150);
	}

	private static void awaitAll(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void rollsBackWhatAFailedAttemptHasDoneAndRepeatsItWithoutHoldingUpOthers() {
		CountDownLatch bothArrived = new CountDownLatch(1);
		this.inboxes.handler().first((webhook) -> {
			JdbcInboxes.awaitLatch(bothArrived);
			this.jdbc.update("insert into effect values (?)", Webhooks.id(webhook));
			boolean failing = Webhooks.id(webhook).equals("failing");
			if (failing && !this.inboxes.handler().ids().contains("next")) {
				throw new IllegalStateException("not yet");
			}
		});
		JdbcInbox inbox = this.inboxes.started();
		inbox.accept(Webhooks.webhook("failing", "one"));
		inbox.accept(Webhooks.webhook("next", "one"));
		bothArrived.countDown();
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).containsExactly("next", "failing");
		assertThat(this.jdbc.queryForList("select id from effect", String.class)).containsExactlyInAnyOrder("next",
				"failing");
		assertThat(inbox.state().counts().failed()).isPositive();
		assertThat(inbox.deadLetters().count()).isZero();
	}

	@Test
	void putsAsideWhatFailsTooOftenAndHandsItOverAgain() {
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException("secret");
		});
		JdbcInbox inbox = this.inboxes.started();
		inbox.accept(Webhooks.webhook("e1", "one"));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 1);
		assertThat(rows("customerio_inbox")).isZero();
		DeadWebhook letter = inbox.deadLetters().find(10, null).get(0);
		assertThat(letter.reason())
			.isEqualTo("Handling it has failed 3 times, at last with java.lang.IllegalStateException");
		assertThat(letter.webhook().id()).isEqualTo("e1");
		assertThat(letter.webhook().body()).isEqualTo(Webhooks.body("e1", "one"));
		assertThat(inbox.deadLetters().find(10, letter.id())).isEmpty();
		assertThat(inbox.state().counts().dead()).isEqualTo(1);
		this.inboxes.handler().first((webhook) -> {
		});
		assertThat(inbox.deadLetters().replay(List.of(letter.id(), "other"))).isEqualTo(1);
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).containsExactly("e1");
		assertThat(inbox.deadLetters().count()).isZero();
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
	}

	@Test
	void keepsDeadLettersWithAndWithoutABody() {
		JdbcInbox inbox = this.inboxes.started();
		byte[] large = "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
		assertThat(inbox.accept(new ReceivedWebhook("large", 1, large, large.length, "It is no JSON object"))).isTrue();
		assertThat(inbox.accept(new ReceivedWebhook("gone", 0, null, 9_000_000, "It is too large"))).isTrue();
		assertThat(inbox.accept(new ReceivedWebhook("gone", 0, null, 9_000_000, "It is too large"))).isFalse();
		List<DeadWebhook> letters = inbox.deadLetters().find(10, null);
		assertThat(letters).extracting((letter) -> letter.webhook().size())
			.containsExactlyInAnyOrder(5_000_000L, 9_000_000L);
		DeadWebhook gone = letters.stream()
			.filter((letter) -> letter.webhook().body() == null)
			.findFirst()
			.orElseThrow();
		assertThat(gone.webhook().id()).isEqualTo("gone");
		assertThat(gone.reason()).isEqualTo("It is too large");
		assertThat(inbox.deadLetters().replay(List.of(gone.id()))).isZero();
		assertThat(inbox.deadLetters().delete(List.of(gone.id()))).isEqualTo(1);
		assertThat(inbox.deadLetters().count()).isEqualTo(1);
	}

	@Test
	void takesLargeBodiesAndIdsOfAnyKind() {
		JdbcInbox inbox = this.inboxes.started();
		List<String> ids = List.of("a", "a ", "A", "\u00e4", "a\u0000b", "a".repeat(10_000), "\ud83d\ude00", " ");
		byte[] body = Webhooks.body("e", "x".repeat(1_500_000));
		for (String id : ids) {
			ReceivedWebhook webhook = new ReceivedWebhook(id, 7, body, body.length, null);
			assertThat(inbox.accept(webhook)).isTrue();
			assertThat(inbox.accept(webhook)).isFalse();
		}
		awaitEmpty();
		assertThat(this.inboxes.handler().handled()).hasSize(ids.size())
			.allSatisfy((webhook) -> assertThat(webhook.body()).isEqualTo(body));
	}

	@Test
	void knowsRepeatsForEightDaysAndThenForgetsThem() {
		JdbcInbox inbox = this.inboxes.started();
		inbox.accept(Webhooks.webhook("e1", "one"));
		this.inboxes.pass(Duration.ofDays(8).minusMinutes(1));
		inbox.stop(LONG);
		inbox.start();
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
		inbox.accept(Webhooks.webhook("e2", "one"));
		this.inboxes.pass(Duration.ofMinutes(2));
		inbox.stop(LONG);
		inbox.start();
		await().atMost(LONG).until(() -> rows("customerio_inbox_id") == 1);
		assertThat(inbox.accept(Webhooks.webhook("e2", "one"))).isFalse();
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
	}

	@Test
	void forgetsDeadLettersOfAPersonAndOldOnes() {
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException();
		});
		JdbcInbox inbox = this.inboxes.started();
		List.of("one", "two", "three").forEach((person) -> inbox.accept(Webhooks.webhook(person, person)));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 3);
		assertThat(inbox.deadLetters().delete(PersonId.email("ONE@example.com"))).isEqualTo(1);
		assertThat(inbox.deadLetters().delete(PersonId.id("two"))).isEqualTo(1);
		assertThat(inbox.deadLetters().delete(PersonId.id("four"))).isZero();
		this.inboxes.pass(Duration.ofDays(31));
		inbox.stop(LONG);
		inbox.start();
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 0);
	}

	@Test
	void putsAsideWhatIsAboutSomebodyWithAnOddName() {
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException();
		});
		JdbcInbox inbox = this.inboxes.started();
		List<String> names = List.of("a\\u0000b", "\\ud800", "x".repeat(20_000), "\ud83d\ude00", "'; --");
		names.forEach((name) -> inbox.accept(Webhooks.webhook("e" + names.indexOf(name), name)));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == names.size());
		assertThat(inbox.deadLetters().delete(PersonId.id("x".repeat(100)))).isZero();
		assertThat(inbox.deadLetters().delete(PersonId.id("'; --"))).isEqualTo(1);
		assertThat(rows("customerio_inbox")).isZero();
	}

	@Test
	void handsADeadLetterOverOnceThatSeveralWantToReplay() {
		this.inboxes.handler().first((webhook) -> {
			throw new IllegalStateException();
		});
		JdbcInbox inbox = this.inboxes.started();
		inbox.accept(Webhooks.webhook("e1", "one"));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 1);
		List<String> ids = List.of(inbox.deadLetters().find(1, null).get(0).id());
		this.inboxes.handler().first((webhook) -> {
		});
		CyclicBarrier together = new CyclicBarrier(4);
		List<CompletableFuture<Integer>> replayed = IntStream.range(0, 4)
			.mapToObj((thread) -> CompletableFuture.supplyAsync(() -> {
				awaitAll(together);
				return inbox.deadLetters().replay(ids);
			}, (task) -> new Thread(task).start()))
			.toList();
		assertThat(replayed.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).containsExactly("e1");
	}

	@Test
	void putsAsideWhatAListenerBreaksTheTransactionFor() {
		this.inboxes.handler().first((webhook) -> {
			if (Webhooks.id(webhook).equals("breaking")) {
				breakConnection();
			}
		});
		JdbcInbox inbox = this.inboxes.started();
		inbox.accept(Webhooks.webhook("breaking", "one"));
		inbox.accept(Webhooks.webhook("next", "one"));
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 1);
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).contains("next");
	}

	/**
	 * As a listener does that takes the connection of its transaction for its own.
	 */
	private void breakConnection() {
		this.jdbc.execute((Connection connection) -> {
			((ConnectionProxy) connection).getTargetConnection().close();
			return null;
		});
	}

	@Test
	void knowsRepeatsAndHandlesWhenTheClockGoesBack() {
		JdbcInbox inbox = this.inboxes.started();
		this.inboxes.pass(Duration.ofDays(400));
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isTrue();
		awaitEmpty();
		this.inboxes.pass(Duration.ofDays(-800));
		assertThat(inbox.accept(Webhooks.webhook("e1", "one"))).isFalse();
		assertThat(inbox.accept(Webhooks.webhook("e2", "one"))).isTrue();
		awaitEmpty();
		assertThat(this.inboxes.handler().ids()).containsExactly("e1", "e2");
	}

}
