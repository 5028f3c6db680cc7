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

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * What a tester does with a message, in place of the person who got it. Webhooks say so.
 */
final class DeliveryRoutes {

	private static final String MESSAGE = Inspector.API + "messages/{delivery_id}/";

	private final Inspected inspected;

	private final DeliveryControls deliveries;

	DeliveryRoutes(Inspected inspected) {
		this.inspected = inspected;
		this.deliveries = inspected.deliveries();
	}

	List<Route> routes() {
		return List.of(Route.post(MESSAGE + "open", this::open), Route.post(MESSAGE + "click", this::click),
				Route.post(MESSAGE + "bounce", this::bounce), Route.post(MESSAGE + "unsubscribe", this::unsubscribe));
	}

	private Reply open(RoutedCall call) {
		this.deliveries.open().accept(deliveryId(call));
		return told();
	}

	private Reply click(RoutedCall call) {
		this.deliveries.click().accept(deliveryId(call), text(call, "href", "https://example.com/"));
		return told();
	}

	private Reply bounce(RoutedCall call) {
		this.deliveries.bounce().accept(deliveryId(call), text(call, "reason", "The recipient does not exist"));
		return told();
	}

	private Reply unsubscribe(RoutedCall call) {
		this.deliveries.unsubscribe().accept(deliveryId(call));
		return told();
	}

	private Reply told() {
		return Params.ok(new Told(this.inspected.webhooks().url() != null));
	}

	private String deliveryId(RoutedCall call) {
		JsonFields.of(call);
		return MessageRoutes.find(this.inspected, call.path("delivery_id")).deliveryId();
	}

	private static String text(RoutedCall call, String name, String absent) {
		String text = JsonFields.of(call).text(name);
		return (text != null) ? text : absent;
	}

	/**
	 * What comes of it.
	 *
	 * @param webhook whether a webhook goes out: the fake knows where to send it
	 */
	record Told(boolean webhook) {

	}

}
