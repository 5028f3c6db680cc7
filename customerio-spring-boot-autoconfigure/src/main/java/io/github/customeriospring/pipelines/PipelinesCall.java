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

package io.github.customeriospring.pipelines;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * One call of the Pipelines API. Created with {@link PipelinesUser},
 * {@link PipelinesGroup} and {@link SemanticEvents}. {@code toString()} tells the kind of
 * the call, never whom or what it is about.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/integrations/api/cdp/">Pipelines API</a>
 */
public sealed interface PipelinesCall permits PipelinesCall.Group, PlainCall {

	/**
	 * The most that Customer.io takes for one call, in bytes of JSON.
	 */
	int MAX_BYTES = 32 * 1024;

	/**
	 * Return the kind of the call.
	 * @return the kind
	 */
	@JsonProperty
	Type type();

	/**
	 * Return what all calls have in common.
	 * @return the fields
	 */
	@JsonUnwrapped
	CallOptions common();

	/**
	 * Return whom the call is about, which is also what must not be overtaken: a user, a
	 * visitor who is no user, or the group that does something itself; both ids of an
	 * alias.
	 * @return one subject, two for an alias, none for a report about a delivery or
	 * content; they hold identifiers
	 */
	@JsonIgnore
	List<String> subjects();

	/**
	 * Set what all calls have in common.
	 * @param common the fields
	 * @return a copy with the fields
	 */
	PipelinesCall with(CallOptions common);

	/**
	 * Set what makes the call unique, also when it is repeated.
	 * @param messageId the id, best a {@linkplain io.github.customeriospring.Ulid ULID}
	 * @return a copy with the id
	 */
	default PipelinesCall withMessageId(String messageId) {
		return with(common().withMessageId(messageId));
	}

	/**
	 * Set when it happened.
	 * @param timestamp the time, of which milliseconds are kept
	 * @return a copy with the time
	 */
	default PipelinesCall withTimestamp(Instant timestamp) {
		return with(common().withTimestamp(timestamp));
	}

	/**
	 * Set where it happened. In a batch, one context is shared by all calls instead.
	 * @param context the context, such as {@code ip}, {@code locale} and
	 * {@code userAgent}
	 * @return a copy with the context
	 */
	default PipelinesCall withContext(Map<String, ? extends @Nullable Object> context) {
		return with(common().withContext(context));
	}

	/**
	 * Set which destinations shall receive it. In a batch, all calls share them instead.
	 * @param integrations the destinations by name, or {@code All}
	 * @return a copy with the destinations
	 */
	default PipelinesCall withIntegrations(Map<String, Boolean> integrations) {
		return with(common().withIntegrations(integrations));
	}

	/**
	 * Return what the call is, in words and without data.
	 * @return for example {@code "identify"}
	 */
	@JsonIgnore
	default String description() {
		return type().wireName();
	}

	/**
	 * Tell destinations that need it, such as Mixpanel, that two ids are the same person.
	 * Customer.io itself does not need it. It cannot be part of a batch.
	 * @param previousId the id to give up, of a visitor or a person
	 * @param userId the id to keep
	 * @return the call
	 */
	static PipelinesCall alias(String previousId, String userId) {
		return PlainCall.alias(previousId, userId);
	}

	/**
	 * Puts a person into a group, which Customer.io calls an object.
	 *
	 * @param user the person
	 * @param groupId the id of the group
	 * @param traits what is known about the group
	 * @param common what all calls have in common
	 */
	record Group(@JsonUnwrapped PipelinesUser user, String groupId,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Attributes traits,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Group {
			Arguments.notNull(user, "user");
			Arguments.notNull(common, "common");
			Arguments.identifier(groupId, "groupId");
			Arguments.notNull(traits, "traits");
		}

		/**
		 * Set the type of the object; without it, Customer.io takes type 1.
		 * @param objectTypeId the number of the type
		 * @return a copy with the type
		 */
		public Group withObjectType(int objectTypeId) {
			return withTrait("object_type_id", String.valueOf(objectTypeId));
		}

		/**
		 * Set attributes of the relationship between the person and the object.
		 * @param attributes the attributes, a map or an object that becomes a JSON object
		 * @return a copy with the attributes
		 */
		public Group withRelationshipAttributes(Object attributes) {
			return withTrait("relationshipAttributes", Attributes.of(attributes, "attributes"));
		}

		private Group withTrait(String name, Object value) {
			return new Group(this.user, this.groupId, this.traits.with(name, value), this.common);
		}

		@Override
		public Type type() {
			return Type.GROUP;
		}

		@Override
		public List<String> subjects() {
			return List.of(this.user.subject());
		}

		@Override
		public Group with(CallOptions common) {
			return new Group(this.user, this.groupId, this.traits, common);
		}

		@Override
		public Group withMessageId(String messageId) {
			return with(this.common.withMessageId(messageId));
		}

		@Override
		public Group withTimestamp(Instant timestamp) {
			return with(this.common.withTimestamp(timestamp));
		}

		@Override
		public Group withContext(Map<String, ? extends @Nullable Object> context) {
			return with(this.common.withContext(context));
		}

		@Override
		public Group withIntegrations(Map<String, Boolean> integrations) {
			return with(this.common.withIntegrations(integrations));
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Kind of a call.
	 */
	enum Type implements WireValue {

		/**
		 * Creates a person, or changes what is known about one.
		 */
		IDENTIFY("identify"),

		/**
		 * Records an event.
		 */
		TRACK("track"),

		/**
		 * Records a view of a web page.
		 */
		PAGE("page"),

		/**
		 * Records a view of a screen in a mobile app.
		 */
		SCREEN("screen"),

		/**
		 * Puts a person into a group.
		 */
		GROUP("group"),

		/**
		 * Tells that two ids are the same person.
		 */
		ALIAS("alias");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
