package io.github.customeriospring;

/**
 * A rate limit was reached (429). The operation was not processed.
 *
 * @since 0.1.0
 */
public class CustomerioRateLimitException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioRateLimitException(ErrorResponse response, String message) {
		super(response, message);
	}

	@Override
	public boolean isTransient() {
		return true;
	}

}
