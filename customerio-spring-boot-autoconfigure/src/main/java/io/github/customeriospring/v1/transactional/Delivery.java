package io.github.customeriospring.v1.transactional;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that Customer.io has accepted. Whether it arrives is told later, by reporting
 * webhooks and in the workspace.
 * <p>
 * {@link #toString()} leaves the id out, since whoever knows it can unsubscribe the
 * person.
 *
 * @param deliveryId the id of the message, by which webhooks and the App API name it
 * @param queuedAt when Customer.io accepted it, or {@code null} if the answer did not say
 * @param sendAt when it will be sent, or {@code null} if that is at once
 * @since 0.1.0
 */
public record Delivery(String deliveryId, @Nullable Instant queuedAt, @Nullable Instant sendAt) {

	public Delivery {
		if (deliveryId == null) {
			throw new IllegalArgumentException("delivery_id is missing");
		}
	}

	@Override
	public String toString() {
		return "Delivery[queuedAt=" + this.queuedAt + ", sendAt=" + this.sendAt + "]";
	}

}
