package io.github.customeriospring.autoconfigure.webhook;

import javax.sql.DataSource;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.Workspace;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSources;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties.Store;
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
