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

package io.github.customeriospring.test.internal.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is who: finds, creates and updates the person that an identify call means, and
 * merges two people into one.
 */
final class Identification {

	private static final Set<String> RESERVED = Set.of("id", "email", "cio_id", "cio_relationships", "_update",
			"_timestamp");

	private final StoredPeople people;

	private final StoredObjects objects;

	private final EventLog events;

	private final boolean emailUpdatesById;

	private final WorkspaceListener listener;

	Identification(StoredPeople people, StoredObjects objects, EventLog events, boolean emailUpdatesById,
			WorkspaceListener listener) {
		this.people = people;
		this.objects = objects;
		this.events = events;
		this.emailUpdatesById = emailUpdatesById;
		this.listener = listener;
	}

	/**
	 * Creates or updates a person.
	 * @return the person, or {@code null} if there is none to write to
	 */
	@Nullable StoredPerson identify(PersonRef key, Map<String, @Nullable Object> attributes, Instant at) {
		if (this.people.isSuppressed(key)) {
			return null;
		}
		StoredPerson person = find(key, attributes);
		if (person == null && !Boolean.TRUE.equals(attributes.get("_update"))) {
			person = this.people.findOrCreate(key, at);
		}
		if (person != null) {
			if (key.kind() != PersonRef.Kind.CIO_ID) {
				this.people.assign(person, key, at, false);
			}
			assign(person, key, PersonRef.Kind.ID, attributes, at);
			assign(person, key, PersonRef.Kind.EMAIL, attributes, at);
			Subscription before = Subscription.of(person);
			person.attributes.apply(attributes, RESERVED, at);
			before.reportChanges(person, this.listener);
			associate(person, attributes.get("anonymous_id"), at);
		}
		return person;
	}

	private @Nullable StoredPerson find(PersonRef key, Map<String, @Nullable Object> attributes) {
		StoredPerson person = this.people.find(key);
		if (person == null && key.kind() != PersonRef.Kind.CIO_ID) {
			person = find(PersonRef.Kind.ID, attributes);
			return (person != null) ? person : find(PersonRef.Kind.EMAIL, attributes);
		}
		return person;
	}

	private @Nullable StoredPerson find(PersonRef.Kind kind, Map<String, @Nullable Object> attributes) {
		Object value = attributes.get(kind.attribute());
		return (value != null) ? this.people.find(new PersonRef(kind, value.toString())) : null;
	}

	private void assign(StoredPerson person, PersonRef reference, PersonRef.Kind kind,
			Map<String, @Nullable Object> attributes, Instant at) {
		Object value = attributes.get(kind.attribute());
		if (value != null && !value.toString().isEmpty()) {
			boolean replace = (reference.kind() == PersonRef.Kind.CIO_ID)
					|| (this.emailUpdatesById && kind == PersonRef.Kind.EMAIL && reference.kind() == PersonRef.Kind.ID);
			this.people.assign(person, new PersonRef(kind, value.toString()), at, replace);
		}
	}

	private void associate(StoredPerson person, @Nullable Object anonymousId, Instant at) {
		String visitor = (anonymousId instanceof String || anonymousId instanceof Number) ? anonymousId.toString() : "";
		if (!visitor.isEmpty()) {
			this.events.associate(visitor, person);
			for (StoredObject object : this.objects.all()) {
				Map<String, @Nullable Object> attributes = object.anonymous.remove(visitor);
				if (attributes != null) {
					object.relate(person, attributes, at);
				}
			}
		}
	}

	/**
	 * Merges a person into another one and deletes them. Both have to exist.
	 */
	void merge(PersonRef primary, PersonRef secondary, Instant at) {
		StoredPerson to = this.people.find(primary);
		StoredPerson from = this.people.find(secondary);
		if (to == null || from == null || to == from) {
			return;
		}
		this.people.remove(from);
		inherit(to, from, PersonRef.Kind.ID, at);
		inherit(to, from, PersonRef.Kind.EMAIL, at);
		to.attributes.fillFrom(from.attributes, RESERVED);
		from.devices.forEach(to.devices::putIfAbsent);
		to.segments.addAll(from.segments);
		this.events.move(from, to);
		new ArrayList<>(from.relationships.keySet()).forEach((object) -> object.move(from, to));
	}

	private void inherit(StoredPerson to, StoredPerson from, PersonRef.Kind kind, Instant at) {
		String value = from.identifier(kind);
		if (value != null) {
			this.people.assign(to, new PersonRef(kind, value), at, false);
		}
	}

	/**
	 * Removes a person with all that belongs to them.
	 */
	void forget(StoredPerson person) {
		this.events.forget(person);
		List.copyOf(person.relationships.keySet()).forEach((object) -> object.unrelate(person));
		this.people.remove(person);
	}

}
