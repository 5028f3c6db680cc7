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
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import jakarta.persistence.EntityManagerFactory;

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
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Applications whose listeners write to their database.
 */
final class TransactionalListeners {

	private TransactionalListeners() {
	}

	/**
	 * Return an application in whose database a first listener writes.
	 */
	static ApplicationContextRunner application(String transactions) {
		ApplicationContextRunner application = InboxContexts.withInboxInDatabase()
			.withUserConfiguration(Tables.class, First.class);
		return transactions.equals("jpa") ? application.withUserConfiguration(Jpa.class) : application;
	}

	/**
	 * Return the ids of the events that took effect.
	 */
	static List<String> effects(AssertableApplicationContext context) {
		return context.getBean(JdbcTemplate.class).queryForList("select id from effect order by id", String.class);
	}

	/**
	 * Have an event handled, or put aside.
	 */
	static void handle(AssertableApplicationContext context, String id) {
		InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook(id, "one"));
		await().atMost(InboxContexts.LONG).until(() -> InboxContexts.count(context, "customerio_inbox") == 0);
	}

	static void assertThatItIsPutAside(AssertableApplicationContext context, String failure) {
		WebhookInbox inbox = context.getBean(WebhookInbox.class);
		assertThat(inbox.deadLetters().find(10, null)).singleElement()
			.satisfies((letter) -> assertThat(letter.reason()).contains("3 times", failure));
		assertThat(inbox.state().counts().failed()).isEqualTo(3);
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

		final AtomicInteger calls = new AtomicInteger();

		@EventListener
		@Order(3)
		void on(CustomerioEvent event) {
			if (this.calls.incrementAndGet() == 1) {
				throw new IllegalStateException();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Jpa {

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setPackagesToScan(TransactionalListeners.class.getPackageName());
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			return factory;
		}

		@Bean
		PlatformTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
			return new JpaTransactionManager(entityManagerFactory);
		}

	}

}
