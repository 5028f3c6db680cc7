package io.github.customeriospring.webhook.inbox;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Handles what an inbox has kept. Thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WebhookHandler {

	/**
	 * Handle a webhook. An exception fails it: it is handed over again later.
	 * @param webhook the webhook, with a body and without a problem
	 */
	void handle(ReceivedWebhook webhook);

}
