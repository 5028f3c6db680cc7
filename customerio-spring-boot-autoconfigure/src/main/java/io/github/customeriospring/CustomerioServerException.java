package io.github.customeriospring;

/**
 * Customer.io, or something on the way to it, failed (5xx).
 *
 * @since 0.1.0
 */
public class CustomerioServerException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioServerException(ErrorResponse response, String message) {
		super(response, message);
	}

	@Override
	public boolean isTransient() {
		return true;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return true;
	}

}
