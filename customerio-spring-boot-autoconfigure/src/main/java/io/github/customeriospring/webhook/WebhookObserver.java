package io.github.customeriospring.webhook;

import java.time.Duration;
import java.util.List;

/**
 * Watches what arrives at the endpoint of a workspace, for example to measure it. It must
 * not throw exceptions of its own. Thread-safe.
 *
 * @since 0.1.0
 */
public interface WebhookObserver {

	/**
	 * Watches nothing.
	 */
	WebhookObserver NONE = new WebhookObserver() {
	};

	/**
	 * Let several observers watch.
	 * @param observers the observers, of which the first one is told first
	 * @return an observer that tells them all
	 */
	static WebhookObserver of(List<WebhookObserver> observers) {
		return observers.stream().reduce(WebhookObserverPair::new).orElse(NONE);
	}

	/**
	 * Return an observer of one endpoint.
	 * @param workspace the name of its workspace
	 * @return the observer
	 */
	default WebhookObserver forWorkspace(String workspace) {
		return this;
	}

	/**
	 * A request was answered.
	 * @param outcome what became of it
	 * @param duration how long that took, from the first byte of the request
	 */
	default void received(WebhookOutcome outcome, Duration duration) {
	}

}
