package io.github.customeriospring.http;

import io.github.customeriospring.mode.CustomerioMode;

/**
 * One call of an operation, with all its attempts. Used by one thread at a time.
 *
 * @since 0.1.0
 */
public final class Call {

	private final Operation operation;

	private final String mode;

	private int attempts;

	private int status;

	private boolean perhapsDone;

	Call(Operation operation, String mode) {
		this.operation = operation;
		this.mode = mode;
	}

	/**
	 * Return the operation that is called.
	 * @return the operation
	 */
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Return in which mode the client is.
	 * @return the name of the {@link CustomerioMode}
	 */
	public String mode() {
		return this.mode;
	}

	/**
	 * Return how often the request was repeated so far.
	 * @return the number of attempts after the first
	 */
	public int retries() {
		return Math.max(0, this.attempts - 1);
	}

	int attempts() {
		return this.attempts;
	}

	void attempted() {
		this.attempts++;
	}

	/**
	 * Note that an attempt failed in a way that leaves open what became of it.
	 */
	void outcomeIsOpen() {
		this.perhapsDone = true;
	}

	/**
	 * Return whether an earlier attempt may have been carried out.
	 */
	boolean isPerhapsDone() {
		return this.perhapsDone;
	}

	/**
	 * Return the status of the success.
	 */
	int status() {
		return this.status;
	}

	void succeeded(int status) {
		this.status = status;
	}

}
