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
