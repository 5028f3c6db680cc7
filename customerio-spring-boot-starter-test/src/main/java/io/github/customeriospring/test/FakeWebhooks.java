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

package io.github.customeriospring.test;

import java.time.Duration;
import java.util.List;

import io.github.customeriospring.test.internal.webhook.WebhookQueue;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;

/**
 * The reporting webhooks of the fake. As soon as it knows where to send them, it reports
 * what happens in its workspace:
 * <ul>
 * <li>A transactional message that is accepted was {@code sent} and, if it is an email, a
 * text message or one of WhatsApp, {@code delivered}, or it {@code bounced} if
 * {@linkplain FakeMessages#bounceTo(String...) it is to do so}. Others are
 * {@code drafted} or {@code undeliverable}. Of one that is scheduled, of the inbox and of
 * broadcasts, nothing is reported.</li>
 * <li>A delivery is {@code opened}, {@code clicked} and so on when this is reported
 * through an API or {@link FakeMessages} is told so.</li>
 * <li>A person is {@code subscribed} or {@code unsubscribed}, or their
 * {@code cio_subscription_preferences_changed}, when the attribute gets another
 * value.</li>
 * </ul>
 * Webhooks are sent one after the other, in order. One that is not answered with a status
 * 2xx within 4 seconds is repeated for 7 days by the fake's clock, and holds up the later
 * ones.
 *
 * @since 0.1.0
 */
public final class FakeWebhooks {

	private final WebhookQueue queue;

	private final String signingKey;

	FakeWebhooks(WebhookQueue queue, String signingKey) {
		this.queue = queue;
		this.signingKey = signingKey;
	}

	/**
	 * Reports what happens from now on to an address, until the next reset. Webhooks are
	 * signed with {@link FakeCustomerio#webhookSigningKey()}.
	 * @param url the address of the endpoint
	 * @throws IllegalArgumentException if it is not one with http or https and a host
	 */
	public void sendTo(String url) {
		sendTo(url, this.signingKey);
	}

	/**
	 * Reports what happens from now on to an address, until the next reset.
	 * @param url the address of the endpoint
	 * @param signingKey what to sign with
	 * @throws IllegalArgumentException if it is not one with http or https and a host
	 */
	public void sendTo(String url, String signingKey) {
		this.queue.sendTo(url, signingKey);
	}

	/**
	 * Sets how long the fake waits before it repeats a webhook that was not acknowledged,
	 * until the next reset. Customer.io waits longer each time, an hour after most
	 * statuses.
	 * @param interval the time between two attempts, one second unless it is set
	 */
	public void repeatAfter(Duration interval) {
		if (interval.isNegative()) {
			throw new IllegalArgumentException("The time between two attempts must not be negative: " + interval);
		}
		this.queue.repeatAfter(interval);
	}

	/**
	 * Reports something that did not happen in the workspace.
	 * @param event what to report
	 * @throws IllegalStateException if the fake does not know where to send webhooks
	 */
	public void send(ReportingEvent event) {
		if (!this.queue.add(event)) {
			throw new IllegalStateException("Call webhooks().sendTo(url) first");
		}
	}

	/**
	 * The webhooks since the start or the last reset, also those that wait to be sent.
	 * @return the webhooks, in their order
	 */
	public List<SentWebhook> all() {
		return this.queue.all();
	}

	/**
	 * Waits until the application has acknowledged all webhooks. What it does with them
	 * may come later.
	 * @param timeout how long to wait
	 * @return all webhooks
	 * @throws AssertionError if some are not acknowledged when the time is over
	 */
	public List<SentWebhook> awaitAcknowledged(Duration timeout) {
		boolean interrupted = false;
		try {
			this.queue.awaitEmpty(timeout);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			interrupted = true;
		}
		List<SentWebhook> all = all();
		List<SentWebhook> missing = all.stream().filter((webhook) -> !webhook.isAcknowledged()).toList();
		if (!missing.isEmpty()) {
			throw new AssertionError("%d of %d webhooks were not acknowledged %s: %s".formatted(missing.size(),
					all.size(), interrupted ? "when the thread was interrupted" : "within " + timeout, missing));
		}
		return all;
	}

}
