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
