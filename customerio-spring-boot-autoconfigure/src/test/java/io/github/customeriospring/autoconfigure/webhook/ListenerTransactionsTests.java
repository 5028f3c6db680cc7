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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of the work of listeners, whichever transactions the application and they
 * use.
 */
class ListenerTransactionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void takesEffectOnceWhenASecondListenerFailsFirst(String transactions) {
		TransactionalListeners.application(transactions)
			.withUserConfiguration(TransactionalListeners.FailingOnce.class)
			.run((context) -> {
				TransactionalListeners.handle(context, "e1");
				assertThat(context.getBean(TransactionalListeners.FailingOnce.class).calls).hasValue(2);
				assertThat(TransactionalListeners.effects(context)).containsExactly("e1");
				assertThat(context.getBean(WebhookInbox.class).deadLetters().count()).isZero();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void leavesATransactionOfTheListenersOwnAlone(String transactions) {
		TransactionalListeners.application(transactions)
			.withUserConfiguration(Independent.class, TransactionalListeners.FailingOnce.class)
			.run((context) -> {
				TransactionalListeners.handle(context, "e1");
				assertThat(TransactionalListeners.effects(context)).containsExactly("e1", "independent", "independent");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void tellsTransactionalListenersAfterTheCommitOnly(String transactions) {
		TransactionalListeners.application(transactions)
			.withUserConfiguration(AfterCommit.class, TransactionalListeners.FailingOnce.class)
			.run((context) -> {
				TransactionalListeners.handle(context, "e1");
				await().atMost(InboxContexts.LONG)
					.untilAsserted(() -> assertThat(context.getBean(AfterCommit.class).seen).containsExactly("e1 0"));
				await().atMost(InboxContexts.LONG)
					.until(() -> context.getBean(WebhookInbox.class).state().counts().handled() == 1);
				assertThat(context.getBean(WebhookInbox.class).state().counts().failed()).isEqualTo(1);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void writesEntitiesInTheSameTransaction(String store) {
		TransactionalListeners.application("jpa")
			.withUserConfiguration(WithEntity.class, TransactionalListeners.FailingOnce.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG)
					.until(() -> context.getBean(WebhookInbox.class).state().counts().handled() == 1);
				assertThat(context.getBean(TransactionalListeners.FailingOnce.class).calls).hasValue(2);
				assertThat(InboxContexts.count(context, "delivered")).isEqualTo(1);
				assertThat(TransactionalListeners.effects(context)).containsExactly("e1");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void repeatsWhatFailsWhileItIsCommitted(String store) {
		TransactionalListeners.application("jpa")
			.withUserConfiguration(WithEntity.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				context.getBean(JdbcTemplate.class).update("insert into delivered values ('e1')");
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				await().atMost(InboxContexts.LONG).until(() -> inbox.deadLetters().count() == 1);
				assertThat(TransactionalListeners.effects(context)).isEmpty();
				assertThat(inbox.state().counts().handled()).isZero();
			});
	}

	static class Independent {

		private final JdbcTemplate jdbc;

		Independent(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@EventListener
		@Transactional(propagation = Propagation.REQUIRES_NEW)
		@Order(2)
		public void on(CustomerioEvent event) {
			this.jdbc.update("insert into effect values ('independent')");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class AfterCommit {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		private final JdbcTemplate jdbc;

		AfterCommit(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@TransactionalEventListener
		void on(CustomerioEvent event) {
			this.seen.add(event.id() + " " + InboxContexts.count(this.jdbc, "customerio_inbox"));
			throw new IllegalStateException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithEntity {

		@PersistenceContext
		private EntityManager entities;

		@EventListener
		@Order(2)
		void on(CustomerioEvent event) {
			Delivered delivered = new Delivered();
			delivered.id = event.id();
			this.entities.persist(delivered);
		}

	}

	@Entity(name = "delivered")
	static class Delivered {

		@Id
		private String id;

	}

}
