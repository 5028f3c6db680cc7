package io.github.customeriospring.workspace;

import io.github.customeriospring.CustomerioException;

/**
 * There is no workspace with the name: it is not configured, and no
 * {@link CustomerioWorkspaceSource} knows it. The message does not show the name, which
 * may be that of a customer.
 *
 * @since 0.1.0
 */
public class UnknownWorkspaceException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what to do
	 */
	public UnknownWorkspaceException(String message) {
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
