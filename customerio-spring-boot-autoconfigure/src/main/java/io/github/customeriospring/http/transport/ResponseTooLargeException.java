package io.github.customeriospring.http.transport;

import java.io.IOException;

/**
 * A body has more bytes than {@link ExchangeLimits#maxResponseSize()}.
 *
 * @since 0.1.0
 */
public final class ResponseTooLargeException extends IOException {

	private static final long serialVersionUID = 1L;

	ResponseTooLargeException() {
		super("The answer is too large");
	}

}
