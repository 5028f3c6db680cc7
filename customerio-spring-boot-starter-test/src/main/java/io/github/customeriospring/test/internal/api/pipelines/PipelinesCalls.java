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
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectKey;
import io.github.customeriospring.test.internal.workspace.PersonKey;
import io.github.customeriospring.test.internal.workspace.Workspace;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The six calls of the Pipelines API. Reading one validates it, applying it has no way to
 * fail.
 */
final class PipelinesCalls {

	static final Map<String, Function<PipelinesCall, Consumer<Workspace>>> TYPES = Map.of("identify",
			PipelinesCalls::identify, "track", PipelinesCalls::track, "page",
			(call) -> view(call, EventSnapshot.Kind.PAGE), "screen", (call) -> view(call, EventSnapshot.Kind.SCREEN),
			"group", PipelinesCalls::group, "alias", PipelinesCalls::alias);

	private static final List<String> GROUP_SETTINGS = List.of("object_type_id", "relationshipAttributes");

	private PipelinesCalls() {
	}

	/**
	 * Reads a call that was sent alone.
	 */
	static Consumer<Workspace> read(String type, JsonFields fields) {
		return read(type, PipelinesCall.read(fields, Map.of()));
	}

	/**
	 * Reads a call in a batch, which names its own type.
	 */
	static Consumer<Workspace> readItem(JsonFields fields, Map<String, @Nullable Object> sharedContext) {
		return read(fields.oneOf("type", TYPES.keySet().stream().sorted().toList()),
				PipelinesCall.read(fields, sharedContext));
	}

	private static Consumer<Workspace> read(String type, PipelinesCall call) {
		Consumer<Workspace> change = Objects.requireNonNull(TYPES.get(type)).apply(call);
		return (workspace) -> workspace.once(call.messageId(), change);
	}

	/**
	 * Needs no id if there is an email address. Of a visitor without either, the
	 * workspace keeps nothing.
	 */
	private static Consumer<Workspace> identify(PipelinesCall call) {
		JsonFields traits = call.traits();
		String email = traits.text("email");
		PersonKey person = call.person().orElse((email != null) ? new PersonKey(PersonKey.Kind.EMAIL, email) : null);
		if (person == null) {
			call.requireSomebody();
			return PipelinesCalls::ignore;
		}
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>(traits.all());
		if (call.anonymousId() != null) {
			attributes.put("anonymous_id", call.anonymousId());
		}
		return (workspace) -> workspace.identify(person, attributes, call.at(workspace), List.of());
	}

	/**
	 * Some names are commands. The event of a group has no counterpart in the workspace.
	 */
	private static Consumer<Workspace> track(PipelinesCall call) {
		String name = call.fields().string("event");
		Function<PipelinesCall, Consumer<Workspace>> semantic = SemanticEvents.EVENTS.get(name);
		if (semantic != null) {
			return semantic.apply(call);
		}
		Map<String, @Nullable Object> properties = call.properties().all();
		if (call.fields().optionalId("groupId") != null && call.person().isEmpty() && call.anonymousId() == null) {
			return PipelinesCalls::ignore;
		}
		return event(call, EventSnapshot.Kind.EVENT, name, properties);
	}

	/**
	 * A page without a name goes by its address.
	 */
	private static Consumer<Workspace> view(PipelinesCall call, EventSnapshot.Kind kind) {
		JsonFields properties = call.properties();
		String name = call.fields().text("name");
		if (name == null && properties.get("url") instanceof String url) {
			name = url;
		}
		return event(call, kind, (name != null) ? name : "", properties.all());
	}

	private static Consumer<Workspace> event(PipelinesCall call, EventSnapshot.Kind kind, String name,
			Map<String, @Nullable Object> properties) {
		call.requireSomebody();
		return (workspace) -> {
			EventSnapshot event = EventSnapshot.of(kind, name, call.messageId(), call.at(workspace), properties,
					call.person().isEmpty() ? call.anonymousId() : null);
			call.person()
				.ifPresentOrElse((person) -> workspace.track(person, event), () -> workspace.trackAnonymous(event));
		};
	}

	private static Consumer<Workspace> group(PipelinesCall call) {
		call.requireSomebody();
		JsonFields traits = call.traits();
		ObjectKey object = object(traits, "object_type_id", call.fields().id("groupId"));
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>(traits.all());
		attributes.keySet().removeAll(GROUP_SETTINGS);
		Map<String, @Nullable Object> relationship = traits.map("relationshipAttributes");
		String visitor = String.valueOf(call.anonymousId());
		return (workspace) -> call.person()
			.ifPresentOrElse(
					(person) -> workspace.identifyObject(object, attributes, List.of(new Link<>(person, relationship))),
					() -> workspace.identifyObjectAnonymously(object, attributes,
							List.of(new Link<>(visitor, relationship))));
	}

	/**
	 * An object whose type may be left out and then is the first.
	 */
	static ObjectKey object(JsonFields fields, String typeField, String objectId) {
		Object type = fields.get(typeField);
		String typeId = (type != null) ? type.toString() : "1";
		Identifiers.checkObjectTypeId(fields.path() + "." + typeField, typeId);
		return ObjectKey.of(typeId, objectId);
	}

	/**
	 * Merges a person into another one, or gives a visitor's events to a person.
	 */
	private static Consumer<Workspace> alias(PipelinesCall call) {
		String previousId = call.fields().id("previousId");
		PersonKey previous = Identifiers.personByShape(previousId);
		PersonKey person = call.requirePerson();
		return (workspace) -> {
			if (workspace.person(previous).isPresent()) {
				workspace.merge(person, previous);
			}
			else {
				Instant at = call.at(workspace);
				workspace.identify(person, Map.of("anonymous_id", previousId, "_update", true), at, List.of());
			}
		};
	}

	private static void ignore(Workspace workspace) {
	}

}
