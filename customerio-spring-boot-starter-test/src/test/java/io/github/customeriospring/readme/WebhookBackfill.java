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

package io.github.customeriospring.readme;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageMetrics;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.webhook.event.WebhookReader;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from the App API what webhooks did not tell, and puts it into the inbox.
 */
class WebhookBackfill {

	/** How long after a message was made something still becomes of it. */
	private static final Duration REACTION = Duration.ofDays(30);

	private final CustomerioV1Client v1;

	private final WebhookInbox inbox;

	private final WebhookReader reader = new WebhookReader();

	private final JsonMapper json = JsonMapper.builder().build();

	WebhookBackfill(CustomerioV1Client v1, WebhookInbox inbox) {
		this.v1 = v1;
		this.inbox = inbox;
	}

	/**
	 * Publish what happened from one moment to another. What was published before is left
	 * out, so that this can be called again when it was interrupted.
	 */
	void fill(Instant start, Instant end) {
		this.v1.messages()
			.listAll(MessageQuery.all().between(start.minus(REACTION), end))
			.forEach((message) -> outcomes(message.metrics()).forEach((metric, time) -> {
				if (time != null && !time.isBefore(start) && time.isBefore(end)) {
					this.inbox.accept(this.reader.receive(webhook(message, metric, time)));
				}
			}));
	}

	private static Map<String, @Nullable Instant> outcomes(MessageMetrics metrics) {
		Map<String, @Nullable Instant> outcomes = new LinkedHashMap<>();
		outcomes.put("sent", metrics.sent());
		outcomes.put("delivered", metrics.delivered());
		outcomes.put("opened", metrics.opened());
		outcomes.put("clicked", metrics.clicked());
		outcomes.put("converted", metrics.converted());
		outcomes.put("bounced", metrics.bounced());
		outcomes.put("dropped", metrics.dropped());
		outcomes.put("failed", metrics.failed());
		outcomes.put("spammed", metrics.spammed());
		outcomes.put("undeliverable", metrics.undeliverable());
		outcomes.put("unsubscribed", metrics.unsubscribed());
		return outcomes;
	}

	private byte[] webhook(Message message, String metric, Instant time) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("delivery_id", message.id());
		data.put("identifiers", identifiers(message));
		data.put("recipient", message.recipient());
		data.put("subject", message.subject());
		data.put("failure_message", message.failureMessage());
		data.put("campaign_id", message.campaignId());
		data.put("newsletter_id", message.newsletterId());
		data.put("broadcast_id", message.broadcastId());
		data.put("action_id", message.actionId());
		return this.json.writeValueAsBytes(Map.of("event_id", "backfill-" + metric + "-" + message.id(), "object_type",
				channel(message.type()), "metric", metric, "timestamp", time.getEpochSecond(), "data", data));
	}

	private static Map<String, @Nullable String> identifiers(Message message) {
		Customer person = message.customer();
		Map<String, @Nullable String> identifiers = new LinkedHashMap<>();
		identifiers.put("id", (person != null) ? person.id() : message.customerId());
		identifiers.put("email", (person != null) ? person.email() : null);
		identifiers.put("cio_id", (person != null) ? person.cioId() : null);
		return identifiers;
	}

	/** Lists of messages call a text message after its provider. */
	private static String channel(@Nullable MessageType type) {
		return (type == MessageType.TWILIO) ? "sms" : (type != null) ? type.wireName() : "unknown";
	}

}
