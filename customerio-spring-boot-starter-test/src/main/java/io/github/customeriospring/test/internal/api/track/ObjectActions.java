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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * The five operations of Track v2 on objects.
 */
final class ObjectActions {

	static final Map<String, Function<JsonFields, Consumer<FakeWorkspace>>> ACTIONS = Map.of("identify",
			ObjectActions::identify, "identify_anonymous", ObjectActions::identifyAnonymous, "delete",
			ObjectActions::delete, "add_relationships", ObjectActions::addRelationships, "delete_relationships",
			ObjectActions::deleteRelationships);

	private ObjectActions() {
	}

	private static ObjectRef object(JsonFields operation) {
		return Identifiers.object(operation.object("identifiers"));
	}

	private static Consumer<FakeWorkspace> identify(JsonFields operation) {
		ObjectRef object = object(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		List<Link<PersonRef>> relationships = Identifiers.linksToPeople(operation.optionalObjects("cio_relationships"));
		return (workspace) -> workspace.identifyObject(object, attributes, relationships);
	}

	private static Consumer<FakeWorkspace> identifyAnonymous(JsonFields operation) {
		ObjectRef object = object(operation);
		Map<String, @Nullable Object> attributes = operation.map("attributes");
		List<Link<String>> relationships = new ArrayList<>(
				Identifiers.linksToVisitors(operation.optionalObjects("cio_relationships")));
		String anonymousId = operation.optionalId("anonymous_id");
		if (anonymousId != null) {
			relationships.add(new Link<>(anonymousId, Map.of()));
		}
		return (workspace) -> workspace.identifyObjectAnonymously(object, attributes, relationships);
	}

	private static Consumer<FakeWorkspace> delete(JsonFields operation) {
		ObjectRef object = object(operation);
		return (workspace) -> workspace.deleteObject(object);
	}

	private static Consumer<FakeWorkspace> addRelationships(JsonFields operation) {
		ObjectRef object = object(operation);
		List<Link<PersonRef>> relationships = Identifiers.linksToPeople(operation.objects("cio_relationships"));
		return (workspace) -> workspace.identifyObject(object, Map.of(), relationships);
	}

	private static Consumer<FakeWorkspace> deleteRelationships(JsonFields operation) {
		ObjectRef object = object(operation);
		List<Link<PersonRef>> relationships = Identifiers.linksToPeople(operation.objects("cio_relationships"));
		return (workspace) -> workspace.unrelateObject(object, relationships);
	}

}
