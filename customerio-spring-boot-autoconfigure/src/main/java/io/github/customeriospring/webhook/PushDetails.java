package io.github.customeriospring.webhook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only push notifications have.
 *
 * @param recipients the devices
 * @since 0.1.0
 */
public record PushDetails(List<Recipient> recipients) implements DeliveryDetails {

	@Override
	public String toString() {
		return "PushDetails[recipients=%d]".formatted(this.recipients.size());
	}

	/**
	 * A device.
	 *
	 * @param deviceId the token of the device, or {@code null}
	 * @param platform the platform, {@code ios} or {@code android}, or {@code null}
	 * @param failureMessage why it did not get there, or {@code null}
	 */
	public record Recipient(@Nullable String deviceId, @Nullable String platform, @Nullable String failureMessage) {

		@Override
		public String toString() {
			return "Recipient";
		}

	}

}
