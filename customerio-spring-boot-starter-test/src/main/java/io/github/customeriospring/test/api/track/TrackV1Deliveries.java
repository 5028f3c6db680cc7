package io.github.customeriospring.test.api.track;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.api.JsonFields;
import io.github.customeriospring.test.server.Call;
import io.github.customeriospring.test.server.Reply;
import io.github.customeriospring.test.server.Route;
import io.github.customeriospring.test.workspace.DeliveryMetric;
import io.github.customeriospring.test.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What Track v1 is told of deliveries. These routes need no credential.
 */
final class TrackV1Deliveries {

	private static final List<String> METRICS = List.of("bounced", "clicked", "converted", "deferred", "delivered",
			"dropped", "opened", "spammed");

	private static final List<String> PUSH_METRICS = List.of("opened", "converted", "delivered");

	private final Workspace workspace;

	TrackV1Deliveries(Workspace workspace) {
		this.workspace = workspace;
	}

	List<Route> routes() {
		return List.of(Route.post("/api/v1/metrics", (call) -> report(call, "metric", METRICS)).withoutCredential(),
				Route.post("/api/v1/push/events", (call) -> report(call, "event", PUSH_METRICS)).withoutCredential(),
				Route.post("/unsubscribe/{delivery_id}", this::unsubscribe).withoutCredential());
	}

	private Reply report(Call call, String metricField, List<String> metrics) {
		JsonFields body = JsonFields.of(call);
		Map<String, @Nullable Object> details = new LinkedHashMap<>(body.all());
		details.keySet().removeAll(List.of("delivery_id", metricField, "timestamp"));
		this.workspace.report(new DeliveryMetric(body.string("delivery_id"), body.oneOf(metricField, metrics),
				body.lenientTimestamp("timestamp").orElseGet(this.workspace::now),
				Collections.unmodifiableMap(details)));
		return Reply.json(200, Map.of());
	}

	private Reply unsubscribe(Call call) {
		if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
			throw JsonFields.invalid("Content-Type", "Content-Type must be application/json");
		}
		if (Boolean.TRUE.equals(JsonFields.of(call).get("unsubscribe"))) {
			this.workspace
				.report(new DeliveryMetric(call.path("delivery_id"), "unsubscribed", this.workspace.now(), Map.of()));
		}
		return Reply.json(200, Map.of());
	}

}
