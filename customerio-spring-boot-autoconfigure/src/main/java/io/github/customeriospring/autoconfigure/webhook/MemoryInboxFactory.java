package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.autoconfigure.Workspace;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties.Store;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookHandler;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.inbox.memory.MemoryInbox;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Creates inboxes in memory.
 */
class MemoryInboxFactory implements InboxStoreFactory {

	private final ObjectProvider<HandlerTransactions> transactions;

	/**
	 * Create a factory.
	 * @param transactions in which webhooks are handled, if there are any
	 */
	MemoryInboxFactory(ObjectProvider<HandlerTransactions> transactions) {
		this.transactions = transactions;
	}

	@Override
	public Store store() {
		return Store.MEMORY;
	}

	@Override
	public WebhookInbox create(Workspace workspace, CustomerioWebhookProperties properties, InboxContext context) {
		HandlerTransactions transactions = this.transactions.getIfAvailable();
		WebhookHandler handler = (transactions != null) ? transactions.wrap(context.handler()) : context.handler();
		return new MemoryInbox(new InboxContext(context.workspace(), handler, context.reader(), context.settings(),
				context.threads(), context.clock()), properties.getMemory().toSettings(workspace::property));
	}

}
