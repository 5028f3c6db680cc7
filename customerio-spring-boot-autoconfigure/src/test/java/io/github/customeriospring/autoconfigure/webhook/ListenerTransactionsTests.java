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

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of the work of listeners, whichever transactions the application and they
 * use.
 */
class ListenerTransactionsTests {

	private static ApplicationContextRunner application(String transactions) {
		ApplicationContextRunner application = InboxContexts.withInboxInDatabase()
			.withUserConfiguration(Tables.class, First.class);
		return transactions.equals("jpa") ? application.withUserConfiguration(Jpa.class) : application;
	}

	private static List<String> effects(AssertableApplicationContext context) {
		return context.getBean(JdbcTemplate.class).queryForList("select id from effect order by id", String.class);
	}

	private static void handle(AssertableApplicationContext context, String id) {
		InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook(id, "one"));
		await().atMost(InboxContexts.LONG).until(() -> InboxContexts.count(context, "customerio_inbox") == 0);
	}

	private static void assertThatItIsPutAside(AssertableApplicationContext context, String failure) {
		WebhookInbox inbox = context.getBean(WebhookInbox.class);
		assertThat(inbox.deadLetters().find(10, null)).singleElement()
			.satisfies((letter) -> assertThat(letter.reason()).contains("3 times", failure));
		assertThat(inbox.state().counts().failed()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void takesEffectOnceWhenASecondListenerFailsFirst(String transactions) {
		application(transactions).withUserConfiguration(FailingOnce.class).run((context) -> {
			handle(context, "e1");
			assertThat(context.getBean(FailingOnce.class).calls).hasValue(2);
			assertThat(effects(context)).containsExactly("e1");
			assertThat(context.getBean(WebhookInbox.class).deadLetters().count()).isZero();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void undoesWhatIsMarkedForRollbackWithoutAnException(String transactions) {
		application(transactions).withUserConfiguration(RollingBack.class).run((context) -> {
			handle(context, "e1");
			assertThat(effects(context)).isEmpty();
			assertThatItIsPutAside(context, "RolledBackException");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void undoesWhatATransactionalMethodFailedInThoughItsCallerGoesOn(String transactions) {
		application(transactions).withUserConfiguration(Swallowing.class, Service.class).run((context) -> {
			handle(context, "e1");
			assertThat(effects(context)).isEmpty();
			assertThatItIsPutAside(context, "RolledBackException");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void undoesWhatAListenerDidThatThrowsACheckedException(String store) {
		application("jdbc").withUserConfiguration(Checked.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG).until(() -> inbox.deadLetters().count() == 1);
				assertThat(effects(context)).isEmpty();
				assertThatItIsPutAside(context, "java.io.IOException");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void leavesATransactionOfTheListenersOwnAlone(String transactions) {
		application(transactions).withUserConfiguration(Independent.class, FailingOnce.class).run((context) -> {
			handle(context, "e1");
			assertThat(effects(context)).containsExactly("e1", "independent", "independent");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc", "jpa" })
	void tellsTransactionalListenersAfterTheCommitOnly(String transactions) {
		application(transactions).withUserConfiguration(AfterCommit.class, FailingOnce.class).run((context) -> {
			handle(context, "e1");
			await().atMost(InboxContexts.LONG)
				.untilAsserted(() -> assertThat(context.getBean(AfterCommit.class).seen).containsExactly("e1 0"));
			await().atMost(InboxContexts.LONG)
				.until(() -> context.getBean(WebhookInbox.class).state().counts().handled() == 1);
			assertThat(context.getBean(WebhookInbox.class).state().counts().failed()).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void leavesFailuresOfAsynchronousListenersToThem(String store) {
		application("jdbc").withUserConfiguration(Asynchronous.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG).until(() -> context.getBean(Asynchronous.class).hasFailed());
				await().atMost(InboxContexts.LONG).until(() -> inbox.state().counts().handled() == 1);
				assertThat(inbox.state().counts().failed()).isZero();
				assertThat(effects(context)).containsExactly("e1");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void writesEntitiesInTheSameTransaction(String store) {
		application("jpa").withUserConfiguration(WithEntity.class, FailingOnce.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG)
					.until(() -> context.getBean(WebhookInbox.class).state().counts().handled() == 1);
				assertThat(context.getBean(FailingOnce.class).calls).hasValue(2);
				assertThat(InboxContexts.count(context, "delivered")).isEqualTo(1);
				assertThat(effects(context)).containsExactly("e1");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "jdbc" })
	void repeatsWhatFailsWhileItIsCommitted(String store) {
		application("jpa").withUserConfiguration(WithEntity.class)
			.withPropertyValues("customerio.webhook.store=" + store)
			.run((context) -> {
				context.getBean(JdbcTemplate.class).update("insert into delivered values ('e1')");
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				await().atMost(InboxContexts.LONG).until(() -> inbox.deadLetters().count() == 1);
				assertThat(effects(context)).isEmpty();
				assertThat(inbox.state().counts().handled()).isZero();
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Tables {

		Tables(JdbcTemplate jdbc) {
			jdbc.execute("create table effect (id varchar(100))");
			jdbc.execute("create table delivered (id varchar(100) primary key)");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class First {

		private final JdbcTemplate jdbc;

		First(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@EventListener
		@Order(1)
		void on(CustomerioEvent event) {
			this.jdbc.update("insert into effect values (?)", event.id());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingOnce {

		private final AtomicInteger calls = new AtomicInteger();

		@EventListener
		@Order(3)
		void on(CustomerioEvent event) {
			if (this.calls.incrementAndGet() == 1) {
				throw new IllegalStateException();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Checked {

		@EventListener
		@Order(2)
		void on(CustomerioEvent event) throws IOException {
			throw new IOException();
		}

	}

	@EnableAsync(proxyTargetClass = true)
	static class Asynchronous {

		private volatile boolean failed;

		@EventListener
		@Async
		@Order(2)
		public void on(CustomerioEvent event) {
			this.failed = true;
			throw new IllegalStateException();
		}

		public boolean hasFailed() {
			return this.failed;
		}

	}

	static class RollingBack {

		@EventListener
		@Transactional
		@Order(2)
		public void on(CustomerioEvent event) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}

	}

	static class Service {

		@Transactional
		public void fail() {
			throw new IllegalStateException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Swallowing {

		private final Service service;

		Swallowing(Service service) {
			this.service = service;
		}

		@EventListener
		@Order(2)
		void on(CustomerioEvent event) {
			try {
				this.service.fail();
			}
			catch (IllegalStateException ex) {
				// As careless listeners do
			}
		}

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

	@Configuration(proxyBeanMethods = false)
	static class Jpa {

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setPackagesToScan(ListenerTransactionsTests.class.getPackageName());
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			return factory;
		}

		@Bean
		PlatformTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
			return new JpaTransactionManager(entityManagerFactory);
		}

	}

}
