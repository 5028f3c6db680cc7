package io.github.customeriospring.v2;

import java.util.Map;

import static io.github.customeriospring.v2.OperationValues.requireToken;

/**
 * Begins reports about a delivery, for messages that do not report by themselves, such as
 * push notifications.
 *
 * @since 0.1.0
 */
public final class DeliveryRef {

	private final DeliveryOperation.DeliveryId id;

	private DeliveryRef(DeliveryOperation.DeliveryId id) {
		this.id = id;
	}

	/**
	 * Begin with the id of a delivery.
	 * @param deliveryId the value of {@code CIO-Delivery-ID} in the message
	 * @return the delivery
	 */
	public static DeliveryRef of(String deliveryId) {
		return new DeliveryRef(new DeliveryOperation.DeliveryId(deliveryId));
	}

	/**
	 * Report what became of the delivery.
	 * @param metric what became of it
	 * @param deviceToken the token of the device that received it
	 * @return the operation
	 */
	public DeliveryOperation.Event event(DeliveryOperation.Metric metric, String deviceToken) {
		return new DeliveryOperation.Event(this.id, metric, Map.of("device_token", requireToken(deviceToken)));
	}

	@Override
	public String toString() {
		return this.id.toString();
	}

}
