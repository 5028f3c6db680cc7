package io.github.customeriospring;

/**
 * The mode of the client kept a request from leaving. Nothing was sent, and nothing will
 * be as long as the mode is what it is. The message says what to set or to declare.
 *
 * @since 0.1.0
 */
public class CustomerioModeException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	public CustomerioModeException(String message) {
		super(message, null);
	}

	@Override
	public boolean isTransient() {
		return false;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return false;
	}

}
