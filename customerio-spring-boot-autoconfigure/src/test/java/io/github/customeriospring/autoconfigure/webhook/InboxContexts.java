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

import java.time.Duration;
import java.util.UUID;

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import io.github.customeriospring.webhook.inbox.WebhookInboxException.Reason;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with an inbox.
 */
final class InboxContexts {

	static final Duration LONG = Duration.ofMinutes(2);

	private InboxContexts() {
	}

	static ApplicationContextRunner withoutDatabase() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioWebhookAutoConfiguration.class, CustomerioWebhookInboxAutoConfiguration.class))
			.withPropertyValues("customerio.webhook.signing-keys=key", "customerio.webhook.retry.delay=1ms",
					"customerio.webhook.retry.max-delay=5ms", "customerio.webhook.retry.max-attempts=3");
	}

	static ApplicationContextRunner withDatabase() {
		return withoutDatabase()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
	}

	static ApplicationContextRunner withInboxInDatabase() {
		return withDatabase().withPropertyValues("customerio.webhook.store=jdbc");
	}

	/**
	 * Have a new webhook kept.
	 */
	static void take(WebhookInbox inbox, ReceivedWebhook webhook) {
		assertThat(accept(inbox, webhook, true)).isTrue();
	}

	/**
	 * Have a webhook recognised that was kept before.
	 */
	static void repeat(WebhookInbox inbox, ReceivedWebhook webhook) {
		assertThat(accept(inbox, webhook, false)).isFalse();
	}

	/**
	 * On a busy machine it may take longer than the inbox has. Then send it again, as
	 * Customer.io does; nobody knows whether it was kept meanwhile.
	 */
	private static boolean accept(WebhookInbox inbox, ReceivedWebhook webhook, boolean isNew) {
		try {
			return inbox.accept(webhook);
		}
		catch (WebhookInboxException ex) {
			assertThat(ex.getReason()).isEqualTo(Reason.TIMED_OUT);
			return accept(inbox, webhook, isNew) || isNew;
		}
	}

	static long count(ApplicationContext context, String table) {
		return count(context.getBean(JdbcTemplate.class), table);
	}

	static long count(JdbcTemplate jdbc, String table) {
		Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : -1;
	}

}
