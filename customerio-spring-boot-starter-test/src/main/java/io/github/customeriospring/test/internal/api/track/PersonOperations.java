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
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectKey;
import io.github.customeriospring.test.internal.workspace.PersonKey;
import io.github.customeriospring.test.internal.workspace.Workspace;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The twelve operations of Track v2 on people.
 */
final class PersonOperations {

	static final Map<String, Function<JsonFields, Consumer<Workspace>>> ACTIONS = Map.ofEntries(
			Map.entry("identify", PersonOperations::identify), Map.entry("delete", onPerson(Workspace::delete)),
			Map.entry("suppress", onPerson(Workspace::suppress)),
			Map.entry("unsuppress", onPerson(Workspace::unsuppress)), Map.entry("merge", PersonOperations::merge),
			Map.entry("event", (operation) -> event(operation, EventSnapshot.Kind.EVENT)),
			Map.entry("page", (operation) -> event(operation, EventSnapshot.Kind.PAGE)),
			Map.entry("screen", (operation) -> event(operation, EventSnapshot.Kind.SCREEN)),
			Map.entry("add_device", PersonOperations::addDevice),
			Map.entry("delete_device", PersonOperations::deleteDevice),
			Map.entry("add_relationships", PersonOperations::addRelationships),
			Map.entry("delete_relationships", PersonOperations::deleteRelationships));

	private PersonOperations() {
	}

	private static PersonKey person(JsonFields operation) {
		return Identifiers.person(operation.object("identifiers"), Identifiers.ANY);
	}

	private static Function<JsonFields, Consumer<Workspace>> onPerson(BiConsumer<Workspace, PersonKey> change) {
		return (operation) -> {
			PersonKey person = person(operation);
			return (workspace) -> change.accept(workspace, person);
		};
	}

	private static Consumer<Workspace> identify(JsonFields operation) {
		PersonKey person = person(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		List<Link<ObjectKey>> relationships = Identifiers
			.linksToObjects(operation.optionalObjects("cio_relationships"));
		return (workspace) -> workspace.identify(person, attributes, timestamp.orElseGet(workspace::now),
				relationships);
	}

	private static Consumer<Workspace> merge(JsonFields operation) {
		PersonKey primary = Identifiers.person(operation.object("primary"), Identifiers.WITHOUT_PHONE);
		PersonKey secondary = Identifiers.person(operation.object("secondary"), Identifiers.WITHOUT_PHONE);
		return (workspace) -> workspace.merge(primary, secondary);
	}

	private static Consumer<Workspace> event(JsonFields operation, EventSnapshot.Kind kind) {
		PersonKey person = person(operation);
		String name = operation.string("name");
		String id = operation.ulid("id");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		return (workspace) -> workspace.track(person,
				EventSnapshot.of(kind, name, id, timestamp.orElseGet(workspace::now), attributes, null));
	}

	private static Consumer<Workspace> addDevice(JsonFields operation) {
		PersonKey person = person(operation);
		Devices.Device device = Devices.read(operation.object("device"), "token");
		return (workspace) -> workspace.addDevice(person, device.usedAt(workspace.now()));
	}

	private static Consumer<Workspace> deleteDevice(JsonFields operation) {
		PersonKey person = person(operation);
		String token = operation.object("device").id("token");
		return (workspace) -> workspace.removeDevice(person, token);
	}

	private static Consumer<Workspace> addRelationships(JsonFields operation) {
		PersonKey person = person(operation);
		List<Link<ObjectKey>> relationships = Identifiers.linksToObjects(operation.objects("cio_relationships"));
		return (workspace) -> workspace.relate(person, relationships);
	}

	private static Consumer<Workspace> deleteRelationships(JsonFields operation) {
		PersonKey person = person(operation);
		List<Link<ObjectKey>> relationships = Identifiers.linksToObjects(operation.objects("cio_relationships"));
		return (workspace) -> workspace.unrelate(person, relationships);
	}

}
