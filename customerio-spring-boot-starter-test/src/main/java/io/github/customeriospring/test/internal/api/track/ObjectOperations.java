package io.github.customeriospring.test.internal.api.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectKey;
import io.github.customeriospring.test.internal.workspace.PersonKey;
import io.github.customeriospring.test.internal.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The five operations of Track v2 on objects.
 */
final class ObjectOperations {

	static final Map<String, Function<JsonFields, Consumer<Workspace>>> ACTIONS = Map.of("identify",
			ObjectOperations::identify, "identify_anonymous", ObjectOperations::identifyAnonymous, "delete",
			ObjectOperations::delete, "add_relationships", ObjectOperations::addRelationships, "delete_relationships",
			ObjectOperations::deleteRelationships);

	private ObjectOperations() {
	}

	private static ObjectKey object(JsonFields operation) {
		return Identifiers.object(operation.object("identifiers"));
	}

	private static Consumer<Workspace> identify(JsonFields operation) {
		ObjectKey object = object(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		List<Link<PersonKey>> relationships = Identifiers.linksToPeople(operation.optionalObjects("cio_relationships"));
		return (workspace) -> workspace.identifyObject(object, attributes, relationships);
	}

	private static Consumer<Workspace> identifyAnonymous(JsonFields operation) {
		ObjectKey object = object(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		List<Link<String>> relationships = new ArrayList<>(
				Identifiers.linksToVisitors(operation.optionalObjects("cio_relationships")));
		String anonymousId = operation.optionalId("anonymous_id");
		if (anonymousId != null) {
			relationships.add(new Link<>(anonymousId, Map.of()));
		}
		return (workspace) -> workspace.identifyObjectAnonymously(object, attributes, relationships);
	}

	private static Consumer<Workspace> delete(JsonFields operation) {
		ObjectKey object = object(operation);
		return (workspace) -> workspace.deleteObject(object);
	}

	private static Consumer<Workspace> addRelationships(JsonFields operation) {
		ObjectKey object = object(operation);
		List<Link<PersonKey>> relationships = Identifiers.linksToPeople(operation.objects("cio_relationships"));
		return (workspace) -> workspace.identifyObject(object, Map.of(), relationships);
	}

	private static Consumer<Workspace> deleteRelationships(JsonFields operation) {
		ObjectKey object = object(operation);
		List<Link<PersonKey>> relationships = Identifiers.linksToPeople(operation.objects("cio_relationships"));
		return (workspace) -> workspace.unrelateObject(object, relationships);
	}

}
