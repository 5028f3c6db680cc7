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

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.Webhooks;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The inbox of an application, from its start to its end.
 */
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
				context.getBean(Listening.class).await("e1");
			});
	}

	@Test
	void publishesEventsFromTheDatabase() {
		InboxContexts.withInboxInDatabase().withUserConfiguration(Listening.class).run((context) -> {
			WebhookInbox inbox = context.getBean(WebhookInbox.class);
			assertThat(inbox).isInstanceOf(JdbcInbox.class);
			InboxContexts.take(inbox, Webhooks.webhook("e1", "one"));
			InboxContexts.repeat(inbox, Webhooks.webhook("e1", "one"));
			context.getBean(Listening.class).await("e1");
			await().atMost(InboxContexts.LONG).until(() -> InboxContexts.count(context, "customerio_inbox") == 0);
		});
	}

	@Test
	void refusesAsSoonAsTheContextClosesAndHandlesWhatItHas() {
		WebhookInbox[] inbox = new WebhookInbox[1];
		Listening[] listening = new Listening[1];
		Closing[] closing = new Closing[1];
		InboxContexts.withoutDatabase().withUserConfiguration(Listening.class, Closing.class).run((context) -> {
			inbox[0] = context.getBean(WebhookInbox.class);
			listening[0] = context.getBean(Listening.class);
			closing[0] = context.getBean(Closing.class);
			InboxContexts.take(inbox[0], Webhooks.webhook("e1", "one"));
		});
		assertThat(listening[0].events()).extracting(CustomerioEvent::id).containsExactly("e1");
		assertThat(closing[0].reason).isEqualTo(WebhookInboxException.Reason.STOPPED);
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
			context.getBean(Listening.class).await("e1");
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Closing {

		private final WebhookInbox inbox;

		private WebhookInboxException.Reason reason;

		Closing(WebhookInbox inbox) {
			this.inbox = inbox;
		}

		@EventListener
		@Order
		void on(ContextClosedEvent event) {
			try {
				this.inbox.accept(Webhooks.webhook("late", "one"));
			}
			catch (WebhookInboxException ex) {
				this.reason = ex.getReason();
			}
		}

	}

}
