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

package io.github.customeriospring.test.internal.inspector;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.customeriospring.test.internal.messaging.Messaging;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;

/**
 * Broadcasts and live notifications.
 */
final class OutgoingRoutes {

	private final Messaging messaging;

	OutgoingRoutes(Inspected inspected) {
		this.messaging = inspected.messaging();
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "broadcasts", this::broadcasts),
				Route.get(Inspector.API + "broadcasts/{trigger_id}", this::broadcast),
				Route.get(Inspector.API + "live-notifications", this::liveNotifications),
				Route.get(Inspector.API + "live-notifications/{instance_id}", this::liveNotification));
	}

	private Reply broadcasts(RoutedCall call) {
		return part(call, this.messaging.broadcasts().all());
	}

	private Reply broadcast(RoutedCall call) {
		int triggerId = Params.position(call, "trigger_id");
		return Params.found(this.messaging.broadcasts()
			.all()
			.stream()
			.filter((broadcast) -> broadcast.triggerId() == triggerId)
			.findFirst(), "There is no such broadcast");
	}

	private Reply liveNotifications(RoutedCall call) {
		return part(call, this.messaging.liveNotifications().all());
	}

	private Reply liveNotification(RoutedCall call) {
		return Params.found(this.messaging.liveNotifications().find(call.path("instance_id")),
				"There is no such live notification");
	}

	private static <T> Reply part(RoutedCall call, List<T> items) {
		Predicate<Supplier<String>> search = Params.search(call);
		return Params.ok(Params.part(call, Params.lastFirst(items, (item) -> search.test(() -> Json.writeString(item))),
				Function.identity()));
	}

}
