package io.github.customeriospring.test.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What a person is known by.
 *
 * @param id the id that the customer's system gave
 * @param email the email address
 * @param phone the phone number
 * @param cioId the id that Customer.io gave, without prefix
 * @since 0.1.0
 */
public record PersonIdentifiers(@Nullable String id, @Nullable String email, @Nullable String phone, String cioId) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "PersonIdentifiers[id=%s, email=%s, phone=%s]".formatted(presence(this.id), presence(this.email),
				presence(this.phone));
	}

	private static String presence(@Nullable String value) {
		return (value != null) ? "set" : "none";
	}

}
