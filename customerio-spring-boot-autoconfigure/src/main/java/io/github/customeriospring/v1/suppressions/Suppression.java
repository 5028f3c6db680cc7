package io.github.customeriospring.v1.suppressions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An address to which an email provider does not send.
 * <p>
 * {@link #toString()} leaves the address and the reason out, which may quote it.
 *
 * @param email the address, or {@code null}
 * @param created since when, or {@code null}
 * @param reason why, in the words of a server, or {@code null}
 * @param status the status that a server answered, such as {@code 550}, or {@code null}
 * @since 0.1.0
 */
public record Suppression(@Nullable String email, @Nullable Instant created, @Nullable String reason,
		@Nullable String status) {

	@Override
	public String toString() {
		return "Suppression[status=" + this.status + "]";
	}

}
