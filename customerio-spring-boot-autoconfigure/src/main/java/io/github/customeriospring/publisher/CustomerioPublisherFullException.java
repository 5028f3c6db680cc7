package io.github.customeriospring.publisher;

/**
 * A publisher had no room for an operation, which it has not taken.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherFullException extends CustomerioPublisherException {

	private static final long serialVersionUID = 1L;

	public CustomerioPublisherFullException(String message) {
		super(message, null, true);
	}

}
