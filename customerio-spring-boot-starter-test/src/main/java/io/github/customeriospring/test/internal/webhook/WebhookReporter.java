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

package io.github.customeriospring.test.internal.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.customeriospring.test.internal.messaging.MessageListener;
import io.github.customeriospring.test.internal.messaging.MessageOutcomes;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Ulids;
import io.github.customeriospring.test.internal.workspace.WorkspaceListener;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happens in the workspace into webhooks. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class WebhookReporter implements WorkspaceListener, MessageListener {

	private static final String FAILURE = "failure_message";

	/**
	 * Where the vendor hears from a provider that a message has arrived.
	 */
	private static final Set<MessageChannel> CONFIRMED = Set.of(MessageChannel.EMAIL, MessageChannel.SMS,
			MessageChannel.WHATSAPP);

	private final InstantSource clock;

	private final MessageOutcomes outcomes;

	private final WebhookQueue queue;

	private final Map<String, MessageReport> deliveries = new ConcurrentHashMap<>();

	private final Map<String, Long> templates = new ConcurrentHashMap<>();

	private final Set<String> bouncing = ConcurrentHashMap.newKeySet();

	/**
	 * Creates a reporter.
	 * @param clock what time it is
	 * @param outcomes where to note what became of messages
	 * @param queue what sends the webhooks
	 */
	public WebhookReporter(InstantSource clock, MessageOutcomes outcomes, WebhookQueue queue) {
		this.clock = clock;
		this.outcomes = outcomes;
		this.queue = queue;
	}

	/**
	 * Lets messages bounce.
	 * @param recipients to whom
	 */
	public void bounce(Collection<String> recipients) {
		recipients.forEach((recipient) -> this.bouncing.add(recipient.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Forgets everything.
	 */
	public void clear() {
		this.deliveries.clear();
		this.templates.clear();
		this.bouncing.clear();
	}

	@Override
	public void accepted(SentMessage message, List<DeviceSnapshot> devices) {
		MessageReport delivery = MessageReport.of(message, devices, templateNumber(message.template()));
		this.deliveries.put(message.deliveryId(), delivery);
		switch (message.status()) {
			case DRAFTED -> report(delivery, "drafted", Map.of());
			case UNDELIVERABLE ->
				report(delivery, "undeliverable", Map.of(FAILURE, "The person is unsubscribed, suppressed or unknown"));
			case SENT -> {
				if (message.sendAt() == null) {
					reportSent(message, delivery);
				}
			}
		}
	}

	private void reportSent(SentMessage message, MessageReport delivery) {
		this.outcomes.add(delivery.deliveryId(), "attempted", this.clock.instant());
		report(delivery, "sent", Map.of());
		if (bounces(message, delivery)) {
			report(delivery, "bounced", Map.of(FAILURE, "The recipient does not exist"));
		}
		else if (CONFIRMED.contains(message.channel())) {
			report(delivery, "delivered", Map.of());
		}
	}

	private boolean bounces(SentMessage message, MessageReport delivery) {
		Set<String> recipients = new HashSet<>(message.to());
		recipients.add(String.valueOf(delivery.data().get("recipient")));
		return recipients.stream().anyMatch((recipient) -> this.bouncing.contains(recipient.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Webhooks name a template by its number only.
	 */
	private @Nullable Long templateNumber(@Nullable String template) {
		if (template == null || template.matches("\\d{1,18}")) {
			return (template != null) ? Long.valueOf(template) : null;
		}
		return this.templates.computeIfAbsent(template.toLowerCase(Locale.ROOT), (name) -> this.templates.size() + 1L);
	}

	@Override
	public void subscriptionChanged(PersonIdentifiers person, boolean subscribed) {
		reportPerson(person, subscribed ? "subscribed" : "unsubscribed", Map.of());
	}

	@Override
	public void preferencesChanged(PersonIdentifiers person, Object preferences) {
		reportPerson(person, "cio_subscription_preferences_changed",
				Map.of("content", (preferences instanceof String text) ? text : Json.writeString(preferences)));
	}

	private void reportPerson(PersonIdentifiers person, String metric, Map<String, ?> details) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("customer_id", (person.id() != null) ? person.id() : "");
		data.put("email_address", person.email());
		data.put("identifiers", MessageReport.identifiers(person));
		data.putAll(details);
		add("customer", metric, this.clock.instant(), data);
	}

	@Override
	public void reported(ReportedMetric metric) {
		MessageReport delivery = this.deliveries.get(metric.deliveryId());
		if (delivery != null) {
			report(delivery, metric.metric(), metric.timestamp(), details(metric.details()));
		}
	}

	private static Map<String, Object> details(Map<String, @Nullable Object> reported) {
		Map<String, Object> details = new LinkedHashMap<>();
		if (reported.get("href") instanceof String href) {
			details.put("href", href);
		}
		if (reported.get("reason") instanceof String reason) {
			details.put(FAILURE, reason);
		}
		return details;
	}

	/**
	 * Reports something of a delivery.
	 * @param deliveryId the delivery
	 * @param metric what happened
	 * @param details what else to say
	 * @throws IllegalArgumentException if there is no such delivery
	 */
	public void happened(String deliveryId, String metric, Map<String, ?> details) {
		MessageReport delivery = this.deliveries.get(deliveryId);
		if (delivery == null) {
			throw new IllegalArgumentException(
					"No message has this delivery id: take it from the answer to the send, or from messages().all()");
		}
		report(delivery, metric, details);
	}

	private void report(MessageReport delivery, String metric, Map<String, ?> details) {
		report(delivery, metric, this.clock.instant(), details);
	}

	private void report(MessageReport delivery, String metric, Instant at, Map<String, ?> details) {
		this.outcomes.add(delivery.deliveryId(), metric, at);
		this.queue.changed();
		String objectType = delivery.objectType();
		if (objectType != null && isReported(delivery, metric)) {
			Map<String, @Nullable Object> data = new LinkedHashMap<>(delivery.data());
			data.putAll(details);
			add(objectType, metric, at, data);
		}
	}

	private static boolean isReported(MessageReport delivery, String metric) {
		return !metric.equals("deferred")
				&& (!metric.equals("unsubscribed") || delivery.channel() == MessageChannel.EMAIL);
	}

	private void add(String objectType, String metric, Instant at, Map<String, @Nullable Object> data) {
		this.queue.add(new ReportingEvent(Ulids.random(at), objectType, metric, at, data));
	}

}
