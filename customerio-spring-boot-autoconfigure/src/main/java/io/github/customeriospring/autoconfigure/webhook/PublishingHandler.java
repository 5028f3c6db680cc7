package io.github.customeriospring.autoconfigure.webhook;

import java.util.Objects;

import io.github.customeriospring.webhook.ReceivedWebhook;
import io.github.customeriospring.webhook.WebhookReader;
import io.github.customeriospring.webhook.inbox.WebhookHandler;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes what a webhook tells as an event of the application.
 *
 * @param workspace the name of the workspace
 * @param reader reads the event
 * @param events publishes it
 */
record PublishingHandler(String workspace, WebhookReader reader,
		ApplicationEventPublisher events) implements WebhookHandler {

	@Override
	public void handle(ReceivedWebhook webhook) {
		this.events.publishEvent(this.reader.read(this.workspace, Objects.requireNonNull(webhook.body())));
	}

}
