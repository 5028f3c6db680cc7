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

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSources;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties.Store;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInbox;

/**
 * Creates inboxes in the application's database.
 */
class JdbcInboxFactory implements InboxStoreFactory {

	private final CustomerioDataSources dataSources;

	private final DatabaseTransactions transactions;

	JdbcInboxFactory(CustomerioDataSources dataSources, DatabaseTransactions transactions) {
		this.dataSources = dataSources;
		this.transactions = transactions;
	}

	@Override
	public Store store() {
		return Store.JDBC;
	}

	@Override
	public WebhookInbox create(Workspace workspace, CustomerioWebhookProperties properties, InboxContext context) {
		DataSource dataSource = this.dataSources.require(workspace.property("webhook.store"));
		JdbcInbox inbox = JdbcInbox.builder(context, dataSource)
			.jdbc(properties.getJdbc().toSettings(workspace::property))
			.codecs(workspace.beans(PayloadCodec.class))
			.transactions(this.transactions.of(dataSource))
			.build();
		if (properties.getJdbc().getInitializeSchema().creates(dataSource)) {
			inbox.createTables();
		}
		return inbox;
	}

}
