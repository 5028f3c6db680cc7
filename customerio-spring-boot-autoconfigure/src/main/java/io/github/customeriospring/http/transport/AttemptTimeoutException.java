package io.github.customeriospring.http.transport;

import java.io.InterruptedIOException;

/**
 * An attempt took longer than {@link ExchangeLimits#attemptTimeout()} and was ended.
 *
 * @since 0.1.0
 */
public final class AttemptTimeoutException extends InterruptedIOException {

	private static final long serialVersionUID = 1L;

	AttemptTimeoutException(Throwable cause) {
		super("The attempt took too long");
		initCause(cause);
	}

}
