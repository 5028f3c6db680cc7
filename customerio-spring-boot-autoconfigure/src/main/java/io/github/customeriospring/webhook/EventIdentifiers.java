package io.github.customeriospring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers of the person that an event is about, as Customer.io has written them.
 *
 * @param id the id that the application gave, or {@code null}
 * @param email the email address, or {@code null}
 * @param cioId the id that Customer.io gave, or {@code null}
 * @since 0.1.0
 */
public record EventIdentifiers(@Nullable String id, @Nullable String email, @Nullable String cioId) {

	@Override
	public String toString() {
		return "EventIdentifiers";
	}

}
