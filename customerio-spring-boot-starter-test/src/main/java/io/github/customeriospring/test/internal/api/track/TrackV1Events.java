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
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The events of Track v1, of people and of anonymous visitors.
 */
final class TrackV1Events {

	private static final int MAX_NAME = 100;

	private static final int MAX_DATA = 100_000;

	private final FakeWorkspace workspace;

	TrackV1Events(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	List<Route> routes() {
		return List.of(Route.post("/api/v1/customers/{identifier}/events", this::track).named("events.create"),
				Route.post("/api/v1/events", this::trackAnonymous).named("events.createAnonymous"));
	}

	private Reply track(RoutedCall call) {
		this.workspace.track(TrackV1People.person(call), event(JsonFields.of(call)));
		return Reply.json(200, Map.of());
	}

	private Reply trackAnonymous(RoutedCall call) {
		this.workspace.trackAnonymous(event(JsonFields.of(call)));
		return Reply.json(200, Map.of());
	}

	private EventSnapshot event(JsonFields body) {
		String name = body.string("name");
		checkSize("name", name.getBytes(StandardCharsets.UTF_8).length, MAX_NAME);
		Map<String, @Nullable Object> data = body.map("data");
		checkSize("data", Json.write(data).length, MAX_DATA);
		return EventSnapshot.of(kind(body), name, body.ulid("id"),
				body.lenientTimestamp("timestamp").orElseGet(this.workspace::now), data,
				body.optionalId("anonymous_id"));
	}

	private static void checkSize(String field, int size, int limit) {
		if (size > limit) {
			throw JsonFields.invalid(field, "%s must have %d bytes at most".formatted(field, limit));
		}
	}

	/**
	 * Whatever is neither a page nor a screen is an event.
	 */
	private static EventSnapshot.Kind kind(JsonFields body) {
		Object type = body.get("type");
		if ("page".equals(type)) {
			return EventSnapshot.Kind.PAGE;
		}
		return "screen".equals(type) ? EventSnapshot.Kind.SCREEN : EventSnapshot.Kind.EVENT;
	}

}
