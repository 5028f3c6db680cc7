package io.github.customeriospring.workspace;

import io.github.customeriospring.CustomerioException;

/**
 * A workspace has no credential of the API, or the {@link CustomerioWorkspaceSource}
 * returned one that cannot be right. The message shows no part of it.
 *
 * @since 0.1.0
 */
public class WorkspaceCredentialException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what is wrong, and what to do
	 */
	public WorkspaceCredentialException(String message) {
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
