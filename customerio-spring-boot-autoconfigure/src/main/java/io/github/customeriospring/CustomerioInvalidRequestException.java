package io.github.customeriospring;

/**
 * Customer.io refused the request as it was (any other 4xx: 400, 409, 413, 422).
 *
 * @since 0.1.0
 */
public class CustomerioInvalidRequestException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioInvalidRequestException(ErrorResponse response, String message) {
		super(response, message);
	}

}
