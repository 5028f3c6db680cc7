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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import org.jspecify.annotations.Nullable;

/**
 * A change to a person. Customer.io reads some names as instructions; the methods here
 * set them.
 * <p>
 * {@link #toString()} leaves the attributes out.
 *
 * @param attributes the attributes to set: values of JSON types, {@code Instant} as unix
 * seconds, {@code null} removes one
 * @since 0.1.0
 */
public record PersonUpdate(@JsonValue Map<String, ? extends @Nullable Object> attributes) {

	private static final String RELATIONSHIPS = "cio_relationships";

	public PersonUpdate {
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Set attributes.
	 * @param attributes the attributes, at most 300, names at most 150 bytes and values
	 * at most 1000 bytes
	 * @return the change
	 */
	public static PersonUpdate of(Map<String, ? extends @Nullable Object> attributes) {
		return new PersonUpdate(attributes);
	}

	/**
	 * Set when the change was made: an older change does not overwrite a newer one.
	 * @param timestamp the time; Customer.io keeps whole seconds
	 * @return a copy with the time
	 */
	public PersonUpdate withTimestamp(Instant timestamp) {
		return with("_timestamp", Arguments.notNull(timestamp, "timestamp"));
	}

	/**
	 * Change a person who exists but never create one. A miss is no error; it is shown in
	 * the activity log.
	 * @return a copy that only updates
	 */
	public PersonUpdate updateOnly() {
		return with("_update", true);
	}

	/**
	 * Connect what an anonymous visitor did to the person.
	 * @param anonymousId the id under which the visitor's events were recorded, which
	 * must not be used for another person
	 * @return a copy with the anonymous id
	 */
	public PersonUpdate withAnonymousId(String anonymousId) {
		return with("anonymous_id", Arguments.identifier(anonymousId, "anonymousId"));
	}

	/**
	 * Subscribe the person to a topic, or unsubscribe from it, without a change to other
	 * topics.
	 * @param topicId the number of the topic
	 * @param subscribed whether the person is subscribed
	 * @return a copy with the preference
	 */
	public PersonUpdate withSubscription(int topicId, boolean subscribed) {
		return with("cio_subscription_preferences.topics.topic_" + topicId, subscribed);
	}

	/**
	 * Relate the person to objects in the same step.
	 * @param relationships the relationships, at least one
	 * @return a copy with the relationships
	 * @throws IllegalArgumentException if the change has relationships already
	 */
	public PersonUpdate addRelationships(ObjectRelationship... relationships) {
		return withRelationships("add_relationships", Arguments.listOf(relationships, "relationships"));
	}

	/**
	 * End relationships of the person to objects in the same step.
	 * @param objects the objects, at least one
	 * @return a copy with the relationships to end
	 * @throws IllegalArgumentException if the change has relationships already
	 */
	public PersonUpdate deleteRelationships(ObjectId... objects) {
		return withRelationships("delete_relationships",
				Arguments.listOf(objects, "objects").stream().map(ObjectRelationship::to).toList());
	}

	private PersonUpdate withRelationships(String action, List<ObjectRelationship> relationships) {
		if (relationships.isEmpty()) {
			throw new IllegalArgumentException("At least one relationship is needed");
		}
		if (this.attributes.containsKey(RELATIONSHIPS)) {
			throw new IllegalArgumentException(
					"Customer.io either adds or ends relationships in one call: name all at once, or identify twice");
		}
		return with(RELATIONSHIPS, new RelationshipChange(action, relationships));
	}

	private PersonUpdate with(String name, Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(this.attributes);
		copy.put(name, value);
		return new PersonUpdate(copy);
	}

	@Override
	public String toString() {
		return "PersonUpdate[..]";
	}

	/**
	 * Relationships as the Track API v1 reads them.
	 *
	 * @param action whether they are added or ended
	 * @param relationships the relationships
	 */
	record RelationshipChange(String action, List<ObjectRelationship> relationships) {

	}

}
