package io.github.customeriospring.test.api.track;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.api.JsonFields;
import io.github.customeriospring.test.messaging.Outbox;
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

	private final Outbox outbox;

	TrackV1Deliveries(Workspace workspace, Outbox outbox) {
		this.workspace = workspace;
		this.outbox = outbox;
	}

	List<Route> routes() {
		return List.of(
				Route.post("/api/v1/metrics", (call) -> report(call, "metric", METRICS))
					.withoutCredential()
					.named("metrics.report"),
				Route.post("/api/v1/push/events", this::reportPush).withoutCredential().named("metrics.reportPush"),
				Route.post("/push/events", this::reportPush).withoutCredential(),
				Route.post("/unsubscribe/{delivery_id}", this::unsubscribe)
					.withoutCredential()
					.named("deliveries.unsubscribe"));
	}

	private Reply reportPush(Call call) {
		return report(call, "event", PUSH_METRICS);
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
		if (!call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/json")) {
			throw JsonFields.invalid("Content-Type", "Content-Type must be application/json");
		}
		if (Boolean.TRUE.equals(JsonFields.of(call).get("unsubscribe"))) {
			String deliveryId = call.path("delivery_id");
			this.outbox.unsubscribe(deliveryId);
			this.workspace.report(new DeliveryMetric(deliveryId, "unsubscribed", this.workspace.now(), Map.of()));
		}
		return Reply.json(200, Map.of());
	}

}
