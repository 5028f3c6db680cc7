package io.github.customeriospring.http.transport;

import java.io.IOException;

/**
 * A failure after a request had been written, whatever it says itself: who follows a
 * redirect to a host that refuses connections has sent the request before.
 *
 * @since 0.1.0
 */
public final class RequestSentException extends IOException {

	private static final long serialVersionUID = 1L;

	RequestSentException(Exception cause) {
		super("The request had been sent", cause);
	}

}
