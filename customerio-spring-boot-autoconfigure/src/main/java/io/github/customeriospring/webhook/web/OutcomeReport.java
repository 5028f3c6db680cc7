/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.webhook.web;

import java.time.Duration;

import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.log.StackTraces;
import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.inbox.WebhookInboxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the observer and the log what has become of requests. Thread-safe.
 */
final class OutcomeReport {

	private static final Logger logger = LoggerFactory.getLogger(WebhookEndpoint.class);

	private final String workspace;

	private final WebhookObserver observer;

	private final LogInterval refused = new LogInterval();

	private final LogInterval unavailable = new LogInterval();

	OutcomeReport(String workspace, WebhookObserver observer) {
		this.workspace = workspace;
		this.observer = observer;
	}

	/**
	 * Report an outcome. Whoever can reach the endpoint can cause most of them, so the
	 * log gets one line in a minute.
	 */
	void report(WebhookOutcome outcome, Duration duration, @Nullable Throwable failure) {
		this.observer.received(outcome, duration);
		if (outcome == WebhookOutcome.UNAVAILABLE) {
			if (this.unavailable.begin()) {
				logger.warn("""
						A webhook of the workspace '{}' could not be kept ({}): Customer.io was asked to send it \
						again, and holds later ones back until then""", this.workspace, reason(failure));
			}
			if (failure != null) {
				logger.debug("A webhook could not be kept:\n{}", StackTraces.withoutMessages(failure));
			}
		}
		else if (outcome.status() >= 400 && this.refused.begin()) {
			logger.warn("A webhook of the workspace '{}' was answered with {}: {}", this.workspace, outcome.status(),
					OutcomeAdvice.of(outcome));
		}
	}

	private static String reason(@Nullable Throwable failure) {
		return (failure instanceof WebhookInboxException) ? String.valueOf(failure.getMessage())
				: (failure != null) ? failure.getClass().getName() : "it took too long";
	}

}
