package io.github.customeriospring.webhook.inbox;

import java.time.Duration;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Keeps the webhooks of a workspace from their arrival until they are handled.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public interface WebhookInbox {

	/**
	 * Keep a webhook. What has a {@linkplain ReceivedWebhook#problem() problem} is put
	 * aside. Returns or throws within the time that the inbox is given for it.
	 * @param webhook the webhook
	 * @return {@code true} if it is new, {@code false} if it was known already
	 * @throws WebhookInboxException if it cannot be kept now
	 */
	boolean accept(ReceivedWebhook webhook);

	/**
	 * Return how the inbox is.
	 * @return the state, without data
	 */
	InboxState state();

	/**
	 * Return what was put aside.
	 * @return the dead letters
	 */
	DeadWebhooks deadLetters();

	/**
	 * Begin to hand webhooks over.
	 */
	void start();

	/**
	 * Take nothing more, and go on with what was taken.
	 */
	void refuse();

	/**
	 * Take nothing more and let what is being handled end. The inbox may be started
	 * again.
	 * @param timeout how long to wait at most
	 */
	void stop(Duration timeout);

	/**
	 * Stop for ever.
	 */
	void close();

}
