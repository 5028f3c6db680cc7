package io.github.customeriospring.test.internal.api.track;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.Workspace;
import io.github.customeriospring.test.workspace.DeliveryMetric;

/**
 * The operation of Track v2 on deliveries.
 */
final class DeliveryOperations {

	static final Map<String, Function<JsonFields, Consumer<Workspace>>> ACTIONS = Map.of("event",
			DeliveryOperations::event);

	private DeliveryOperations() {
	}

	private static Consumer<Workspace> event(JsonFields operation) {
		String deliveryId = operation.object("identifiers").string("id");
		String metric = operation.oneOf("name", List.of("opened", "converted", "delivered"));
		JsonFields attributes = operation.object("attributes");
		attributes.id("device_token");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		return (workspace) -> workspace
			.report(new DeliveryMetric(deliveryId, metric, timestamp.orElseGet(workspace::now), attributes.all()));
	}

}
