package io.github.customeriospring;

/**
 * Customer.io did not accept the credential (401).
 *
 * @since 0.1.0
 */
public class CustomerioAuthenticationException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioAuthenticationException(ErrorResponse response, String message) {
		super(response, message);
	}

}
