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

package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.DeliveryMetric;
import org.jspecify.annotations.Nullable;

/**
 * What became of a push notification.
 * <p>
 * {@link #toString()} leaves the delivery and the device out.
 *
 * @param deliveryId the value of {@code CIO-Delivery-ID} in the notification
 * @param event what became of it: delivered, opened or converted
 * @param deviceId the value of {@code CIO-Delivery-Token} in the notification
 * @param timestamp when; {@code null} is when Customer.io receives the report
 * @since 0.1.0
 */
public record PushReport(String deliveryId, DeliveryMetric event, String deviceId, @Nullable Instant timestamp) {

	private static final Set<DeliveryMetric> EVENTS = EnumSet.of(DeliveryMetric.DELIVERED, DeliveryMetric.OPENED,
			DeliveryMetric.CONVERTED);

	public PushReport {
		Arguments.identifier(deliveryId, "deliveryId");
		Arguments.identifier(deviceId, "deviceId");
		if (!EVENTS.contains(Arguments.notNull(event, "event"))) {
			throw new IllegalArgumentException("event must be delivered, opened or converted");
		}
	}

	@Override
	public String toString() {
		return "PushReport[event=" + this.event + "]";
	}

}
