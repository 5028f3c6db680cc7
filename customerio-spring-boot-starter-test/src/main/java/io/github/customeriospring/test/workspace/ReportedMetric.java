package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that was reported of a delivery.
 *
 * @param deliveryId the delivery
 * @param metric what happened to it, {@code opened} for example
 * @param timestamp when it happened
 * @param details what else was reported, the recipient or the device for example
 * @since 0.1.0
 */
public record ReportedMetric(String deliveryId, String metric, Instant timestamp,
		Map<String, @Nullable Object> details) {

	/**
	 * Says nothing of the delivery and the details.
	 */
	@Override
	public String toString() {
		return "ReportedMetric[metric=%s]".formatted(this.metric);
	}

}
