package io.github.customeriospring.publisher;

import io.github.customeriospring.CustomerioException;
import org.jspecify.annotations.Nullable;

/**
 * A publisher could not do what it was asked for. The message says what to do.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final boolean isTransient;

	public CustomerioPublisherException(String message, @Nullable Throwable cause, boolean isTransient) {
		super(message, cause);
		this.isTransient = isTransient;
	}

	@Override
	public boolean isTransient() {
		return this.isTransient;
	}

	/**
	 * Tell whether Customer.io may have got what could not be handed over.
	 * @return {@code false}: it was not even taken
	 */
	@Override
	public boolean mayHaveBeenProcessed() {
		return false;
	}

}
