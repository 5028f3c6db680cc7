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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.workspace.ReportedMetric;

/**
 * The operation of Track v2 on deliveries.
 */
final class DeliveryActions {

	static final Map<String, Function<JsonFields, Consumer<FakeWorkspace>>> ACTIONS = Map.of("event",
			DeliveryActions::event);

	private DeliveryActions() {
	}

	private static Consumer<FakeWorkspace> event(JsonFields operation) {
		String deliveryId = operation.object("identifiers").string("id");
		String metric = operation.oneOf("name", List.of("opened", "converted", "delivered"));
		JsonFields attributes = operation.object("attributes");
		attributes.id("device_token");
		Optional<Instant> timestamp = operation.timestamp("timestamp");
		return (workspace) -> workspace
			.report(new ReportedMetric(deliveryId, metric, timestamp.orElseGet(workspace::now), attributes.all()));
	}

}
