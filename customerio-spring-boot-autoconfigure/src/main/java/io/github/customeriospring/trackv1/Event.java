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

package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.EventType;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did.
 * <p>
 * {@link #toString()} leaves the data out.
 *
 * @param name the name, at most 100 bytes
 * @param id a ULID by which Customer.io drops repeats
 * @param type the kind of event; {@code null} is {@link EventType#EVENT}
 * @param timestamp when it happened; {@code null} is when Customer.io receives it. Events
 * of the last 72 hours can trigger campaigns
 * @param data what messages and segments may refer to, at most 100,000 bytes
 * @since 0.1.0
 */
public record Event(String name, String id, @Nullable EventType type, @Nullable Instant timestamp,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> data) {

	public Event {
		Arguments.text(name, "The name of an event");
		Ulid.require(id);
		data = Arguments.mapOf(data, "data");
	}

	/**
	 * An event without data.
	 * @param name the name
	 * @return the event
	 */
	public static Event of(String name) {
		return of(name, Map.of());
	}

	/**
	 * An event.
	 * @param name the name
	 * @param data what messages and segments may refer to: values of JSON types,
	 * {@code Instant} as unix seconds
	 * @return the event
	 */
	public static Event of(String name, Map<String, ? extends @Nullable Object> data) {
		return new Event(name, Ulid.next(), null, null, data);
	}

	/**
	 * A view of a web page.
	 * @param name the name, best the URL of the page
	 * @param data what is known about the view
	 * @return the event
	 */
	public static Event page(String name, Map<String, ? extends @Nullable Object> data) {
		return of(name, data).withType(EventType.PAGE);
	}

	/**
	 * A view of a screen in a mobile app.
	 * @param name the name of the screen
	 * @param data what is known about the view
	 * @return the event
	 */
	public static Event screen(String name, Map<String, ? extends @Nullable Object> data) {
		return of(name, data).withType(EventType.SCREEN);
	}

	/**
	 * Set the id by which Customer.io drops repeats.
	 * @param id a ULID
	 * @return a copy with the id
	 */
	public Event withId(String id) {
		return new Event(this.name, id, this.type, this.timestamp, this.data);
	}

	/**
	 * Set the kind of event.
	 * @param type the kind
	 * @return a copy with the kind
	 */
	public Event withType(EventType type) {
		Arguments.notNull(type, "type");
		return new Event(this.name, this.id, type, this.timestamp, this.data);
	}

	/**
	 * Set when it happened.
	 * @param timestamp the time; Customer.io keeps whole seconds
	 * @return a copy with the time
	 */
	public Event withTimestamp(Instant timestamp) {
		Arguments.notNull(timestamp, "timestamp");
		return new Event(this.name, this.id, this.type, timestamp, this.data);
	}

	/**
	 * Set what messages and segments may refer to.
	 * @param data the data
	 * @return a copy with the data
	 */
	public Event withData(Map<String, ? extends @Nullable Object> data) {
		return new Event(this.name, this.id, this.type, this.timestamp, data);
	}

	@Override
	public String toString() {
		return "Event[type=" + this.type + "]";
	}

}
