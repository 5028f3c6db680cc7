package io.github.customeriospring;

/**
 * The credential is valid but may not do this, or the feature is not enabled in the
 * workspace (403).
 *
 * @since 0.1.0
 */
public class CustomerioPermissionException extends CustomerioResponseException {

	private static final long serialVersionUID = 1L;

	public CustomerioPermissionException(ErrorResponse response, String message) {
		super(response, message);
	}

}
