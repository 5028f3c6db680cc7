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

package io.github.customeriospring.v2;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.DeliveryMetric;

/**
 * Begins reports about a delivery, for messages that do not report by themselves, such as
 * push notifications.
 *
 * @since 0.1.0
 */
public final class DeliveryRef {

	private static final Set<DeliveryMetric> METRICS = EnumSet.of(DeliveryMetric.DELIVERED, DeliveryMetric.OPENED,
			DeliveryMetric.CONVERTED);

	private final String deliveryId;

	private DeliveryRef(String deliveryId) {
		this.deliveryId = deliveryId;
	}

	/**
	 * Begin with the id of a delivery.
	 * @param deliveryId the value of {@code CIO-Delivery-ID} in the message
	 * @return the delivery
	 */
	public static DeliveryRef of(String deliveryId) {
		return new DeliveryRef(Arguments.identifier(deliveryId, "The id of a delivery"));
	}

	/**
	 * Report what became of the delivery. Repeats do no harm: Customer.io notes that a
	 * delivery was opened, not how often it was told so.
	 * @param metric what became of it: delivered, opened or converted
	 * @param deviceToken the token of the device that received it
	 * @return the operation
	 */
	public EntityOperation event(DeliveryMetric metric, String deviceToken) {
		if (!METRICS.contains(Arguments.notNull(metric, "metric"))) {
			throw new IllegalArgumentException("metric must be delivered, opened or converted");
		}
		Arguments.identifier(deviceToken, "The token of a device");
		return new PlainOperation("delivery", Map.of("id", this.deliveryId), "event",
				Map.of("name", metric, "attributes", Map.of("device_token", deviceToken)));
	}

	@Override
	public String toString() {
		return "DeliveryRef[..]";
	}

}
