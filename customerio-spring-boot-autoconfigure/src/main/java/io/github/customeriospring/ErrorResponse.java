package io.github.customeriospring;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came back when Customer.io did not answer as hoped.
 * <p>
 * {@link #toString()} leaves Customer.io's words out, since they may quote what was sent.
 *
 * @param operation the operation in words, such as {@code "App API customers.search"}
 * @param status the HTTP status
 * @param errors the errors found in the body, in Customer.io's order
 * @param body the body as text, cut at 64 KB, or {@code null} if there was none
 * @param retryAfter how long Customer.io asked to wait, or {@code null} if it did not say
 * @since 0.1.0
 */
public record ErrorResponse(String operation, int status, List<ApiError> errors, @Nullable String body,
		@Nullable Duration retryAfter) implements Serializable {

	public ErrorResponse {
		errors = List.copyOf(errors);
	}

	@Override
	public String toString() {
		return "ErrorResponse[operation=" + this.operation + ", status=" + this.status + ", " + this.errors.size()
				+ " errors]";
	}

}
