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

package io.github.customeriospring.test.internal.api.send;

import java.util.List;
import java.util.Optional;

import io.github.customeriospring.test.internal.api.Devices;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentAttachment;

/**
 * What has to be decoded in the request for a message. Reading it checks the fields.
 *
 * @param attachments the files of an email
 * @param device the device that a push brings along
 */
record MessageRequest(List<SentAttachment> attachments, Optional<Devices.Device> device) {

	static final String TEMPLATE = "transactional_message_id";

	private static final List<String> TEXTS = List.of("language", "from");

	private static final List<String> FLAGS = List.of("disable_message_retention", "send_to_unsubscribed",
			"queue_draft", "auto_create", "tracked");

	private static final List<String> PUSH_TEXTS = List.of("to", "title", "message", "image_url", "link");

	static MessageRequest read(MessageChannel channel, JsonFields body) {
		boolean templated = hasTemplate(body);
		TEXTS.forEach(body::text);
		FLAGS.forEach((flag) -> body.flag(flag, false));
		body.map("message_data");
		if (channel == MessageChannel.EMAIL) {
			return new MessageRequest(EmailFields.read(body, templated), Optional.empty());
		}
		if (!templated) {
			throw body.missing(TEMPLATE);
		}
		return switch (channel) {
			case PUSH -> new MessageRequest(List.of(), push(body));
			case SMS, WHATSAPP -> {
				body.string("to");
				yield plain();
			}
			default -> {
				body.text("to");
				yield plain();
			}
		};
	}

	private static MessageRequest plain() {
		return new MessageRequest(List.of(), Optional.empty());
	}

	private static boolean hasTemplate(JsonFields body) {
		if (!body.has(TEMPLATE)) {
			return false;
		}
		Object template = body.required(TEMPLATE);
		if (template instanceof Integer || template instanceof Long
				|| (template instanceof String name && !name.isBlank())) {
			return true;
		}
		throw JsonFields.invalid(TEMPLATE, TEMPLATE + " must be an integer or a trigger name");
	}

	private static Optional<Devices.Device> push(JsonFields body) {
		PUSH_TEXTS.forEach(body::text);
		if (body.has("sound")) {
			body.oneOf("sound", List.of("default", "none"));
		}
		body.map("custom_data");
		body.map("custom_payload");
		return body.has("custom_device") ? Optional.of(Devices.read(body.object("custom_device"), "token"))
				: Optional.empty();
	}

}
