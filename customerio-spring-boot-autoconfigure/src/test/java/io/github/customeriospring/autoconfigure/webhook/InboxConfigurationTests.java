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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSource;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.Webhooks;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInboxSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class InboxConfigurationTests {

	@Test
	void hasNoInboxWithoutAKeyOrAPath() {
		InboxContexts.withDatabase()
			.withPropertyValues("customerio.webhook.signing-keys=")
			.run((context) -> assertThat(context).doesNotHaveBean(WebhookInbox.class));
	}

	@Test
	void publishesEventsFromMemoryWithoutAnythingElse() {
		InboxContexts.withoutDatabase()
			.withUserConfiguration(Listening.class)
			.withClassLoader(new FilteredClassLoader(PlatformTransactionManager.class, JdbcTemplate.class))
			.run((context) -> {
				WebhookInbox inbox = context.getBean(WebhookInbox.class);
				assertThat(inbox).isInstanceOf(MemoryInbox.class);
				InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
				awaitEvents(context.getBean(Listening.class), "e1");
			});
	}

	@Test
	void publishesEventsFromTheDatabase() {
		InboxContexts.withInboxInDatabase().withUserConfiguration(Listening.class).run((context) -> {
			WebhookInbox inbox = context.getBean(WebhookInbox.class);
			assertThat(inbox).isInstanceOf(JdbcInbox.class);
			InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
			InboxContexts.repeat(inbox, Webhooks.webhook("e1", "one"));
			awaitEvents(context.getBean(Listening.class), "e1");
			await().atMost(InboxContexts.LONG).until(() -> InboxContexts.count(context, "customerio_inbox") == 0);
		});
	}

	private static void awaitEvents(Listening listening, String... ids) {
		await().atMost(InboxContexts.LONG)
			.untilAsserted(() -> assertThat(listening.events).extracting(CustomerioEvent::id).containsExactly(ids));
	}

	@Test
	void refusesAsSoonAsTheContextClosesAndHandlesWhatItHas() {
		WebhookInbox[] inbox = new WebhookInbox[1];
		Listening[] listening = new Listening[1];
		InboxContexts.withoutDatabase().withUserConfiguration(Listening.class, Closing.class).run((context) -> {
			inbox[0] = context.getBean(WebhookInbox.class);
			listening[0] = context.getBean(Listening.class);
			InboxContexts.take(inbox[0], Webhooks.webhook("e1", "one"));
		});
		assertThat(listening[0].events).extracting(CustomerioEvent::id).containsExactly("e1");
		assertThat(listening[0].closing).isEqualTo(WebhookInboxException.Reason.STOPPED);
		assertThat(inbox[0].state().status()).isEqualTo(InboxState.Status.STOPPED);
	}

	@Test
	void startsAgainWithTheContext() {
		InboxContexts.withInboxInDatabase().withUserConfiguration(Listening.class).run((context) -> {
			WebhookInbox inbox = context.getBean(WebhookInbox.class);
			context.getSourceApplicationContext().stop();
			assertThatExceptionOfType(WebhookInboxException.class)
				.isThrownBy(() -> inbox.accept(Webhooks.webhook("e1", "one")));
			context.getSourceApplicationContext().start();
			InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
			awaitEvents(context.getBean(Listening.class), "e1");
		});
	}

	@Test
	void keepsTheInboxesOfWorkspacesApart() {
		InboxContexts.withInboxInDatabase()
			.withUserConfiguration(Listening.class)
			.withPropertyValues("customerio.workspaces.shop.webhook.signing-keys=other",
					"customerio.workspaces.news.webhook.path=/news", "customerio.workspaces.news.webhook.store=memory")
			.run((context) -> {
				WebhookInboxes inboxes = context.getBean(WebhookInboxes.class);
				assertThat(inboxes.all()).containsOnlyKeys("default", "shop", "news");
				assertThat(inboxes.all().get("news")).isInstanceOf(MemoryInbox.class);
				inboxes.all().values().forEach((inbox) -> InboxContexts.take(inbox, Webhooks.webhook("e1", "one")));
				Listening listening = context.getBean(Listening.class);
				await().atMost(InboxContexts.LONG).until(() -> listening.events.size() == 3);
				assertThat(listening.events).extracting(CustomerioEvent::workspace)
					.containsExactlyInAnyOrder("default", "shop", "news");
				assertThat(InboxContexts.count(context, "customerio_inbox_id")).isEqualTo(2);
			});
	}

	@Test
	void startsTheInboxOfANamedWorkspaceAlone() {
		InboxContexts.withoutDatabase()
			.withUserConfiguration(Listening.class)
			.withPropertyValues("customerio.webhook.signing-keys=",
					"customerio.workspaces.shop.webhook.signing-keys=key")
			.run((context) -> {
				WebhookInboxes inboxes = context.getBean(WebhookInboxes.class);
				assertThat(inboxes.all()).containsOnlyKeys("shop");
				InboxContexts.take(inboxes.all().get("shop"), Webhooks.webhook("e1", "one"));
				awaitEvents(context.getBean(Listening.class), "e1");
			});
	}

	@Test
	void startsTheInboxThatTheApplicationHasForANamedWorkspace() {
		InboxContexts.withoutDatabase()
			.withUserConfiguration(OwnInboxOfShop.class)
			.withPropertyValues("customerio.webhook.signing-keys=",
					"customerio.workspaces.shop.webhook.signing-keys=key")
			.run((context) -> {
				assertThat(context.getBean(WebhookInboxes.class).all()).containsOnlyKeys("shop");
				assertThat(context.getBean("ofShop", WebhookInbox.class).state().status())
					.isEqualTo(InboxState.Status.RUNNING);
			});
	}

	@Test
	void leavesAnInboxToTheApplication() {
		InboxContexts.withInboxInDatabase().withUserConfiguration(OwnInbox.class).run((context) -> {
			assertThat(context).hasSingleBean(WebhookInbox.class);
			assertThat(context.getBean(WebhookInbox.class).state().status()).isEqualTo(InboxState.Status.RUNNING);
			assertThat(context.getBean(WebhookInboxes.class).all())
				.containsExactly(Map.entry("default", context.getBean("ownInbox", WebhookInbox.class)));
		});
	}

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
			List<CustomerioEvent> events = one.getBean(Listening.class).events;
			List<CustomerioEvent> others = other.getBean(Listening.class).events;
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

	@ParameterizedTest
	@CsvSource({ "jdbc.table-prefix, a b", "jdbc.schema, 1a", "jdbc.lease, 10ms", "threads, 0", "threads, 65",
			"keep-dead-letters, 0s", "retry.delay, 0s", "retry.max-delay, 0ms", "retry.max-attempts, 0" })
	void refusesValuesThatCannotBeRight(String key, String value) {
		InboxContexts.withInboxInDatabase()
			.withPropertyValues("customerio.webhook." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.webhook." + key));
	}

	@ParameterizedTest
	@CsvSource({ "max-webhooks, 0", "max-size, 0", "max-size, -1", "max-ids, 0" })
	void refusesBoundsOfTheMemoryThatCannotBeRight(String key, String value) {
		InboxContexts.withoutDatabase()
			.withPropertyValues("customerio.webhook.memory." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.webhook.memory." + key));
	}

	private static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		private final List<CustomerioEvent> events = new CopyOnWriteArrayList<>();

		private WebhookInboxException.Reason closing;

		@EventListener
		void on(CustomerioEvent event) {
			this.events.add(event);
		}

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
	static class Closing {

		private final WebhookInbox inbox;

		private final Listening listening;

		Closing(WebhookInbox inbox, Listening listening) {
			this.inbox = inbox;
			this.listening = listening;
		}

		@EventListener
		@Order
		void on(ContextClosedEvent event) {
			try {
				this.inbox.accept(Webhooks.webhook("late", "one"));
			}
			catch (WebhookInboxException ex) {
				this.listening.closing = ex.getReason();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInbox {

		@Bean
		WebhookInbox ownInbox() {
			return new MemoryInbox(InboxContext.of("default", (webhook) -> {
			}, InboxSettings.defaults()), MemoryInboxSettings.defaults());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInboxOfShop {

		@Bean(defaultCandidate = false)
		@Qualifier("shop")
		WebhookInbox ofShop() {
			return new OwnInbox().ownInbox();
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
