package io.github.customeriospring.test.api.track;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.api.JsonFields;
import io.github.customeriospring.test.server.Call;
import io.github.customeriospring.test.server.Reply;
import io.github.customeriospring.test.server.Route;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.Workspace;

/**
 * The events of Track v1, of people and of anonymous visitors.
 */
final class TrackV1Events {

	private final Workspace workspace;

	TrackV1Events(Workspace workspace) {
		this.workspace = workspace;
	}

	List<Route> routes() {
		return List.of(Route.post("/api/v1/customers/{identifier}/events", this::track),
				Route.post("/api/v1/events", this::trackAnonymous));
	}

	private Reply track(Call call) {
		this.workspace.track(TrackV1People.person(call), event(JsonFields.of(call)));
		return Reply.json(200, Map.of());
	}

	private Reply trackAnonymous(Call call) {
		this.workspace.trackAnonymous(event(JsonFields.of(call)));
		return Reply.json(200, Map.of());
	}

	private EventSnapshot event(JsonFields body) {
		return EventSnapshot.of(kind(body), body.string("name"), body.ulid("id"),
				body.lenientTimestamp("timestamp").orElseGet(this.workspace::now), body.map("data"),
				body.optionalString("anonymous_id"));
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
