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

import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom calls are about, and the beginning of calls. <pre class="code">
 * pipelines.send(PipelinesUser.id("42").track("Order Placed", Map.of("total", 23.45)));
 * </pre>
 * <p>
 * {@link #toString()} leaves the ids out.
 *
 * @param userId the id or email address of a person, or {@code null} for a visitor
 * @param anonymousId the id of a visitor, or {@code null} for a person whose visits do
 * not matter. With both, Customer.io gives what the visitor did to the person
 * @since 0.1.0
 */
public record PipelinesUser(@Nullable String userId, @Nullable String anonymousId) implements TrackSubject {

	public PipelinesUser {
		if (userId == null && anonymousId == null) {
			throw new IllegalArgumentException("Either userId or anonymousId is needed");
		}
		Arguments.identifierOrNull(userId, "userId");
		Arguments.identifierOrNull(anonymousId, "anonymousId");
		if (userId != null && userId.startsWith("cio_")) {
			throw new IllegalArgumentException("""
					userId must not begin with 'cio_': the Pipelines API may take it for the id that Customer.io gave, \
					and so for another person; use CustomerioV2Client""");
		}
	}

	/**
	 * Begin with a person.
	 * @param userId the id or email address of the person
	 * @return the person
	 */
	public static PipelinesUser id(String userId) {
		return new PipelinesUser(Arguments.notNull(userId, "userId"), null);
	}

	/**
	 * Begin with a visitor who is not known yet.
	 * @param anonymousId the id of the visitor, such as a cookie
	 * @return the visitor
	 */
	public static PipelinesUser anonymous(String anonymousId) {
		return new PipelinesUser(null, Arguments.notNull(anonymousId, "anonymousId"));
	}

	/**
	 * Connect what an anonymous visitor did to the person.
	 * @param anonymousId the id of the visitor
	 * @return a copy with the anonymous id
	 */
	public PipelinesUser withAnonymousId(String anonymousId) {
		return new PipelinesUser(this.userId, Arguments.notNull(anonymousId, "anonymousId"));
	}

	/**
	 * Create the person, or change what is known about them.
	 * @param traits what is known, a map or an object that becomes a JSON object: values
	 * of JSON types, {@code Instant} as an ISO 8601 text
	 * @return the call
	 */
	public PipelinesCall identify(Object traits) {
		return PlainCall.identify(this, traits);
	}

	/**
	 * Record an event without properties.
	 * @param event the name of the event
	 * @return the call
	 */
	public PipelinesCall track(String event) {
		return track(event, Attributes.none());
	}

	/**
	 * Record an event.
	 * @param event the name of the event
	 * @param properties what is known about the event, a map or an object that becomes a
	 * JSON object
	 * @return the call
	 * @see SemanticEvents
	 */
	public PipelinesCall track(String event, Object properties) {
		return PlainCall.track(this, event, properties);
	}

	/**
	 * Record a view of a web page.
	 * @param name the name of the page, or {@code null}
	 * @param properties what is known about the view, a map or an object that becomes a
	 * JSON object; destinations look for {@code url} and {@code title}
	 * @return the call
	 */
	public PipelinesCall page(@Nullable String name, Object properties) {
		return PlainCall.view(PipelinesCall.Type.PAGE, this, name, properties);
	}

	/**
	 * Record a view of a screen in a mobile app.
	 * @param name the name of the screen, or {@code null}
	 * @param properties what is known about the view, a map or an object that becomes a
	 * JSON object
	 * @return the call
	 */
	public PipelinesCall screen(@Nullable String name, Object properties) {
		return PlainCall.view(PipelinesCall.Type.SCREEN, this, name, properties);
	}

	/**
	 * Put the person into a group, which Customer.io calls an object of type 1.
	 * @param groupId the id of the group
	 * @param traits what is known about the group, a map or an object that becomes a JSON
	 * object
	 * @return the call
	 */
	public PipelinesCall.Group group(String groupId, Object traits) {
		return new PipelinesCall.Group(this, groupId, Attributes.of(traits, "traits"), CallOptions.create());
	}

	/**
	 * Relate the person to an object of any type.
	 * @param object the object, by type and the application's id
	 * @param traits what is known about the object, a map or an object that becomes a
	 * JSON object
	 * @return the call
	 */
	public PipelinesCall.Group group(ObjectId object, Object traits) {
		ObjectKey key = ObjectKey.of(object);
		return group(key.objectId(), traits).withObjectType(key.objectTypeId());
	}

	/**
	 * Return whom calls are about, as {@link PipelinesCall#subjects()} says it.
	 */
	String subject() {
		return (this.userId != null) ? CallSubjects.user(this.userId)
				: CallSubjects.visitor(String.valueOf(this.anonymousId));
	}

	@Override
	public String toString() {
		return (this.userId != null) ? "PipelinesUser[userId]" : "PipelinesUser[anonymousId]";
	}

}
