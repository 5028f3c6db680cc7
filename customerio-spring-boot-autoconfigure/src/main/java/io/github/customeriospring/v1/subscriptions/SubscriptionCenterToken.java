package io.github.customeriospring.v1.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * The way to the subscription center of one person, for 24 hours. Whoever knows it can
 * change what the person hears, so {@link #toString()} does not show it.
 *
 * @param token the token, or {@code null}
 * @param url the address of the subscription center, or {@code null}
 * @since 0.1.0
 */
public record SubscriptionCenterToken(@Nullable String token, @Nullable String url) {

	@Override
	public String toString() {
		return "SubscriptionCenterToken[..]";
	}

}
