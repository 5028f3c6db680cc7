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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * What all webhooks about one message say.
 *
 * @param deliveryId the id of the message
 * @param channel how the message reaches the person
 * @param data the fields, by the vendor's names
 */
record MessageReport(String deliveryId, MessageChannel channel, Map<String, @Nullable Object> data) {

	/**
	 * Describes a message.
	 * @param template the number of its template, {@code null} without one
	 */
	static MessageReport of(SentMessage message, List<DeviceSnapshot> devices, @Nullable Long template) {
		PersonIdentifiers person = message.person();
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("customer_id", (person != null && person.id() != null) ? person.id() : "");
		data.put("delivery_id", message.deliveryId());
		data.put("identifiers", identifiers(person));
		if (template != null) {
			data.put("transactional_message_id", template);
		}
		if (message.channel() == MessageChannel.PUSH) {
			data.put("recipients", devices(message, devices));
		}
		else {
			data.put("recipient", recipient(message, person));
		}
		if (message.channel() == MessageChannel.EMAIL) {
			data.put("subject", (message.subject() != null) ? message.subject() : "");
		}
		return new MessageReport(message.deliveryId(), message.channel(), data);
	}

	static Map<String, @Nullable Object> identifiers(@Nullable PersonIdentifiers person) {
		Map<String, @Nullable Object> identifiers = new LinkedHashMap<>();
		identifiers.put("id", (person != null) ? person.id() : null);
		identifiers.put("email", (person != null) ? person.email() : null);
		if (person != null) {
			identifiers.put("cio_id", person.cioId());
		}
		return identifiers;
	}

	private static @Nullable String recipient(SentMessage message, @Nullable PersonIdentifiers person) {
		if (!message.to().isEmpty()) {
			return message.to().get(0);
		}
		if (person == null) {
			return null;
		}
		return switch (message.channel()) {
			case EMAIL -> person.email();
			case SMS, WHATSAPP -> person.phone();
			default -> (person.id() != null) ? person.id() : person.email();
		};
	}

	private static List<Map<String, String>> devices(SentMessage message, List<DeviceSnapshot> devices) {
		List<String> to = message.to();
		return devices.stream()
			.filter((device) -> to.isEmpty() || List.of("all", "last_used").contains(to.get(0))
					|| to.contains(device.token()))
			.map((device) -> Map.of("device_id", device.token(), "device_platform", device.platform()))
			.toList();
	}

	/**
	 * The name of the channel in webhooks, {@code null} if the vendor reports nothing of
	 * it.
	 */
	@Nullable String objectType() {
		return (this.channel != MessageChannel.INBOX_MESSAGE) ? this.channel.wireName() : null;
	}

	@Override
	public String toString() {
		return "MessageReport[channel=%s]".formatted(this.channel);
	}

}
