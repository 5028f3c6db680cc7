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

package io.github.customeriospring.test.internal.api.track;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.Devices;
import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The twelve operations of Track v2 on people.
 */
final class PersonActions {

	static final Map<String, Function<JsonFields, Consumer<FakeWorkspace>>> ACTIONS = Map.ofEntries(
			Map.entry("identify", PersonActions::identify), Map.entry("delete", onPerson(FakeWorkspace::delete)),
			Map.entry("suppress", onPerson(FakeWorkspace::suppress)),
			Map.entry("unsuppress", onPerson(FakeWorkspace::unsuppress)), Map.entry("merge", PersonActions::merge),
			Map.entry("event", (operation) -> event(operation, EventSnapshot.Kind.EVENT)),
			Map.entry("page", (operation) -> event(operation, EventSnapshot.Kind.PAGE)),
			Map.entry("screen", (operation) -> event(operation, EventSnapshot.Kind.SCREEN)),
			Map.entry("add_device", PersonActions::addDevice), Map.entry("delete_device", PersonActions::deleteDevice),
			Map.entry("add_relationships", PersonActions::addRelationships),
			Map.entry("delete_relationships", PersonActions::deleteRelationships));

	private PersonActions() {
	}

	static PersonRef person(JsonFields operation) {
		return Identifiers.person(operation.object("identifiers"), Identifiers.ANY);
	}

	private static Function<JsonFields, Consumer<FakeWorkspace>> onPerson(BiConsumer<FakeWorkspace, PersonRef> change) {
		return (operation) -> {
			PersonRef person = person(operation);
			return (workspace) -> change.accept(workspace, person);
		};
	}

	private static Consumer<FakeWorkspace> identify(JsonFields operation) {
		PersonRef person = person(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		List<Link<ObjectRef>> relationships = Identifiers
			.linksToObjects(operation.optionalObjects("cio_relationships"));
		return (workspace) -> workspace.identify(person, attributes, timestamp.orElseGet(workspace::now),
				relationships);
	}

	private static Consumer<FakeWorkspace> merge(JsonFields operation) {
		PersonRef primary = Identifiers.person(operation.object("primary"), Identifiers.WITHOUT_PHONE);
		PersonRef secondary = Identifiers.person(operation.object("secondary"), Identifiers.WITHOUT_PHONE);
		return (workspace) -> workspace.merge(primary, secondary);
	}

	private static Consumer<FakeWorkspace> event(JsonFields operation, EventSnapshot.Kind kind) {
		PersonRef person = person(operation);
		String name = operation.string("name");
		String id = operation.ulid("id");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		return (workspace) -> workspace.track(person,
				EventSnapshot.of(kind, name, id, timestamp.orElseGet(workspace::now), attributes, null));
	}

	private static Consumer<FakeWorkspace> addDevice(JsonFields operation) {
		PersonRef person = person(operation);
		Devices.Device device = Devices.read(operation.object("device"), "token");
		return (workspace) -> workspace.addDevice(person, device.usedAt(workspace.now()));
	}

	private static Consumer<FakeWorkspace> deleteDevice(JsonFields operation) {
		PersonRef person = person(operation);
		String token = operation.object("device").id("token");
		return (workspace) -> workspace.removeDevice(person, token);
	}

	private static Consumer<FakeWorkspace> addRelationships(JsonFields operation) {
		PersonRef person = person(operation);
		List<Link<ObjectRef>> relationships = Identifiers.linksToObjects(operation.objects("cio_relationships"));
		return (workspace) -> workspace.relate(person, relationships);
	}

	private static Consumer<FakeWorkspace> deleteRelationships(JsonFields operation) {
		PersonRef person = person(operation);
		List<Link<ObjectRef>> relationships = Identifiers.linksToObjects(operation.objects("cio_relationships"));
		return (workspace) -> workspace.unrelate(person, relationships);
	}

}
