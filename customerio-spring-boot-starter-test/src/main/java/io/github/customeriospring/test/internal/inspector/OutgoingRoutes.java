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

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts, live notifications and webhooks.
 */
final class OutgoingRoutes {

	private final Inspected inspected;

	OutgoingRoutes(Inspected inspected) {
		this.inspected = inspected;
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "broadcasts", this::broadcasts),
				Route.get(Inspector.API + "live-notifications", this::liveNotifications),
				Route.get(Inspector.API + "webhooks", this::webhooks),
				Route.post(Inspector.API + "webhooks/target", this::sendTo));
	}

	private Reply broadcasts(RoutedCall call) {
		return Params.ok(Params.part(call, lastFirst(call, this.inspected.messaging().broadcasts().all())));
	}

	private Reply liveNotifications(RoutedCall call) {
		return Params.ok(Params.part(call, lastFirst(call, this.inspected.messaging().liveNotifications().all())));
	}

	private Reply webhooks(RoutedCall call) {
		List<WebhookView> webhooks = new ArrayList<>();
		for (SentWebhook webhook : this.inspected.webhooks().all()) {
			webhooks.add(new WebhookView(webhooks.size() + 1, webhook.event(), webhook.attempts(), webhook.status(),
					webhook.isAcknowledged()));
		}
		Params.Listing<WebhookView> part = Params.part(call, lastFirst(call, webhooks));
		return Params.ok(new Webhooks(address(), part.total(), part.items()));
	}

	private Reply sendTo(RoutedCall call) {
		String url = JsonFields.of(call).string("url");
		this.inspected.webhooks().sendTo(url, this.inspected.credentials().webhookSigningKey());
		return webhooks(call);
	}

	/**
	 * Where webhooks go, without what may be secret in the address.
	 */
	private @Nullable String address() {
		URI url = this.inspected.webhooks().url();
		return (url != null) ? url.getScheme() + "://" + url.getHost()
				+ ((url.getPort() < 0) ? "" : ":" + url.getPort()) + url.getRawPath() : null;
	}

	private static <T> List<T> lastFirst(RoutedCall call, List<T> items) {
		Predicate<String> search = Params.search(call);
		List<T> found = new ArrayList<>(items.stream().filter((item) -> search.test(Json.writeString(item))).toList());
		Collections.reverse(found);
		return found;
	}

	/**
	 * The webhooks.
	 *
	 * @param address where they go, {@code null} if nowhere
	 */
	record Webhooks(@Nullable String address, int total, List<WebhookView> items) {

	}

	/**
	 * A webhook and how it was answered.
	 *
	 * @param number which webhook this is since the last reset
	 */
	record WebhookView(int number, ReportingEvent event, int attempts, int status, boolean acknowledged) {

	}

}
