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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.messaging.SentMessages;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * What Track v1 is told of deliveries. These routes need no credential.
 */
final class TrackV1Deliveries {

	private static final List<String> METRICS = List.of("bounced", "clicked", "converted", "deferred", "delivered",
			"dropped", "opened", "spammed");

	private static final List<String> PUSH_METRICS = List.of("opened", "converted", "delivered");

	private final FakeWorkspace workspace;

	private final SentMessages sentMessages;

	TrackV1Deliveries(FakeWorkspace workspace, SentMessages sentMessages) {
		this.workspace = workspace;
		this.sentMessages = sentMessages;
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

	private Reply reportPush(RoutedCall call) {
		return report(call, "event", PUSH_METRICS);
	}

	private Reply report(RoutedCall call, String metricField, List<String> metrics) {
		JsonFields body = JsonFields.of(call);
		Map<String, @Nullable Object> details = new LinkedHashMap<>(body.all());
		details.keySet().removeAll(List.of("delivery_id", metricField, "timestamp"));
		this.workspace.report(new ReportedMetric(body.string("delivery_id"), body.oneOf(metricField, metrics),
				body.lenientTimestamp("timestamp").orElseGet(this.workspace::now),
				Collections.unmodifiableMap(details)));
		return Reply.json(200, Map.of());
	}

	private Reply unsubscribe(RoutedCall call) {
		if (!call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/json")) {
			throw JsonFields.invalid("Content-Type", "Content-Type must be application/json");
		}
		if (Boolean.TRUE.equals(JsonFields.of(call).get("unsubscribe"))) {
			String deliveryId = call.path("delivery_id");
			this.sentMessages.unsubscribe(deliveryId);
			this.workspace.report(new ReportedMetric(deliveryId, "unsubscribed", this.workspace.now(), Map.of()));
		}
		return Reply.json(200, Map.of());
	}

}
