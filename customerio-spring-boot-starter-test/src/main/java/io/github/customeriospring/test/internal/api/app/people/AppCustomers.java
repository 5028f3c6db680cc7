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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.AttributeText;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.PeopleFilter;
import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.data.ManualSegments;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.RelatedObject;

/**
 * People in the App API.
 *
 * @since 0.1.0
 */
public final class AppCustomers {

	private static final int MAX_IDS = 100;

	private final FakeWorkspace workspace;

	private final ManualSegments segments;

	public AppCustomers(FakeWorkspace workspace, ManualSegments segments) {
		this.workspace = workspace;
		this.segments = segments;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/customers", this::findByEmail).named("customers.findByEmail"),
				Route.post("/v1/customers", this::search).named("customers.search"),
				Route.post("/v1/customers/attributes", this::attributesOfMany).named("customers.lookup"),
				Route.get("/v1/customers/{customer_id}/attributes", this::attributes).named("customers.profile"),
				Route.get("/v1/customers/{customer_id}/relationships", this::relationships)
					.named("customers.relationships"),
				Route.get("/v1/customers/{customer_id}/segments", this::segments).named("customers.segments"));
	}

	private Reply findByEmail(RoutedCall call) {
		String email = call.query("email")
			.orElseThrow(() -> JsonFields.invalid("email", "email is required in the query"));
		return Reply.json(200,
				Map.of("results",
						this.workspace.person(new PersonRef(PersonRef.Kind.EMAIL, email))
							.map((person) -> Profiles.identifiers(person.identifiers()))
							.stream()
							.toList()));
	}

	private Reply search(RoutedCall call) {
		Predicate<PersonSnapshot> filter = PeopleFilter.read(JsonFields.of(call).object("filter"));
		Page<PersonSnapshot> page = Page.of(call, this.workspace.people().stream().filter(filter).toList());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("identifiers",
				page.items().stream().map((person) -> Profiles.identifiers(person.identifiers())).toList());
		body.put("ids", page.items().stream().map(Profiles::id).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private Reply attributesOfMany(RoutedCall call) {
		List<String> ids = JsonFields.of(call).ids("ids");
		if (ids.size() > MAX_IDS) {
			throw JsonFields.invalid("ids", "ids must hold " + MAX_IDS + " values at most");
		}
		String idType = idType(call);
		return Reply.json(200,
				Map.of("customers",
						ids.stream()
							.map((id) -> this.workspace.person(Identifiers.person(idType, id, Identifiers.ANY)))
							.flatMap(Optional::stream)
							.map(Profiles::profile)
							.toList()));
	}

	private Reply attributes(RoutedCall call) {
		return Reply.json(200, Profiles.profile(person(call)));
	}

	private Reply relationships(RoutedCall call) {
		Page<RelatedObject> page = Page.of(call, person(call).relationships());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("cio_relationships", page.items().stream().map(AppCustomers::relationship).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private static Map<String, Object> relationship(RelatedObject object) {
		Map<String, Object> relationship = new LinkedHashMap<>();
		relationship.put("object_type_id", Integer.valueOf(object.typeId()));
		relationship.put("identifiers", Map.of("object_id", object.objectId(), "cio_object_id", object.cioObjectId()));
		relationship.put("attributes", AttributeText.of(object.attributes()));
		relationship.put("timestamps", AttributeText.seconds(object.timestamps()));
		return relationship;
	}

	private Reply segments(RoutedCall call) {
		Set<Integer> joined = person(call).segments();
		return Reply.json(200, Map.of("segments", this.segments.all()
			.stream()
			.filter((segment) -> joined.contains(segment.id()))
			.map((segment) -> Map.of("id", segment.id(), "name", segment.name(), "description", segment.description()))
			.toList()));
	}

	private PersonSnapshot person(RoutedCall call) {
		return person(this.workspace, call);
	}

	/**
	 * The person whom the path names.
	 */
	static PersonSnapshot person(FakeWorkspace workspace, RoutedCall call) {
		PersonRef key = Identifiers.person(idType(call), call.path("customer_id"), Identifiers.ANY);
		return workspace.person(key)
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such customer")));
	}

	private static String idType(RoutedCall call) {
		return call.query("id_type").orElse("id");
	}

}
