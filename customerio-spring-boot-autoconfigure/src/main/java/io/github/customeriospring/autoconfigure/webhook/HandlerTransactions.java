package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.webhook.inbox.WebhookHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has webhooks that are kept in memory handled in transactions of the application, if it
 * has one kind of them: what a listener has done before another one fails is undone, as
 * it is with an inbox in the database.
 */
class HandlerTransactions {

	private final ObjectProvider<PlatformTransactionManager> managers;

	HandlerTransactions(ObjectProvider<PlatformTransactionManager> managers) {
		this.managers = managers;
	}

	WebhookHandler wrap(WebhookHandler handler) {
		PlatformTransactionManager manager = this.managers.getIfUnique();
		if (manager == null) {
			return handler;
		}
		TransactionTemplate transaction = new TransactionTemplate(manager);
		return (webhook) -> transaction.executeWithoutResult((status) -> handler.handle(webhook));
	}

}
