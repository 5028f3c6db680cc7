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
import java.util.TreeSet;

import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.RelatedObject;
import org.jspecify.annotations.Nullable;

/**
 * A person in the workspace. The identifiers are attributes too, as in the vendor's
 * profiles.
 */
final class StoredPerson {

	final StoredAttributes attributes = new StoredAttributes();

	final Map<String, DeviceSnapshot> devices = new LinkedHashMap<>();

	final List<EventSnapshot> events = new ArrayList<>();

	final Map<StoredObject, StoredAttributes> relationships = new LinkedHashMap<>();

	final Set<Integer> segments = new TreeSet<>();

	private final String cioId;

	StoredPerson(String cioId, Instant createdAt) {
		this.cioId = cioId;
		this.attributes.set(PersonRef.Kind.CIO_ID.attribute(), cioId, createdAt);
	}

	@Nullable String identifier(PersonRef.Kind kind) {
		return this.attributes.text(kind.attribute());
	}

	PersonIdentifiers identifiers() {
		return new PersonIdentifiers(identifier(PersonRef.Kind.ID), identifier(PersonRef.Kind.EMAIL),
				identifier(PersonRef.Kind.PHONE), this.cioId);
	}

	PersonSnapshot snapshot() {
		List<RelatedObject> related = new ArrayList<>();
		this.relationships.forEach((object, attributes) -> related.add(new RelatedObject(object.typeId, object.objectId,
				object.cioObjectId, attributes.values(), attributes.timestamps())));
		return new PersonSnapshot(identifiers(), this.attributes.values(), this.attributes.timestamps(),
				List.copyOf(this.devices.values()), List.copyOf(this.events), List.copyOf(related),
				Set.copyOf(this.segments));
	}

}
