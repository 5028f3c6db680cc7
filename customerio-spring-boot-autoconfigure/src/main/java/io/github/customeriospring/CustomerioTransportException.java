package io.github.customeriospring;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer arrived: the connection could not be made, broke, or took too long,
 * or something of the application on the way, such as an interceptor, failed. The cause
 * tells which; where its text quoted what was sent, another one with the same stack trace
 * stands for it.
 *
 * @since 0.1.0
 */
public class CustomerioTransportException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final boolean isTransient;

	private final boolean mayHaveBeenProcessed;

	public CustomerioTransportException(String message, @Nullable Throwable cause, boolean isTransient,
			boolean mayHaveBeenProcessed) {
		super(message, cause);
		this.isTransient = isTransient;
		this.mayHaveBeenProcessed = mayHaveBeenProcessed;
	}

	@Override
	public boolean isTransient() {
		return this.isTransient;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return this.mayHaveBeenProcessed;
	}

}
