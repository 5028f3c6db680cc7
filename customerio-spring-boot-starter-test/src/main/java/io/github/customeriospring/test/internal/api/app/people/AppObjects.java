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

package io.github.customeriospring.test.internal.api.app.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.AttributeText;
import io.github.customeriospring.test.internal.api.app.shared.FilterReader;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Objects in the App API.
 *
 * @since 0.1.0
 */
public final class AppObjects {

	private final FakeWorkspace workspace;

	public AppObjects(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/object_types", this::types).named("objects.types"),
				Route.post("/v1/objects", this::search).named("objects.search"),
				Route.get("/v1/objects/{object_type_id}/{object_id}/attributes", this::attributes)
					.named("objects.profile"),
				Route.get("/v1/objects/{object_type_id}/{object_id}/relationships", this::relationships)
					.named("objects.relationships"));
	}

	private Reply types(RoutedCall call) {
		return Reply.json(200, Map.of("types", this.workspace.objectTypes().stream().map(AppObjects::type).toList()));
	}

	private static Map<String, Object> type(String id) {
		Map<String, Object> type = new LinkedHashMap<>();
		type.put("id", id);
		type.put("name", "Objects " + id);
		type.put("singular_name", "Object " + id);
		type.put("slug", "objects_" + id);
		type.put("singular_slug", "object_" + id);
		type.put("icon", "company");
		type.put("enabled", true);
		return type;
	}

	private Reply search(RoutedCall call) {
		JsonFields request = JsonFields.of(call);
		String typeId = request.id("object_type_id");
		FilterReader<ObjectSnapshot> reader = new FilterReader<>(
				Map.of("object_attribute", (condition) -> attribute(condition, typeId)));
		Predicate<ObjectSnapshot> filter = reader.read(request.object("filter"));
		Page<ObjectSnapshot> page = Page.of(call,
				this.workspace.objects()
					.stream()
					.filter((object) -> object.typeId().equals(typeId))
					.filter(filter)
					.toList());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("identifiers",
				page.items()
					.stream()
					.map((object) -> Map.of("cio_object_id", object.cioObjectId(), "object_id", object.objectId()))
					.toList());
		body.put("ids", page.items().stream().map(ObjectSnapshot::objectId).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private static Predicate<ObjectSnapshot> attribute(JsonFields condition, String typeId) {
		if (!condition.id("type_id").equals(typeId)) {
			throw JsonFields.invalid(condition.path() + ".type_id",
					condition.path() + ".type_id must equal object_type_id");
		}
		return FilterReader.attribute(condition, ObjectSnapshot::attributes);
	}

	private Reply attributes(RoutedCall call) {
		ObjectSnapshot object = object(call);
		Map<String, @Nullable Object> identifiers = new LinkedHashMap<>();
		identifiers.put("cio_object_id", object.cioObjectId());
		identifiers.put("object_id", object.objectId());
		identifiers.put("id", object.objectId());
		identifiers.put("email", null);
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("object_type_id", object.typeId());
		shape.put("attributes", AttributeText.of(object.attributes()));
		shape.put("timestamps", AttributeText.seconds(object.timestamps()));
		shape.put("identifiers", identifiers);
		return Reply.json(200, Map.of("object", shape));
	}

	private Reply relationships(RoutedCall call) {
		ObjectSnapshot object = object(call);
		Page<RelatedPerson> page = Page.of(call, object.relationships());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("cio_relationships",
				page.items().stream().map((person) -> relationship(object.typeId(), person)).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private static Map<String, Object> relationship(String typeId, RelatedPerson person) {
		Map<String, Object> relationship = new LinkedHashMap<>();
		relationship.put("object_type_id", typeId);
		relationship.put("object_type_disabled", false);
		relationship.put("identifiers", Profiles.identifiers(person.identifiers()));
		return relationship;
	}

	private ObjectSnapshot object(RoutedCall call) {
		String typeId = call.path("object_type_id");
		String objectId = call.path("object_id");
		ObjectRef key = switch (call.query("id_type").orElse("object_id")) {
			case "object_id" -> ObjectRef.of(typeId, objectId);
			case "cio_object_id" -> ObjectRef.ofCioObjectId(objectId);
			default -> throw JsonFields.invalid("id_type", "id_type must be one of object_id, cio_object_id");
		};
		return this.workspace.object(key)
			.filter((object) -> object.typeId().equals(typeId))
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such object")));
	}

}
