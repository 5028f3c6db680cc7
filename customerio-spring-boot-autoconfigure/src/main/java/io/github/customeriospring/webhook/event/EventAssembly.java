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

import java.time.Instant;
import java.util.Arrays;

import io.github.customeriospring.WireValue;
import io.github.customeriospring.webhook.event.CustomerEvent.Change;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of its fields.
 *
 * @param workspace the name of the workspace
 * @param id names the event
 * @param event the fields
 * @param json all of them as they came
 */
record EventAssembly(String workspace, String id, EventFields event, String json) {

	private static final String CUSTOMER = "customer";

	CustomerioEvent assemble() {
		Instant timestamp = this.event.time("timestamp");
		String objectType = objectType();
		String metric = this.event.name("metric");
		if (timestamp != null && objectType != null && metric != null) {
			Change change = change(objectType, metric);
			if (change != null) {
				return customerEvent(timestamp, objectType, change);
			}
			Channel channel = find(Channel.values(), objectType, Channel.UNKNOWN);
			if (channel != Channel.UNKNOWN || deliveryId() != null) {
				return deliveryEvent(timestamp, channel, find(Metric.values(), metric, Metric.UNKNOWN));
			}
		}
		return new UnknownEvent(this.workspace, this.id, timestamp, objectType, metric, identifiers(this.event),
				this.json);
	}

	/**
	 * Return what the event is about. When preferences change, the field has another
	 * name.
	 */
	private @Nullable String objectType() {
		String objectType = this.event.name("object_type");
		return (objectType != null) ? objectType : this.event.name("object_type_type");
	}

	/**
	 * Return what a person has changed, or {@code null} if this is about a delivery. A
	 * change that a message has led to bears the name of its channel; only an email that
	 * somebody unsubscribed by tells of a delivery.
	 */
	private @Nullable Change change(String objectType, String metric) {
		boolean customer = objectType.equals(CUSTOMER);
		return switch (metric) {
			case "subscribed" -> Change.SUBSCRIBED;
			case "unsubscribed" -> (customer || deliveryId() == null) ? Change.UNSUBSCRIBED : null;
			case "cio_subscription_preferences_changed" -> Change.PREFERENCES;
			default -> customer ? Change.UNKNOWN : null;
		};
	}

	private CustomerEvent customerEvent(Instant timestamp, String objectType, Change change) {
		EventFields data = data(this.event);
		return new CustomerEvent(this.workspace, this.id, timestamp, change, identifiers(this.event),
				data.name("email_address"),
				objectType.equals(CUSTOMER) ? null : find(Channel.values(), objectType, Channel.UNKNOWN), deliveryId(),
				source(data), data.text("content"), this.json);
	}

	private DeliveryEvent deliveryEvent(Instant timestamp, Channel channel, Metric metric) {
		EventFields data = data(this.event);
		return new DeliveryEvent(this.workspace, this.id, timestamp, channel, metric, identifiers(this.event),
				deliveryId(), source(data), data.text("recipient"), data.text("content"), data.text("failure_message"),
				click(data), details(channel, data), this.json);
	}

	private @Nullable String deliveryId() {
		return data(this.event).name("delivery_id");
	}

	private static EventFields data(EventFields event) {
		return event.object("data");
	}

	/**
	 * Return whom an event is about. Where the newer identifiers are missing, older
	 * fields tell.
	 */
	static EventIdentifiers identifiers(EventFields event) {
		EventFields data = data(event);
		EventFields identifiers = data.object("identifiers");
		String id = identifiers.name("id");
		String email = identifiers.name("email");
		return new EventIdentifiers((id != null) ? id : data.name("customer_id"),
				(email != null) ? email : data.name("email_address"), identifiers.name("cio_id"));
	}

	private static DeliverySource source(EventFields data) {
		return new DeliverySource(data.number("campaign_id"), data.number("broadcast_id"), data.number("trigger_id"),
				data.number("newsletter_id"), data.number("content_id"), data.number("transactional_message_id"),
				data.number("action_id"), data.number("parent_action_id"), data.name("journey_id"),
				data.name("trigger_event_id"));
	}

	private static @Nullable Click click(EventFields data) {
		String href = data.text("href");
		Long linkId = data.number("link_id");
		return (href != null || linkId != null) ? new Click(href, linkId, data.isTrue("machine")) : null;
	}

	private static DeliveryDetails details(Channel channel, EventFields data) {
		return switch (channel) {
			case EMAIL -> new EmailDetails(data.text("subject"), data.lists("headers"), data.isTrue("proxied"),
					data.isTrue("prefetched"), data.isTrue("synthetic"));
			case PUSH -> new PushDetails(data.objects("recipients").stream().map(EventAssembly::recipient).toList());
			case IN_APP -> new InAppDetails(data.text("tracked_response"));
			case SMS, WHATSAPP -> new PhoneDetails(data.text("to"), data.text("inbound_event_id"));
			case SLACK, WEBHOOK, UNKNOWN -> new OtherDetails();
		};
	}

	private static PushDetails.Recipient recipient(EventFields device) {
		return new PushDetails.Recipient(device.text("device_id"), device.text("device_platform"),
				device.text("failure_message"));
	}

	private static <E extends WireValue> E find(E[] values, String wireName, E otherwise) {
		return Arrays.stream(values).filter((value) -> value.wireName().equals(wireName)).findFirst().orElse(otherwise);
	}

}
