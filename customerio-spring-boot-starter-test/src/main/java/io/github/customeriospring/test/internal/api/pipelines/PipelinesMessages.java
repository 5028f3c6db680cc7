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

package io.github.customeriospring.test.internal.api.pipelines;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.internal.workspace.ReceivedOperation;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The six calls of the Pipelines API. Reading one validates it, applying it has no way to
 * fail.
 */
final class PipelinesMessages {

	static final Map<String, Function<PipelinesMessage, Consumer<FakeWorkspace>>> TYPES = Map.of("identify",
			PipelinesMessages::identify, "track", PipelinesMessages::track, "page",
			(message) -> view(message, EventSnapshot.Kind.PAGE), "screen",
			(message) -> view(message, EventSnapshot.Kind.SCREEN), "group", PipelinesMessages::group, "alias",
			PipelinesMessages::alias);

	private static final List<String> GROUP_SETTINGS = List.of("object_type_id", "relationshipAttributes");

	private PipelinesMessages() {
	}

	/**
	 * Reads a call that was sent alone.
	 */
	static Consumer<FakeWorkspace> read(String type, JsonFields fields) {
		return read(type, PipelinesMessage.read(fields, Map.of()));
	}

	/**
	 * Reads a call in a batch, which names its own type.
	 */
	static Consumer<FakeWorkspace> readItem(JsonFields fields, Map<String, @Nullable Object> sharedContext) {
		return read(fields.oneOf("type", TYPES.keySet().stream().sorted().toList()),
				PipelinesMessage.read(fields, sharedContext));
	}

	private static Consumer<FakeWorkspace> read(String type, PipelinesMessage message) {
		Consumer<FakeWorkspace> change = Objects.requireNonNull(TYPES.get(type)).apply(message);
		ReceivedOperation received = message.received();
		return (workspace) -> workspace.receive(received, (same) -> same.once(message.messageId(), change));
	}

	/**
	 * Needs no id if there is an email address. Of a visitor without either, the
	 * workspace keeps nothing.
	 */
	private static Consumer<FakeWorkspace> identify(PipelinesMessage message) {
		JsonFields traits = message.traits();
		String email = traits.text("email");
		PersonRef person = message.person().orElse((email != null) ? new PersonRef(PersonRef.Kind.EMAIL, email) : null);
		if (person == null) {
			message.requireSomebody();
			return PipelinesMessages::ignore;
		}
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>(traits.all());
		if (message.anonymousId() != null) {
			attributes.put("anonymous_id", message.anonymousId());
		}
		return (workspace) -> workspace.identify(person, attributes, message.at(workspace), List.of());
	}

	/**
	 * Some names are commands. The event of a group has no counterpart in the workspace.
	 */
	private static Consumer<FakeWorkspace> track(PipelinesMessage message) {
		String name = message.fields().string("event");
		Function<PipelinesMessage, Consumer<FakeWorkspace>> semantic = SemanticEventRules.EVENTS.get(name);
		if (semantic != null) {
			return semantic.apply(message);
		}
		Map<String, @Nullable Object> properties = message.properties().all();
		if (message.fields().optionalId("groupId") != null && message.person().isEmpty()
				&& message.anonymousId() == null) {
			return PipelinesMessages::ignore;
		}
		return event(message, EventSnapshot.Kind.EVENT, name, properties);
	}

	/**
	 * A page without a name goes by its address.
	 */
	private static Consumer<FakeWorkspace> view(PipelinesMessage message, EventSnapshot.Kind kind) {
		JsonFields properties = message.properties();
		String name = message.fields().text("name");
		if (name == null && properties.get("url") instanceof String url) {
			name = url;
		}
		return event(message, kind, (name != null) ? name : "", properties.all());
	}

	private static Consumer<FakeWorkspace> event(PipelinesMessage message, EventSnapshot.Kind kind, String name,
			Map<String, @Nullable Object> properties) {
		message.requireSomebody();
		return (workspace) -> {
			EventSnapshot event = EventSnapshot.of(kind, name, message.messageId(), message.at(workspace), properties,
					message.person().isEmpty() ? message.anonymousId() : null);
			message.person()
				.ifPresentOrElse((person) -> workspace.track(person, event), () -> workspace.trackAnonymous(event));
		};
	}

	private static Consumer<FakeWorkspace> group(PipelinesMessage message) {
		message.requireSomebody();
		JsonFields traits = message.traits();
		ObjectRef object = object(traits, "object_type_id", message.fields().id("groupId"));
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>(traits.all());
		attributes.keySet().removeAll(GROUP_SETTINGS);
		Map<String, @Nullable Object> relationship = traits.map("relationshipAttributes");
		String visitor = String.valueOf(message.anonymousId());
		return (workspace) -> message.person()
			.ifPresentOrElse(
					(person) -> workspace.identifyObject(object, attributes, List.of(new Link<>(person, relationship))),
					() -> workspace.identifyObjectAnonymously(object, attributes,
							List.of(new Link<>(visitor, relationship))));
	}

	/**
	 * An object whose type may be left out and then is the first.
	 */
	static ObjectRef object(JsonFields fields, String typeField, String objectId) {
		Object type = fields.get(typeField);
		String typeId = (type != null) ? type.toString() : "1";
		Identifiers.checkObjectTypeId(fields.path() + "." + typeField, typeId);
		return ObjectRef.of(typeId, objectId);
	}

	/**
	 * Merges a person into another one, or gives a visitor's events to a person.
	 */
	private static Consumer<FakeWorkspace> alias(PipelinesMessage message) {
		String previousId = message.fields().id("previousId");
		PersonRef previous = Identifiers.personByShape(previousId);
		PersonRef person = message.requirePerson();
		return (workspace) -> {
			if (workspace.person(previous).isPresent()) {
				workspace.merge(person, previous);
			}
			else {
				Instant at = message.at(workspace);
				workspace.identify(person, Map.of("anonymous_id", previousId, "_update", true), at, List.of());
			}
		};
	}

	private static void ignore(FakeWorkspace workspace) {
	}

}
