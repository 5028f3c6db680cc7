package io.github.customeriospring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What only SMS and WhatsApp messages have.
 *
 * @param to the number that the person has replied to, or {@code null}
 * @param inboundEventId the event that holds the reply, or {@code null}
 * @since 0.1.0
 */
public record PhoneDetails(@Nullable String to, @Nullable String inboundEventId) implements DeliveryDetails {

	@Override
	public String toString() {
		return "PhoneDetails";
	}

}
