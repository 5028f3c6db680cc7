package io.github.customeriospring.autoconfigure.webhook;

import io.github.customeriospring.autoconfigure.Workspace;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.WebhookInbox;

/**
 * Creates inboxes of one kind.
 */
interface InboxStoreFactory {

	/**
	 * Return which kind.
	 */
	CustomerioWebhookProperties.Store store();

	/**
	 * Create an inbox.
	 * @param workspace the workspace
	 * @param properties its settings
	 * @param context what the inbox works with
	 */
	WebhookInbox create(Workspace workspace, CustomerioWebhookProperties properties, InboxContext context);

}
