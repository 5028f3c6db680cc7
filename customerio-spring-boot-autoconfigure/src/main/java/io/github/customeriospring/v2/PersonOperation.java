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

package io.github.customeriospring.v2;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.EventType;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A change to a person that has options. Created with {@link Person}.
 *
 * @since 0.1.0
 */
public sealed interface PersonOperation extends EntityOperation {

	/**
	 * Return the type of entity.
	 * @return {@code person}
	 */
	@JsonProperty
	default String type() {
		return "person";
	}

	/**
	 * Return the person.
	 * @return the identifier of the person
	 */
	@JsonProperty("identifiers")
	PersonId person();

	/**
	 * Return what is done.
	 * @return the name that Customer.io gives the action
	 */
	@JsonProperty
	String action();

	@Override
	default String description() {
		return "person " + action();
	}

	@Override
	default List<Subject> subjects() {
		return Subject.of(type(), person());
	}

	/**
	 * Creates a person, or changes attributes of one.
	 *
	 * @param person the person
	 * @param timestamp when the change was made: an older change does not overwrite a
	 * newer one; {@code null} is when Customer.io receives it
	 * @param attributes the attributes to set; {@code null} removes one
	 * @param relationships objects to which the person is related
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Identify(@JsonProperty("identifiers") PersonId person, @Nullable Instant timestamp,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Attributes attributes,
			@JsonProperty("cio_relationships") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ObjectRelationship> relationships)
			implements
				PersonOperation {

		public Identify {
			Arguments.notNull(person, "person");
			Arguments.notNull(attributes, "attributes");
			relationships = Arguments.listOf(relationships, "relationships");
		}

		/**
		 * Set when the change was made.
		 * @param timestamp the time; Customer.io keeps whole seconds
		 * @return a copy with the time
		 */
		public Identify withTimestamp(Instant timestamp) {
			Arguments.notNull(timestamp, "timestamp");
			return new Identify(this.person, timestamp, this.attributes, this.relationships);
		}

		/**
		 * Relate the person to objects in the same step.
		 * @param relationships the relationships
		 * @return a copy with the relationships
		 */
		public Identify withRelationships(ObjectRelationship... relationships) {
			return new Identify(this.person, this.timestamp, this.attributes,
					Arguments.listOf(relationships, "relationships"));
		}

		/**
		 * Change a person who exists but never create one. A miss is no error.
		 * @return a copy that only updates
		 */
		public Identify updateOnly() {
			return withAttribute("_update", true);
		}

		/**
		 * Connect what an anonymous visitor did to the person.
		 * @param anonymousId the id under which the visitor's events were recorded
		 * @return a copy with the anonymous id
		 */
		public Identify withAnonymousId(String anonymousId) {
			return withAttribute("anonymous_id", Arguments.identifier(anonymousId, "The anonymous id of a visitor"));
		}

		/**
		 * Subscribe the person to a topic, or unsubscribe from it, without a change to
		 * other topics.
		 * @param topicId the number of the topic
		 * @param subscribed whether the person is subscribed
		 * @return a copy with the preference
		 */
		public Identify withSubscription(int topicId, boolean subscribed) {
			return withAttribute("cio_subscription_preferences.topics.topic_" + topicId, subscribed);
		}

		private Identify withAttribute(String name, Object value) {
			return new Identify(this.person, this.timestamp, this.attributes.with(name, value), this.relationships);
		}

		@Override
		public Identify timestampedAt(Instant time) {
			Arguments.notNull(time, "time");
			return (this.timestamp != null) ? this : withTimestamp(time);
		}

		@Override
		public String action() {
			return "identify";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Records an event, a page view or a screen view.
	 *
	 * @param person the person
	 * @param kind which of them it is
	 * @param name the name of the event, page or screen, at most 100 bytes
	 * @param id a ULID by which Customer.io drops repeats
	 * @param timestamp when it happened; {@code null} is when Customer.io receives it
	 * @param attributes what messages and segments may refer to
	 */
	@JsonSerialize(using = EventSerializer.class)
	record Event(PersonId person, EventType kind, String name, String id, @Nullable Instant timestamp,
			Attributes attributes) implements PersonOperation {

		public Event {
			Arguments.notNull(person, "person");
			Arguments.notNull(kind, "kind");
			Arguments.text(name, "The name of an event");
			Ulid.require(id);
			Arguments.notNull(attributes, "attributes");
		}

		/**
		 * Set the id by which Customer.io drops repeats.
		 * @param id a ULID
		 * @return a copy with the id
		 */
		public Event withId(String id) {
			return new Event(this.person, this.kind, this.name, id, this.timestamp, this.attributes);
		}

		/**
		 * Set when it happened.
		 * @param timestamp the time; Customer.io keeps whole seconds
		 * @return a copy with the time
		 */
		public Event withTimestamp(Instant timestamp) {
			Arguments.notNull(timestamp, "timestamp");
			return new Event(this.person, this.kind, this.name, this.id, timestamp, this.attributes);
		}

		@Override
		public Event timestampedAt(Instant time) {
			Arguments.notNull(time, "time");
			return (this.timestamp != null) ? this : withTimestamp(time);
		}

		@Override
		public String action() {
			return this.kind.wireName();
		}

		@Override
		public String toString() {
			return description();
		}

	}

}
