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

import java.util.Map;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import io.github.customeriospring.webhook.inbox.InboxState;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.Webhooks;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInboxSettings;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The inbox of each workspace, the application's own among them.
 */
class InboxWorkspacesTests {

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
				await().atMost(InboxContexts.LONG).until(() -> listening.events().size() == 3);
				assertThat(listening.events()).extracting(CustomerioEvent::workspace)
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
				context.getBean(Listening.class).await("e1");
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

}
