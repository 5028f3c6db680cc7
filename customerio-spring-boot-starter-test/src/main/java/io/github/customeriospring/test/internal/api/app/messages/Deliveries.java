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

package io.github.customeriospring.test.internal.api.app.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.messaging.Messaging;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The messages that went out, with what was reported of them, in the shapes of the App
 * API.
 *
 * @since 0.1.0
 */
public final class Deliveries {

	private static final Map<MessageChannel, String> TYPES = Map.of(MessageChannel.EMAIL, "email", MessageChannel.PUSH,
			"push", MessageChannel.SMS, "twilio", MessageChannel.WHATSAPP, "whatsapp", MessageChannel.IN_APP, "in_app",
			MessageChannel.INBOX_MESSAGE, "inbox");

	/** What is there for each parent that a message can have: here all have none. */
	private static final List<String> NUMBERS = List.of("action_id", "parent_action_id", "campaign_id", "newsletter_id",
			"broadcast_id", "content_id", "message_template_id");

	private final Messaging messaging;

	public Deliveries(Messaging messaging) {
		this.messaging = messaging;
	}

	/**
	 * All messages.
	 * @return the messages, the newest first
	 */
	public List<SentMessage> all() {
		List<SentMessage> messages = this.messaging.sentMessages().messages();
		return Stream.iterate(messages.size() - 1, (i) -> i >= 0, (i) -> i - 1)
			.<SentMessage>map(messages::get)
			.toList();
	}

	/**
	 * The vendor's word for the channel of a message.
	 * @param message the message
	 * @return the type
	 */
	public static String type(SentMessage message) {
		return String.valueOf(TYPES.get(message.channel()));
	}

	/**
	 * What became of a message, and when.
	 * @param message the message
	 * @return unix seconds by metric
	 */
	public Map<String, Long> metrics(SentMessage message) {
		Map<String, Long> metrics = new LinkedHashMap<>();
		metrics.put("created", message.queuedAt().getEpochSecond());
		this.messaging.outcomes()
			.of(message.deliveryId())
			.forEach((metric, at) -> metrics.put(metric, at.getEpochSecond()));
		return metrics;
	}

	/**
	 * Shows a message.
	 * @param message the message
	 * @return its fields
	 */
	public Map<String, @Nullable Object> message(SentMessage message) {
		PersonIdentifiers person = message.person();
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("id", message.deliveryId());
		shape.put("deduplicate_id", message.deliveryId() + ":" + message.queuedAt().getEpochSecond());
		shape.put("type", type(message));
		shape.put("created", message.queuedAt().getEpochSecond());
		shape.put("customer_id", (person != null) ? person.id() : null);
		shape.put("customer_identifiers", (person != null) ? Profiles.identifiers(person) : null);
		shape.put("recipient", String.join(",", message.to()));
		shape.put("subject", message.subject());
		shape.put("failure_message", null);
		shape.put("forgotten", isForgotten(message));
		NUMBERS.forEach((number) -> shape.put(number, null));
		shape.put("trigger_event_id", null);
		shape.put("metrics", metrics(message));
		return shape;
	}

	static boolean isForgotten(SentMessage message) {
		return Boolean.TRUE.equals(message.fields().get("disable_message_retention"));
	}

}
