package io.github.customeriospring;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * One error that Customer.io reported in a response. Which parts are set depends on the
 * API.
 * <p>
 * {@link #toString()} leaves the message out, since it may quote what was sent.
 *
 * @param reason a short word for the reason, as the Track API v2 gives
 * @param field the field with the error, or a JSON pointer to it
 * @param message the error in words, as Customer.io wrote it
 * @param code a code for the error, as the App API gives
 * @since 0.1.0
 */
public record ApiError(@Nullable String reason, @Nullable String field, @Nullable String message,
		@Nullable String code) implements Serializable {

	@Override
	public String toString() {
		return "ApiError[reason=" + this.reason + ", field=" + this.field + ", code=" + this.code + "]";
	}

}
