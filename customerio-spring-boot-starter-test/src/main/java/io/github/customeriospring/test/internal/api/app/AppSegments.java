package io.github.customeriospring.test.internal.api.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * Segments in the App API: the manual ones into which somebody was put.
 */
final class AppSegments {

	private final FakeWorkspace workspace;

	AppSegments(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	List<Route> routes() {
		return List.of(Route.get("/v1/segments", this::list).named("segments.list"),
				Route.get("/v1/segments/{segment_id}", this::get).named("segments.get"),
				Route.get("/v1/segments/{segment_id}/customer_count", this::count).named("segments.customerCount"));
	}

	private Reply list(RoutedCall call) {
		return Reply.json(200, Map.of("segments", sizes().keySet().stream().map(AppSegments::segment).toList()));
	}

	private Reply get(RoutedCall call) {
		size(call);
		return Reply.json(200, Map.of("segment", segment(Integer.parseInt(call.path("segment_id")))));
	}

	private Reply count(RoutedCall call) {
		return Reply.json(200, Map.of("segment_id", Integer.valueOf(call.path("segment_id")), "count", size(call)));
	}

	private static Map<String, Object> segment(int id) {
		Map<String, Object> segment = new LinkedHashMap<>();
		segment.put("id", id);
		segment.put("name", "Segment " + id);
		segment.put("description", "");
		segment.put("state", "finished");
		segment.put("type", "manual");
		return segment;
	}

	private long size(RoutedCall call) {
		return sizes().entrySet()
			.stream()
			.filter((segment) -> String.valueOf(segment.getKey()).equals(call.path("segment_id")))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such segment")));
	}

	/**
	 * How many people are in each segment.
	 */
	private Map<Integer, Long> sizes() {
		Map<Integer, Long> sizes = new TreeMap<>();
		this.workspace.people()
			.forEach((person) -> person.segments().forEach((segment) -> sizes.merge(segment, 1L, Long::sum)));
		return sizes;
	}

}
