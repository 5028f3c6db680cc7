package io.github.customeriospring.webhook.inbox.jdbc;

/**
 * A listener has marked the transaction for rollback, and thrown nothing.
 */
final class RolledBackException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RolledBackException() {
		super("A listener has marked the transaction for rollback");
	}

}
