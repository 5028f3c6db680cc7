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
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSource;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.Webhooks;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The inbox in the database of the application.
 */
class InboxDatabaseTests {

	@Test
	void namesTheTablesAndCreatesThemWhenToldTo() {
		InboxContexts.withInboxInDatabase()
			.withPropertyValues("customerio.webhook.jdbc.table-prefix=shop_",
					"customerio.webhook.jdbc.initialize-schema=always")
			.run((context) -> {
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				assertThat(InboxContexts.count(context, "shop_inbox_id")).isEqualTo(1);
			});
		InboxContexts.withInboxInDatabase()
			.withPropertyValues("customerio.webhook.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(WebhookInboxException.class)
				.hasMessageContaining("customerio.webhook.jdbc.initialize-schema"));
	}

	@Test
	void sharesTheWorkOfTwoApplicationsOnOneDatabase() {
		String url = "spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
		ApplicationContextRunner application = InboxContexts.withInboxInDatabase()
			.withUserConfiguration(Listening.class)
			.withPropertyValues(url, "customerio.webhook.jdbc.lease=1s");
		application.run((one) -> application.run((other) -> {
			WebhookInbox first = one.getBean(WebhookInbox.class);
			WebhookInbox second = other.getBean(WebhookInbox.class);
			JdbcTemplate jdbc = one.getBean(JdbcTemplate.class);
			await().atMost(InboxContexts.LONG)
				.until(() -> jdbc.queryForObject("select count(distinct owner) from customerio_lease",
						Long.class) == 2);
			for (int i = 0; i < 100; i++) {
				InboxContexts.take(first, Webhooks.webhook("e" + i, "p" + i));
				InboxContexts.repeat(second, Webhooks.webhook("e" + i, "p" + i));
			}
			await().atMost(InboxContexts.LONG).until(() -> InboxContexts.count(one, "customerio_inbox") == 0);
			List<CustomerioEvent> events = one.getBean(Listening.class).events();
			List<CustomerioEvent> others = other.getBean(Listening.class).events();
			assertThat(events).isNotEmpty();
			assertThat(others).isNotEmpty();
			assertThat(Stream.concat(events.stream(), others.stream())).extracting(CustomerioEvent::id)
				.doesNotHaveDuplicates()
				.hasSize(100);
		}));
	}

	@Test
	void writesWithTheCodecOfTheApplication() {
		InboxContexts.withInboxInDatabase()
			.withUserConfiguration(Failing.class)
			.withBean(PayloadCodec.class, Reversing::new)
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				await().atMost(InboxContexts.LONG).until(() -> inbox.deadLetters().count() == 1);
				assertThat(context.getBean(JdbcTemplate.class)
					.queryForObject("select codec from customerio_dead_letter", String.class)).isEqualTo("reversing");
				assertThat(inbox.deadLetters().find(1, null).get(0).webhook().body())
					.isEqualTo(Webhooks.body("e1", "one"));
			});
	}

	@Test
	void saysWhatIsNeededWithoutADatabaseOrWithTwo() {
		InboxContexts.withoutDatabase()
			.withPropertyValues("customerio.webhook.store=jdbc")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("customerio.webhook.store"));
		InboxContexts.withoutDatabase()
			.withPropertyValues("customerio.webhook.store=jdbc")
			.withUserConfiguration(TwoDatabases.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("more than one DataSource"));
		InboxContexts.withoutDatabase()
			.withPropertyValues("customerio.webhook.store=jdbc")
			.withUserConfiguration(TwoDatabases.class, QualifiedDatabase.class)
			.run((context) -> {
				InboxContexts.take(context.getBean(WebhookInbox.class), Webhooks.webhook("e1", "one"));
				assertThat(InboxContexts.count(new JdbcTemplate(context.getBean("ours", DataSource.class)),
						"customerio_inbox_id"))
					.isEqualTo(1);
			});
	}

	private static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@EventListener
		void on(CustomerioEvent event) {
			throw new IllegalStateException();
		}

	}

	static class Reversing implements PayloadCodec {

		@Override
		public String name() {
			return "reversing";
		}

		@Override
		public byte[] encode(byte[] payload) {
			byte[] reversed = new byte[payload.length];
			for (int i = 0; i < payload.length; i++) {
				reversed[i] = payload[payload.length - 1 - i];
			}
			return reversed;
		}

		@Override
		public byte[] decode(byte[] kept) {
			return encode(kept);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		DataSource one() {
			return database();
		}

		@Bean
		DataSource two() {
			return database();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDatabase {

		@Bean
		@CustomerioDataSource
		DataSource ours() {
			return database();
		}

	}

}
