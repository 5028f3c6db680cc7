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

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.data.ManualSegments;
import io.github.customeriospring.test.internal.data.ManualSegments.ManualSegment;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Segments in the App API: the manual ones.
 *
 * @since 0.1.0
 */
public final class AppSegments {

	private static final int DEFAULT_LIMIT = 1000;

	private static final int MAX_LIMIT = 30_000;

	private final ManualSegments segments;

	public AppSegments(ManualSegments segments) {
		this.segments = segments;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/segments", this::list).named("segments.list"),
				Route.post("/v1/segments", this::create).named("segments.create"),
				Route.get("/v1/segments/{segment_id}", this::get).named("segments.get"),
				Route.delete("/v1/segments/{segment_id}", this::delete).named("segments.delete"),
				Route.get("/v1/segments/{segment_id}/customer_count", this::count).named("segments.customerCount"),
				Route.get("/v1/segments/{segment_id}/membership", this::members).named("segments.members"),
				Route.get("/v1/segments/{segment_id}/used_by", this::usedBy).named("segments.usedBy"));
	}

	private Reply list(RoutedCall call) {
		return Reply.json(200, Map.of("segments", this.segments.all().stream().map(AppSegments::segment).toList()));
	}

	private Reply create(RoutedCall call) {
		JsonFields segment = JsonFields.of(call).object("segment");
		return Reply.json(200,
				Map.of("segment", segment(this.segments.create(segment.string("name"), segment.text("description")))));
	}

	private Reply get(RoutedCall call) {
		return Reply.json(200, Map.of("segment", segment(find(call))));
	}

	private Reply delete(RoutedCall call) {
		this.segments.delete(find(call).id());
		return Reply.noContent();
	}

	private Reply count(RoutedCall call) {
		int id = find(call).id();
		return Reply.json(200, Map.of("segment_id", id, "count", this.segments.people(id).size()));
	}

	private Reply members(RoutedCall call) {
		int id = find(call).id();
		Page<PersonSnapshot> page = Page.of(call, List.copyOf(this.segments.people(id)), DEFAULT_LIMIT, MAX_LIMIT);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("segment_id", id);
		body.put("ids", page.items().stream().map(Profiles::id).toList());
		body.put("identifiers",
				page.items().stream().map((person) -> Profiles.identifiers(person.identifiers())).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private Reply usedBy(RoutedCall call) {
		return Reply.json(200, Map.of("segment_id", find(call).id(), "used_by",
				Map.of("campaigns", List.of(), "sent_newsletters", List.of(), "draft_newsletters", List.of())));
	}

	private static Map<String, @Nullable Object> segment(ManualSegment made) {
		Map<String, @Nullable Object> segment = new LinkedHashMap<>();
		segment.put("id", made.id());
		segment.put("deduplicate_id", made.id() + ":" + made.createdAt().getEpochSecond());
		segment.put("name", made.name());
		segment.put("description", made.description());
		segment.put("state", "finished");
		segment.put("progress", null);
		segment.put("type", "manual");
		segment.put("tags", null);
		segment.put("created_at", made.createdAt().getEpochSecond());
		segment.put("updated_at", made.createdAt().getEpochSecond());
		return segment;
	}

	private ManualSegment find(RoutedCall call) {
		return this.segments.all()
			.stream()
			.filter((segment) -> String.valueOf(segment.id()).equals(call.path("segment_id")))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such segment")));
	}

}
