package io.github.customeriospring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What only messages inside an application have.
 *
 * @param trackedResponse the name of the action that the person has chosen, or
 * {@code null}
 * @since 0.1.0
 */
public record InAppDetails(@Nullable String trackedResponse) implements DeliveryDetails {

	@Override
	public String toString() {
		return "InAppDetails";
	}

}
