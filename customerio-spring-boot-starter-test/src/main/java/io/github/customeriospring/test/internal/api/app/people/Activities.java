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

package io.github.customeriospring.test.internal.api.app.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.test.internal.api.app.messages.Deliveries;
import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The activity log of the workspace, as far as the fake keeps one: events, page and
 * screen views, and what became of messages. The newest activities come first.
 *
 * @since 0.1.0
 */
public final class Activities {

	/** By what a message reaches a person; a device's platform is not known here. */
	private static final Map<String, String> CONTACTS = Map.of("email", "email", "twilio", "phone", "whatsapp",
			"phone");

	private final FakeWorkspace workspace;

	private final Deliveries deliveries;

	public Activities(FakeWorkspace workspace, Deliveries deliveries) {
		this.workspace = workspace;
		this.deliveries = deliveries;
	}

	List<Entry> all() {
		List<Entry> entries = new ArrayList<>();
		this.workspace.people()
			.forEach((person) -> person.events().forEach((event) -> entries.add(event(person.identifiers(), event))));
		for (SentMessage message : this.deliveries.all()) {
			this.deliveries.metrics(message).forEach((metric, seconds) -> {
				if (!metric.equals("created")) {
					entries.add(message(message, metric, Instant.ofEpochSecond(seconds)));
				}
			});
		}
		entries.sort(Comparator.comparing(Entry::timestamp).reversed());
		return entries;
	}

	private static Entry event(PersonIdentifiers person, EventSnapshot event) {
		return new Entry(event.kind().name().toLowerCase(Locale.ROOT), event.timestamp(), person, event.name(), null,
				null, event.attributes());
	}

	private static Entry message(SentMessage message, String metric, Instant at) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("delivery_id", message.deliveryId());
		return new Entry(metric + "_" + Deliveries.type(message), at, message.person(), null, message.deliveryId(),
				CONTACTS.get(Deliveries.type(message)), data);
	}

	/**
	 * An activity.
	 *
	 * @param type what kind
	 * @param timestamp when
	 * @param person who
	 * @param name the name of an event, page or screen
	 * @param deliveryId the message
	 * @param deliveryType by what the message reaches the person
	 * @param data what belongs to it
	 */
	record Entry(String type, Instant timestamp, @Nullable PersonIdentifiers person, @Nullable String name,
			@Nullable String deliveryId, @Nullable String deliveryType, Map<String, @Nullable Object> data) {

		boolean isOf(PersonIdentifiers other) {
			return this.person != null && this.person.cioId().equals(other.cioId());
		}

		Map<String, @Nullable Object> shape() {
			Map<String, @Nullable Object> shape = new LinkedHashMap<>();
			shape.put("id", Integer.toHexString(Objects.hash(this.type, this.timestamp, this.name, this.deliveryId,
					(this.person != null) ? this.person.cioId() : null)));
			shape.put("type", this.type);
			shape.put("timestamp", this.timestamp.getEpochSecond());
			shape.put("customer_id", (this.person != null) ? this.person.id() : null);
			shape.put("customer_identifiers", (this.person != null) ? Profiles.identifiers(this.person) : null);
			shape.put("name", this.name);
			shape.put("url", "page".equals(this.type) ? this.name : null);
			shape.put("delivery_id", this.deliveryId);
			shape.put("delivery_type", this.deliveryType);
			shape.put("data", this.data);
			return shape;
		}

		@Override
		public String toString() {
			return "Entry[" + this.type + "]";
		}

	}

}
