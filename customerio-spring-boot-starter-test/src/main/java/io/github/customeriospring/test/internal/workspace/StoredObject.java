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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * An object in the workspace. Its relationships are kept on both sides: with the object
 * and with the person.
 */
final class StoredObject {

	final String typeId;

	final String objectId;

	final String cioObjectId;

	final StoredAttributes attributes = new StoredAttributes();

	final Map<StoredPerson, StoredAttributes> people = new LinkedHashMap<>();

	final Map<String, Map<String, @Nullable Object>> anonymous = new LinkedHashMap<>();

	StoredObject(String typeId, String objectId, String cioObjectId) {
		this.typeId = typeId;
		this.objectId = objectId;
		this.cioObjectId = cioObjectId;
	}

	void relate(StoredPerson person, Map<String, @Nullable Object> changes, Instant at) {
		relate(person).apply(changes, Set.of(), at);
	}

	private StoredAttributes relate(StoredPerson person) {
		StoredAttributes attributes = this.people.computeIfAbsent(person, (key) -> new StoredAttributes());
		person.relationships.put(this, attributes);
		return attributes;
	}

	void unrelate(StoredPerson person) {
		this.people.remove(person);
		person.relationships.remove(this);
	}

	/**
	 * Hands the relationship of one person over to another, who keeps what they have.
	 */
	void move(StoredPerson from, StoredPerson to) {
		StoredAttributes moved = this.people.get(from);
		unrelate(from);
		if (moved != null) {
			relate(to).fillFrom(moved, Set.of());
		}
	}

	ObjectSnapshot snapshot() {
		List<RelatedPerson> related = new ArrayList<>();
		this.people.forEach((person, attributes) -> related
			.add(new RelatedPerson(person.identifiers(), attributes.values(), attributes.timestamps())));
		return new ObjectSnapshot(this.typeId, this.objectId, this.cioObjectId, this.attributes.values(),
				this.attributes.timestamps(), List.copyOf(related), List.copyOf(this.anonymous.keySet()));
	}

}
