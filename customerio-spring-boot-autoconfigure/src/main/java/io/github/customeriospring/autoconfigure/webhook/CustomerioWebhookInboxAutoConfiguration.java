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

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSource;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSources;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceContributor;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the inbox in which webhooks are
 * kept until they are handled, for each workspace that has a signing key or a path.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration" })
@ConditionalOnBean(CustomerioWebhookProperties.class)
public final class CustomerioWebhookInboxAutoConfiguration {

	@Bean
	InboxFactory customerioInboxFactory(ObjectProvider<InboxStoreFactory> stores, ApplicationEventPublisher events,
			Environment environment) {
		return new InboxFactory(stores, events, environment);
	}

	@Bean
	MemoryInboxFactory customerioMemoryInboxFactory(ObjectProvider<HandlerTransactions> transactions) {
		return new MemoryInboxFactory(transactions);
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean(WebhookInbox.class)
	@ConditionalOnBean(CustomerioWebhookConnectionDetails.class)
	WebhookInbox customerioWebhookInbox(Workspaces workspaces, InboxFactory inboxes) {
		return inboxes.create(workspaces.getDefault());
	}

	@Bean
	WebhookInboxes customerioWebhookInboxes(Workspaces workspaces) {
		return new WebhookInboxes(workspaces);
	}

	@Bean
	WebhookInboxLifecycle customerioWebhookInboxLifecycle(WebhookInboxes inboxes, Environment environment) {
		return new WebhookInboxLifecycle(inboxes, environment);
	}

	@Bean
	@Lazy
	static WorkspaceContributor customerioWebhookInboxWorkspaceContributor(ObjectProvider<InboxFactory> inboxes) {
		return (workspace) -> {
			if (workspace.hasOwnBean(CustomerioWebhookConnectionDetails.class)) {
				workspace.register(WebhookInbox.class, () -> inboxes.getObject().create(workspace));
			}
		};
	}

	/**
	 * There where the application has transactions.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(PlatformTransactionManager.class)
	static class TransactionsConfiguration {

		@Bean
		HandlerTransactions customerioHandlerTransactions(ObjectProvider<PlatformTransactionManager> managers) {
			return new HandlerTransactions(managers);
		}

	}

	/**
	 * There where the application has a database.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ JdbcTemplate.class, EmbeddedDatabaseConnection.class })
	@ConditionalOnBean(DataSource.class)
	static class JdbcConfiguration {

		@Bean
		JdbcInboxFactory customerioJdbcInboxFactory(@CustomerioDataSource ObjectProvider<DataSource> qualified,
				ObjectProvider<DataSource> any, ObjectProvider<PlatformTransactionManager> managers) {
			return new JdbcInboxFactory(new CustomerioDataSources(qualified, any), new DatabaseTransactions(managers));
		}

	}

}
