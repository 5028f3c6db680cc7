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

package io.github.customeriospring.webhook.event;

import java.util.Objects;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every documented field of every documented event is where it belongs: written back from
 * there it makes the same event.
 */
class EventFixtureTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Stream<Arguments> events() {
		return EventFixtures.names()
			.flatMap((name) -> EventFixtures.sources().map((source) -> Arguments.of(name, source)));
	}

	@ParameterizedTest
	@MethodSource("events")
	void readsAllFields(String name, String source) {
		ObjectNode event = EventFixtures.event(name, source);
		CustomerioEvent read = new WebhookReader().read("shop", JSON.writeValueAsBytes(event));
		assertThat(read.workspace()).isEqualTo("shop");
		assertThat(read.identifiers().person()).isEqualTo(PersonId.cioId("d9c106000001"));
		assertThat(JSON.readTree(read.json())).isEqualTo(event);
		assertThat(JSON.readTree(written(read).toString())).isEqualTo(event);
	}

	@Test
	void knowsAllKinds() {
		assertThat(EventFixtures.names()).hasSize(69);
	}

	private static ObjectNode written(CustomerioEvent event) {
		ObjectNode written = JSON.createObjectNode();
		written.put("event_id", event.id());
		written.put("timestamp", Objects.requireNonNull(event.timestamp()).getEpochSecond());
		ObjectNode data = written.putObject("data");
		if (event instanceof DeliveryEvent delivery) {
			written.put("object_type", delivery.channel().wireName());
			written.put("metric", delivery.metric().wireName());
			write(data, delivery);
		}
		else if (event instanceof CustomerEvent customer) {
			write(written, customer);
		}
		EventIdentifiers person = event.identifiers();
		data.put("customer_id", person.id());
		data.putObject("identifiers").put("id", person.id()).put("email", person.email()).put("cio_id", person.cioId());
		return written;
	}

	private static void write(ObjectNode written, CustomerEvent event) {
		boolean preferences = event.is(CustomerEvent.Change.PREFERENCES);
		String channel = (event.channel() != null) ? event.channel().wireName() : "customer";
		written.put(preferences ? "object_type_type" : "object_type", channel);
		written.put("metric", preferences ? "cio_subscription_preferences_changed"
				: event.is(CustomerEvent.Change.SUBSCRIBED) ? "subscribed" : "unsubscribed");
		ObjectNode data = (ObjectNode) written.get("data");
		put(data, "email_address", event.emailAddress());
		put(data, "delivery_id", event.deliveryId());
		put(data, "content", event.content());
		write(data, event.source());
	}

	private static void write(ObjectNode data, DeliveryEvent event) {
		put(data, "delivery_id", event.deliveryId());
		put(data, "recipient", event.recipient());
		put(data, "content", event.content());
		put(data, "failure_message", event.failureMessage());
		write(data, event.source());
		if (event.click() != null) {
			put(data, "href", event.click().href());
			put(data, "link_id", event.click().linkId());
			put(data, "machine", event.click().machine() ? true : null);
		}
		write(data, event.details());
	}

	private static void write(ObjectNode data, DeliveryDetails details) {
		if (details instanceof EmailDetails email) {
			put(data, "subject", email.subject());
			put(data, "headers", email.headers().isEmpty() ? null : email.headers());
			put(data, "proxied", email.proxied() ? true : null);
			put(data, "prefetched", email.prefetched() ? true : null);
			put(data, "synthetic", email.synthetic() ? true : null);
		}
		else if (details instanceof PushDetails push && !push.recipients().isEmpty()) {
			data.set("recipients",
					JSON.valueToTree(push.recipients().stream().map(EventFixtureTests::device).toList()));
		}
		else if (details instanceof InAppDetails inApp) {
			put(data, "tracked_response", inApp.trackedResponse());
		}
		else if (details instanceof PhoneDetails phone) {
			put(data, "to", phone.to());
			put(data, "inbound_event_id", phone.inboundEventId());
		}
	}

	private static ObjectNode device(PushDetails.Recipient recipient) {
		ObjectNode device = JSON.createObjectNode();
		put(device, "device_id", recipient.deviceId());
		put(device, "device_platform", recipient.platform());
		put(device, "failure_message", recipient.failureMessage());
		return device;
	}

	private static void write(ObjectNode data, DeliverySource source) {
		put(data, "campaign_id", source.campaignId());
		put(data, "broadcast_id", source.broadcastId());
		put(data, "trigger_id", source.triggerId());
		put(data, "newsletter_id", source.newsletterId());
		put(data, "content_id", source.contentId());
		put(data, "transactional_message_id", source.transactionalMessageId());
		put(data, "action_id", source.actionId());
		put(data, "parent_action_id", source.parentActionId());
		put(data, "journey_id", source.journeyId());
		put(data, "trigger_event_id", source.triggerEventId());
	}

	private static void put(ObjectNode node, String name, @Nullable Object value) {
		if (value != null) {
			node.set(name, JSON.readTree(JSON.writeValueAsBytes(value)));
		}
	}

}
