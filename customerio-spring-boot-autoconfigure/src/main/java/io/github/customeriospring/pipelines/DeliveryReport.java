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

package io.github.customeriospring.pipelines;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.DeliveryMetric;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 * <p>
 * {@link #toString()} leaves the delivery and the recipient out.
 *
 * @param deliveryId the id of the delivery
 * @param metric what became of it: delivered, opened, clicked or converted
 * @param recipient the address, number or device that received it, or {@code null}
 * @param reason why it came to that, or {@code null}
 * @param actionValue the action that the person chose, or {@code null}
 * @param href the link that was followed, or {@code null}
 * @since 0.1.0
 */
public record DeliveryReport(String deliveryId, DeliveryMetric metric, @Nullable String recipient,
		@Nullable String reason, @Nullable String actionValue, @Nullable String href) {

	private static final Set<DeliveryMetric> METRICS = EnumSet.of(DeliveryMetric.DELIVERED, DeliveryMetric.OPENED,
			DeliveryMetric.CLICKED, DeliveryMetric.CONVERTED);

	public DeliveryReport {
		Arguments.identifier(deliveryId, "deliveryId");
		Arguments.identifierOrNull(recipient, "recipient");
		if (!METRICS.contains(Arguments.notNull(metric, "metric"))) {
			throw new IllegalArgumentException("metric must be delivered, opened, clicked or converted");
		}
	}

	/**
	 * Report what became of a delivery.
	 * @param deliveryId the id of the delivery
	 * @param metric what became of it
	 * @return the report
	 */
	public static DeliveryReport of(String deliveryId, DeliveryMetric metric) {
		return new DeliveryReport(deliveryId, metric, null, null, null, null);
	}

	/**
	 * Set who received it.
	 * @param recipient the address, number or device
	 * @return a copy with the recipient
	 */
	public DeliveryReport withRecipient(String recipient) {
		Arguments.notNull(recipient, "recipient");
		return new DeliveryReport(this.deliveryId, this.metric, recipient, this.reason, this.actionValue, this.href);
	}

	/**
	 * Set why it came to that.
	 * @param reason the reason
	 * @return a copy with the reason
	 */
	public DeliveryReport withReason(String reason) {
		Arguments.notNull(reason, "reason");
		return new DeliveryReport(this.deliveryId, this.metric, this.recipient, reason, this.actionValue, this.href);
	}

	/**
	 * Set which action the person chose.
	 * @param actionValue the action
	 * @return a copy with the action
	 */
	public DeliveryReport withActionValue(String actionValue) {
		Arguments.notNull(actionValue, "actionValue");
		return new DeliveryReport(this.deliveryId, this.metric, this.recipient, this.reason, actionValue, this.href);
	}

	/**
	 * Set which link was followed.
	 * @param href the link
	 * @return a copy with the link
	 */
	public DeliveryReport withHref(String href) {
		Arguments.notNull(href, "href");
		return new DeliveryReport(this.deliveryId, this.metric, this.recipient, this.reason, this.actionValue, href);
	}

	Map<String, Object> toProperties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("deliveryId", this.deliveryId);
		properties.put("metric", this.metric);
		putIfPresent(properties, "recipient", this.recipient);
		putIfPresent(properties, "reason", this.reason);
		putIfPresent(properties, "actionValue", this.actionValue);
		putIfPresent(properties, "href", this.href);
		return properties;
	}

	private static void putIfPresent(Map<String, Object> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

	@Override
	public String toString() {
		return "DeliveryReport[metric=" + this.metric + "]";
	}

}
