package io.github.customeriospring.webhook.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Notes the ids of events in the order in which they were handled, after a test has had
 * its say.
 */
public final class RecordingHandler implements WebhookHandler {

	private final List<ReceivedWebhook> handled = new CopyOnWriteArrayList<>();

	private volatile Consumer<ReceivedWebhook> first = (webhook) -> {
	};

	/**
	 * Do something before a webhook is noted.
	 */
	public void first(Consumer<ReceivedWebhook> first) {
		this.first = first;
	}

	@Override
	public void handle(ReceivedWebhook webhook) {
		this.first.accept(webhook);
		this.handled.add(webhook);
	}

	public List<ReceivedWebhook> handled() {
		return this.handled;
	}

	public List<String> ids() {
		return this.handled.stream().map(Webhooks::id).toList();
	}

	public List<String> ids(String person) {
		return this.handled.stream()
			.filter((webhook) -> Webhooks.person(webhook).equals(person))
			.map(Webhooks::id)
			.toList();
	}

}
