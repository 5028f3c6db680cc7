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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The people and objects of a workspace as a file: a batch of operations that make them,
 * and the manual segments, which no operation knows.
 *
 * @since 0.1.0
 */
public final class WorkspaceFile {

	private static final String BATCH = "batch";

	private static final String SEGMENTS = "segments";

	private static final Set<String> FIELDS = Set.of(BATCH, SEGMENTS);

	private WorkspaceFile() {
	}

	/**
	 * Puts what a file holds into a workspace: all of it, or nothing if it is refused.
	 * @param json the file
	 * @param workspace the workspace
	 * @throws IllegalArgumentException if the file is not as it has to be
	 */
	public static void read(String json, FakeWorkspace workspace) {
		try {
			JsonFields file = JsonFields.of(Json.read(json.getBytes(StandardCharsets.UTF_8)), "");
			checkNames(file);
			List<Consumer<FakeWorkspace>> changes = new ArrayList<>();
			file.optionalObjects(BATCH).forEach((operation) -> changes.add(EntityActions.read(operation)));
			if (file.has(SEGMENTS)) {
				JsonFields segments = file.object(SEGMENTS);
				segments.names().forEach((segment) -> changes.add(members(segments, segment)));
			}
			changes.forEach((change) -> change.accept(workspace));
		}
		catch (RefusedException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("A fake cannot begin with this: " + ex.getMessage(), ex);
		}
	}

	private static void checkNames(JsonFields file) {
		for (String name : file.names()) {
			if (!FIELDS.contains(name)) {
				throw JsonFields.invalid(name, "There is no field %s, only %s and %s".formatted(name, BATCH, SEGMENTS));
			}
		}
	}

	private static Consumer<FakeWorkspace> members(JsonFields segments, String segment) {
		if (!segment.matches("\\d{1,9}")) {
			throw JsonFields.invalid(segment, "segments.%s must be the number of a segment".formatted(segment));
		}
		List<PersonRef> people = segments.objects(segment)
			.stream()
			.map((person) -> Identifiers.person(person, Identifiers.ANY))
			.toList();
		return (workspace) -> workspace.addToSegment(Integer.parseInt(segment), people);
	}

	/**
	 * Writes what is in a workspace.
	 * @param workspace the workspace
	 * @return the file as maps and lists
	 */
	public static Map<String, Object> write(FakeWorkspace workspace) {
		List<Map<String, Object>> batch = new ArrayList<>();
		Map<Integer, List<Map<String, Object>>> segments = new TreeMap<>();
		workspace.objects().forEach((object) -> batch.add(operation(object)));
		for (PersonSnapshot person : workspace.people()) {
			Map<String, Object> identifiers = identifiers(person.identifiers());
			batch.add(operation(person, identifiers));
			person.devices().forEach((device) -> batch.add(operation(device, identifiers)));
			person.events().forEach((event) -> batch.add(operation(event, identifiers)));
			person.segments()
				.forEach((segment) -> segments.computeIfAbsent(segment, (id) -> new ArrayList<>()).add(identifiers));
		}
		return Map.of(BATCH, batch, SEGMENTS, segments);
	}

	private static Map<String, Object> identifiers(PersonIdentifiers person) {
		if (person.id() != null) {
			return Map.of("id", person.id());
		}
		return (person.email() != null) ? Map.of("email", person.email())
				: Map.of("phone", String.valueOf(person.phone()));
	}

	private static Map<String, Object> operation(ObjectSnapshot object) {
		Map<String, Object> operation = operation("object", identifiers(object.typeId(), object.objectId()),
				"identify");
		operation.put("attributes", object.attributes());
		return operation;
	}

	private static Map<String, Object> operation(PersonSnapshot person, Map<String, Object> identifiers) {
		Map<String, Object> operation = operation("person", identifiers, "identify");
		Map<String, Object> attributes = new LinkedHashMap<>(person.attributes());
		attributes.remove("cio_id");
		attributes.keySet().removeAll(identifiers.keySet());
		operation.put("attributes", attributes);
		operation.put("cio_relationships",
				person.relationships()
					.stream()
					.map((object) -> Map.of("identifiers", identifiers(object.typeId(), object.objectId()),
							"relationship_attributes", object.attributes()))
					.toList());
		return operation;
	}

	private static Map<String, Object> operation(DeviceSnapshot device, Map<String, Object> identifiers) {
		Map<String, Object> operation = operation("person", identifiers, "add_device");
		operation.put("device", Map.of("token", device.token(), "platform", device.platform(), "last_used",
				device.lastUsed().getEpochSecond(), "attributes", device.attributes()));
		return operation;
	}

	private static Map<String, Object> operation(EventSnapshot event, Map<String, Object> identifiers) {
		Map<String, Object> operation = operation("person", identifiers, switch (event.kind()) {
			case EVENT -> "event";
			case PAGE -> "page";
			case SCREEN -> "screen";
		});
		operation.put("name", event.name());
		putIfPresent(operation, "id", event.id());
		operation.put("timestamp", event.timestamp().getEpochSecond());
		operation.put("attributes", event.attributes());
		return operation;
	}

	private static Map<String, Object> operation(String type, Map<String, Object> identifiers, String action) {
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("type", type);
		operation.put("identifiers", identifiers);
		operation.put("action", action);
		return operation;
	}

	private static Map<String, Object> identifiers(String typeId, String objectId) {
		return Map.of("object_type_id", typeId, "object_id", objectId);
	}

	private static void putIfPresent(Map<String, Object> operation, String name, @Nullable Object value) {
		if (value != null) {
			operation.put(name, value);
		}
	}

}
