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

package io.github.customeriospring.mode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leads the body of a send to other recipients, in place.
 *
 * @see <a href="https://docs.customer.io/api/app/#tag/Transactional">Transactional
 * messages</a>
 */
final class RedirectedSend {

	private static final String TO = "to";

	private static final String IDENTIFIERS = "identifiers";

	private static final String DATA = "message_data";

	/** Where templates find whom a message was for. */
	private static final String ORIGINAL = "x_original_to";

	/** Choices of devices of the person, instead of a device. */
	private static final Set<String> DEVICES = Set.of("all", "last_used");

	/** What names the devices in a payload of Firebase. */
	private static final Set<String> TARGETS = Set.of("token", "topic", "condition", TO, "registration_ids",
			"notification_key");

	private final RedirectSettings settings;

	private final String propertyPrefix;

	RedirectedSend(RedirectSettings settings, String propertyPrefix) {
		this.settings = settings;
		this.propertyPrefix = propertyPrefix;
	}

	/**
	 * Lead a send to the settings' recipients.
	 * @param rule the kind of the send
	 * @param send the body
	 * @return why that is not possible, or {@code null}
	 */
	@Nullable String redirect(RedirectRoute.Rule rule, ObjectNode send) {
		List<JsonNode> to = CheckedJson.remove(send, TO);
		List<JsonNode> copies = Stream.of("cc", "bcc")
			.flatMap((name) -> CheckedJson.remove(send, name).stream())
			.toList();
		List<JsonNode> identifiers = CheckedJson.remove(send, IDENTIFIERS);
		PersonId person = person(rule, identifiers);
		if (person != null) {
			person.toIdentifiers().forEach(send.putObject(IDENTIFIERS)::put);
		}
		else if (!identifiers.isEmpty() || rule == RedirectRoute.Rule.PUSH || rule == RedirectRoute.Rule.PERSON) {
			return missing("person");
		}
		return switch (rule) {
			case EMAIL -> toEmail(send, texts(Stream.concat(to.stream(), copies.stream())));
			case PHONE -> toPhone(send, texts(to.stream()));
			case PUSH -> toDevices(send, to, texts(identifiers.stream()));
			default -> withOriginal(send, texts(identifiers.stream()));
		};
	}

	/**
	 * Return the person to send to. Whom an email names by address, as the mail sender
	 * does, the address of the settings names as well.
	 */
	private @Nullable PersonId person(RedirectRoute.Rule rule, List<JsonNode> identifiers) {
		String email = this.settings.email();
		boolean byEmail = rule == RedirectRoute.Rule.EMAIL && !identifiers.isEmpty()
				&& identifiers.stream().allMatch((one) -> one.size() == 1 && one.has("email"));
		return (this.settings.person() == null && email != null && byEmail) ? PersonId.email(email)
				: this.settings.person();
	}

	private @Nullable String toEmail(ObjectNode send, String original) {
		if (this.settings.email() == null) {
			return missing("email");
		}
		send.put(TO, this.settings.email());
		return EmailHeaders.setOriginal(send, original) ? null : "its headers cannot be read";
	}

	private @Nullable String toPhone(ObjectNode send, String original) {
		if (this.settings.phone() == null) {
			return missing("phone");
		}
		send.put(TO, this.settings.phone());
		return withOriginal(send, original);
	}

	/**
	 * Lead a notification to the devices of the person: neither to a device that it
	 * names, nor to one that it brings.
	 */
	private @Nullable String toDevices(ObjectNode send, List<JsonNode> to, String original) {
		boolean isChoice = to.size() == 1 && DEVICES.contains(to.get(0).asString(""));
		if (!to.isEmpty()) {
			send.put(TO, isChoice ? to.get(0).asString() : "all");
		}
		CheckedJson.remove(send, "custom_device");
		for (JsonNode payloads : CheckedJson.all(send, "custom_payload")) {
			if (!isCheckable(payloads) || !payloads.valueStream().allMatch(RedirectedSend::withoutTargets)) {
				return "its custom_payload is no JSON object that can be checked";
			}
		}
		return withOriginal(send, original);
	}

	private static boolean withoutTargets(JsonNode payload) {
		removeTargets(payload);
		List<JsonNode> messages = CheckedJson.all(payload, "message");
		messages.forEach(RedirectedSend::removeTargets);
		return isCheckable(payload) && messages.stream().allMatch(RedirectedSend::isCheckable);
	}

	private static boolean isCheckable(JsonNode json) {
		return json.isObject() || json.isNull();
	}

	private static void removeTargets(JsonNode payload) {
		if (payload instanceof ObjectNode object) {
			TARGETS.forEach((name) -> CheckedJson.remove(object, name));
		}
	}

	private @Nullable String withOriginal(ObjectNode send, String original) {
		List<JsonNode> data = CheckedJson.remove(send, DATA);
		if (data.size() > 1 || (data.size() == 1 && !data.get(0).isObject())) {
			return "its message_data is no JSON object that can be checked";
		}
		ObjectNode all = data.isEmpty() ? send.objectNode() : (ObjectNode) data.get(0);
		all.put(ORIGINAL, original);
		send.set(DATA, all);
		return null;
	}

	private static String texts(Stream<JsonNode> values) {
		return values.flatMap((value) -> value.isContainer() ? value.valueStream() : Stream.of(value))
			.map((value) -> value.isContainer() ? value.toString() : value.asString())
			.collect(Collectors.joining(", "));
	}

	private String missing(String name) {
		return "%sredirect.%s is missing".formatted(this.propertyPrefix, name);
	}

}
