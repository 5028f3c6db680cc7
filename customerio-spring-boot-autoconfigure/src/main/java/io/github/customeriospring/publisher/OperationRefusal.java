package io.github.customeriospring.publisher;

import org.jspecify.annotations.Nullable;

/**
 * Why Customer.io has refused an operation. Publishing it again as it is does not help.
 * <p>
 * {@link #toString()} leaves the words out, since they may quote what was sent.
 *
 * @param reason a short word for the reason, or {@code null}
 * @param field the field with the error, or {@code null}
 * @param message the error in words, or {@code null}
 * @since 0.1.0
 */
public record OperationRefusal(@Nullable String reason, @Nullable String field, @Nullable String message) {

	@Override
	public String toString() {
		return "OperationRefusal[..]";
	}

}
