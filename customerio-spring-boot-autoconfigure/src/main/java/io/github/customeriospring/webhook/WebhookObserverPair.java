package io.github.customeriospring.webhook;

import java.time.Duration;

/**
 * Two observers as one.
 */
record WebhookObserverPair(WebhookObserver first, WebhookObserver second) implements WebhookObserver {

	@Override
	public WebhookObserver forWorkspace(String workspace) {
		return new WebhookObserverPair(this.first.forWorkspace(workspace), this.second.forWorkspace(workspace));
	}

	@Override
	public void received(WebhookOutcome outcome, Duration duration) {
		this.first.received(outcome, duration);
		this.second.received(outcome, duration);
	}

}
