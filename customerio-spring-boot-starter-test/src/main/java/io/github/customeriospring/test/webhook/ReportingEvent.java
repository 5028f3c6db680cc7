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

package io.github.customeriospring.test.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Ulids;
import io.github.customeriospring.webhook.event.Channel;
import io.github.customeriospring.webhook.event.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What a reporting webhook reports, as Customer.io writes it: an email was opened, a
 * person unsubscribed. Immutable: <pre class="code">
 * ReportingEvent.of("email", "bounced").forPerson("42", "ada@example.com").with("failure_message", "No such mailbox")
 * </pre>
 *
 * @param id by which a repeat is recognised, a ULID
 * @param objectType what it is about: a channel such as {@code email} or {@code in_app},
 * or {@code customer}
 * @param metric what happened, {@code opened} for example
 * @param timestamp when it happened, in whole seconds
 * @param data the rest, by the vendor's names
 * @since 0.1.0
 */
public record ReportingEvent(String id, String objectType, String metric, Instant timestamp,
		Map<String, @Nullable Object> data) {

	/**
	 * Creates an event.
	 */
	public ReportingEvent {
		Objects.requireNonNull(id, "id must not be null");
		Objects.requireNonNull(objectType, "objectType must not be null");
		Objects.requireNonNull(metric, "metric must not be null");
		timestamp = timestamp.truncatedTo(ChronoUnit.SECONDS);
		data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
	}

	/**
	 * Begins an event that happens now, with an id of its own and without data.
	 * @param objectType what it is about
	 * @param metric what happened
	 * @return the event
	 */
	public static ReportingEvent of(String objectType, String metric) {
		Instant now = Instant.now();
		return new ReportingEvent(Ulids.random(now), objectType, metric, now, Map.of());
	}

	/**
	 * Begins an event of a delivery that happens now, with an id of its own and without
	 * data.
	 * @param channel how the delivery reaches the person
	 * @param metric what became of it
	 * @return the event
	 */
	public static ReportingEvent of(Channel channel, Metric metric) {
		return of(channel.wireName(), metric.wireName());
	}

	/**
	 * The same event with another id.
	 * @param id the id
	 * @return the event
	 */
	public ReportingEvent withId(String id) {
		return new ReportingEvent(id, this.objectType, this.metric, this.timestamp, this.data);
	}

	/**
	 * The same event at another time.
	 * @param timestamp when it happened
	 * @return the event
	 */
	public ReportingEvent at(Instant timestamp) {
		return new ReportingEvent(this.id, this.objectType, this.metric, timestamp, this.data);
	}

	/**
	 * The same event with one more field.
	 * @param name the vendor's name of the field, {@code delivery_id} for example
	 * @param value a text, a number, a boolean, a list, a map or {@code null}
	 * @return the event
	 */
	public ReportingEvent with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>(this.data);
		data.put(name, value);
		return new ReportingEvent(this.id, this.objectType, this.metric, this.timestamp, data);
	}

	/**
	 * The same event of a certain person, without an id of the vendor's.
	 * @param id the id of the person, {@code null} without one
	 * @param email the address of the person, {@code null} without one
	 * @return the event
	 */
	public ReportingEvent forPerson(@Nullable String id, @Nullable String email) {
		Map<String, @Nullable Object> identifiers = new LinkedHashMap<>();
		identifiers.put("id", id);
		identifiers.put("email", email);
		return with("customer_id", (id != null) ? id : "").with("identifiers", identifiers);
	}

	/**
	 * The event as Customer.io writes it.
	 * @return the JSON
	 */
	public String toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("metric", this.metric);
		json.put("event_id", this.id);
		json.put("object_type", this.objectType);
		json.put("timestamp", this.timestamp.getEpochSecond());
		json.put("data", this.data);
		return Json.writeString(json);
	}

	/**
	 * Says nothing of the person and the data.
	 */
	@Override
	public String toString() {
		return "ReportingEvent[objectType=%s, metric=%s]".formatted(this.objectType, this.metric);
	}

}
