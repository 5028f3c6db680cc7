package io.github.customeriospring.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * A payload that was kept cannot be read.
 *
 * @since 0.1.0
 */
public class UnreadablePayloadException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadablePayloadException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
