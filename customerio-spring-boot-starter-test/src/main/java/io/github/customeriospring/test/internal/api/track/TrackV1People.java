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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.github.customeriospring.test.internal.api.Devices;
import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.MetaErrors;
import io.github.customeriospring.test.internal.server.Handler;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * What Track v1 does with people, their devices and manual segments.
 */
final class TrackV1People {

	private static final Set<String> IGNORED_FORM_FIELDS = Set.of("form_id", "form_name", "form_type", "form_url",
			"form_url_param");

	private static final int MAX_SEGMENT_IDS = 1000;

	private final FakeWorkspace workspace;

	TrackV1People(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	List<Route> routes() {
		return List.of(Route.put("/api/v1/customers/{identifier}", this::identify).named("people.identify"),
				Route.delete("/api/v1/customers/{identifier}", onPerson(FakeWorkspace::delete)).named("people.delete"),
				Route.post("/api/v1/customers/{identifier}/suppress", onPerson(FakeWorkspace::suppress))
					.named("people.suppress"),
				Route.post("/api/v1/customers/{identifier}/unsuppress", onPerson(FakeWorkspace::unsuppress))
					.named("people.unsuppress"),
				Route.put("/api/v1/customers/{identifier}/devices", this::addDevice).named("devices.add"),
				Route.delete("/api/v1/customers/{identifier}/devices/{device_id}", this::removeDevice)
					.named("devices.delete"),
				Route.post("/api/v1/merge_customers", this::merge).named("people.merge"),
				Route.post("/api/v1/forms/{form_id}/submit", this::submitForm).named("forms.submit"),
				Route.post("/api/v1/segments/{segment_id}/add_customers", onSegment(this.workspace::addToSegment))
					.named("segments.add"),
				Route
					.post("/api/v1/segments/{segment_id}/remove_customers",
							onSegment(this.workspace::removeFromSegment))
					.named("segments.remove"));
	}

	static PersonRef person(RoutedCall call) {
		return Identifiers.personByShape(call.path("identifier"));
	}

	private Handler onPerson(BiConsumer<FakeWorkspace, PersonRef> change) {
		return (call) -> {
			change.accept(this.workspace, person(call));
			return Reply.json(200, Map.of());
		};
	}

	private Reply identify(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		PersonRef person = person(call);
		boolean remove = false;
		List<Link<ObjectRef>> relationships = List.of();
		if (body.has("cio_relationships")) {
			JsonFields changes = body.object("cio_relationships");
			remove = "delete_relationships"
				.equals(changes.oneOf("action", List.of("add_relationships", "delete_relationships")));
			relationships = Identifiers.linksToObjects(changes.objects("relationships"));
		}
		this.workspace.identify(person, body.all(), body.lenientTimestamp("_timestamp").orElseGet(this.workspace::now),
				remove ? List.of() : relationships);
		if (remove) {
			this.workspace.unrelate(person, relationships);
		}
		return Reply.json(200, Map.of());
	}

	private Reply addDevice(RoutedCall call) {
		Devices.Device device = Devices.read(JsonFields.of(call).object("device"), "id");
		this.workspace.addDevice(person(call), device.usedAt(this.workspace.now()));
		return Reply.json(200, Map.of());
	}

	private Reply removeDevice(RoutedCall call) {
		this.workspace.removeDevice(person(call), call.path("device_id"));
		return Reply.json(200, Map.of());
	}

	private Reply merge(RoutedCall call) {
		try {
			JsonFields body = JsonFields.of(call);
			this.workspace.merge(Identifiers.person(body.object("primary"), Identifiers.WITHOUT_PHONE),
					Identifiers.person(body.object("secondary"), Identifiers.WITHOUT_PHONE));
			return Reply.json(200, Map.of());
		}
		catch (RefusedException ex) {
			// The vendor answers "error" here, where all other routes have "errors"
			return MetaErrors.one(ex.refusal());
		}
	}

	private Reply submitForm(RoutedCall call) {
		JsonFields data = JsonFields.of(call).object("data");
		if (data.has("id") == data.has("email")) {
			throw JsonFields.invalid("data", "data must hold either id or email");
		}
		Map<String, @Nullable Object> attributes = new HashMap<>();
		for (String name : data.names()) {
			if (!(data.get(name) instanceof String)) {
				throw JsonFields.invalid("data." + name, "data." + name + " must be a string");
			}
			if (!IGNORED_FORM_FIELDS.contains(name)) {
				attributes.put(name, data.get(name));
			}
		}
		PersonRef.Kind kind = data.has("id") ? PersonRef.Kind.ID : PersonRef.Kind.EMAIL;
		this.workspace.identify(Identifiers.person(data, kind), attributes, this.workspace.now(), List.of());
		return Reply.noContent();
	}

	private Handler onSegment(BiConsumer<Integer, List<PersonRef>> change) {
		return (call) -> {
			List<String> ids = JsonFields.of(call).ids("ids");
			if (ids.isEmpty() || ids.size() > MAX_SEGMENT_IDS) {
				throw JsonFields.invalid("ids", "ids must hold 1 to " + MAX_SEGMENT_IDS + " values");
			}
			String idType = call.query("id_type").orElse("id");
			List<PersonRef> people = ids.stream()
				.map((id) -> Identifiers.person(idType, id, Identifiers.WITHOUT_PHONE))
				.toList();
			change.accept(segment(call), people);
			return Reply.json(200, Map.of());
		};
	}

	private static int segment(RoutedCall call) {
		try {
			return Integer.parseInt(call.path("segment_id"));
		}
		catch (NumberFormatException ex) {
			throw JsonFields.invalid("segment_id", "segment_id must be an integer");
		}
	}

}
