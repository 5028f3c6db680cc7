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

import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.messaging.SentMessages;
import io.github.customeriospring.test.internal.webhook.WebhookReporter;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.ReportedMetric;

/**
 * The transactional messages that the fake accepted, and which ones it refuses.
 *
 * @since 0.1.0
 */
public final class FakeMessages {

	private final SentMessages sentMessages;

	private final FakeWorkspace workspace;

	private final WebhookReporter reporter;

	FakeMessages(SentMessages sentMessages, FakeWorkspace workspace, WebhookReporter reporter) {
		this.sentMessages = sentMessages;
		this.workspace = workspace;
		this.reporter = reporter;
	}

	/**
	 * The messages that were accepted, also drafts and those that cannot be delivered.
	 * @return the messages, in the order of their arrival
	 */
	public List<SentMessage> all() {
		return this.sentMessages.messages();
	}

	/**
	 * What was reported of deliveries.
	 * @return the reports, in the order of their arrival
	 */
	public List<ReportedMetric> reportedMetrics() {
		return this.workspace.reportedMetrics();
	}

	/**
	 * Refuses messages of some channels until the next reset, as if they were not enabled
	 * in the workspace.
	 * @param channels the channels
	 */
	public void disableChannels(MessageChannel... channels) {
		this.sentMessages.disable(List.of(channels));
	}

	/**
	 * Refuses messages with other templates until the next reset. Without this, each
	 * template is known.
	 * @param templates trigger names, in any case of letters, or numbers
	 */
	public void knowOnlyTemplates(String... templates) {
		this.sentMessages.knowOnlyTemplates(List.of(templates));
	}

	/**
	 * Lets messages to some recipients bounce until the next reset: their webhooks say
	 * {@code sent} and {@code bounced} in place of {@code delivered}.
	 * @param recipients addresses, in any case of letters, or phone numbers
	 */
	public void bounceTo(String... recipients) {
		this.reporter.bounce(List.of(recipients));
	}

	/**
	 * Opens a message, as its recipient does. A webhook says so.
	 * @param deliveryId the id that the answer to the send named
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void open(String deliveryId) {
		report(deliveryId, "opened");
	}

	/**
	 * Clicks a link in a message, as its recipient does. A webhook says so.
	 * @param deliveryId the id that the answer to the send named
	 * @param href the address of the link
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void click(String deliveryId, String href) {
		this.reporter.happened(deliveryId, "clicked", Map.of("href", href, "link_id", 1));
	}

	/**
	 * Lets a message bounce that counted as delivered. A webhook says so.
	 * @param deliveryId the id that the answer to the send named
	 * @param reason why
	 * @throws IllegalArgumentException if there is no such message
	 * @see #bounceTo(String...)
	 */
	public void bounce(String deliveryId, String reason) {
		this.reporter.happened(deliveryId, "bounced", Map.of("failure_message", reason));
	}

	/**
	 * Unsubscribes the person whom a message was for, as the link in it does. One webhook
	 * says so of the message, if it is an email, and one of the person.
	 * @param deliveryId the id that the answer to the send named
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void unsubscribe(String deliveryId) {
		report(deliveryId, "unsubscribed");
		this.sentMessages.unsubscribe(deliveryId);
	}

	/**
	 * Lets something else become of a message: {@code converted}, {@code spammed},
	 * {@code dropped}, {@code failed}. A webhook says so.
	 * @param deliveryId the id that the answer to the send named
	 * @param metric what happened, by the vendor's name
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void report(String deliveryId, String metric) {
		this.reporter.happened(deliveryId, metric, Map.of());
	}

}
