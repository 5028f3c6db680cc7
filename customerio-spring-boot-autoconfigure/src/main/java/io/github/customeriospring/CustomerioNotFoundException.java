package io.github.customeriospring;

/**
 * Customer.io does not know what was asked for (404).
 *
 * @since 0.1.0
 */
public class CustomerioNotFoundException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioNotFoundException(ErrorResponse response, String message) {
		super(response, message);
	}

}
