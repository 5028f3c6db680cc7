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

import io.github.customeriospring.Arguments;
import io.github.customeriospring.DeliveryMetric;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 * <p>
 * {@link #toString()} leaves the delivery and the recipient out.
 *
 * @param deliveryId the value of {@code CIO-Delivery-ID} in the message
 * @param metric what became of it; which values there are depends on the channel
 * @param timestamp when; {@code null} is when Customer.io receives the report
 * @param recipient the address, number or device that received it, or {@code null}
 * @param reason why it failed, or {@code null}
 * @param href the link that was followed, or {@code null}
 * @since 0.1.0
 */
public record MetricReport(String deliveryId, DeliveryMetric metric, @Nullable Instant timestamp,
		@Nullable String recipient, @Nullable String reason, @Nullable String href) {

	public MetricReport {
		Arguments.identifier(deliveryId, "deliveryId");
		Arguments.notNull(metric, "metric");
		Arguments.identifierOrNull(recipient, "recipient");
	}

	/**
	 * Report what became of a delivery just now.
	 * @param deliveryId the value of {@code CIO-Delivery-ID} in the message
	 * @param metric what became of it
	 * @return the report
	 */
	public static MetricReport of(String deliveryId, DeliveryMetric metric) {
		return new MetricReport(deliveryId, metric, null, null, null, null);
	}

	/**
	 * Set when it happened.
	 * @param timestamp the time; Customer.io keeps whole seconds
	 * @return a copy with the time
	 */
	public MetricReport withTimestamp(Instant timestamp) {
		Arguments.notNull(timestamp, "timestamp");
		return new MetricReport(this.deliveryId, this.metric, timestamp, this.recipient, this.reason, this.href);
	}

	/**
	 * Set who received it.
	 * @param recipient the address, number or device
	 * @return a copy with the recipient
	 */
	public MetricReport withRecipient(String recipient) {
		Arguments.notNull(recipient, "recipient");
		return new MetricReport(this.deliveryId, this.metric, this.timestamp, recipient, this.reason, this.href);
	}

	/**
	 * Set why it failed.
	 * @param reason the reason
	 * @return a copy with the reason
	 */
	public MetricReport withReason(String reason) {
		Arguments.notNull(reason, "reason");
		return new MetricReport(this.deliveryId, this.metric, this.timestamp, this.recipient, reason, this.href);
	}

	/**
	 * Set which link was followed.
	 * @param href the link
	 * @return a copy with the link
	 */
	public MetricReport withHref(String href) {
		Arguments.notNull(href, "href");
		return new MetricReport(this.deliveryId, this.metric, this.timestamp, this.recipient, this.reason, href);
	}

	@Override
	public String toString() {
		return "MetricReport[metric=" + this.metric + "]";
	}

}
