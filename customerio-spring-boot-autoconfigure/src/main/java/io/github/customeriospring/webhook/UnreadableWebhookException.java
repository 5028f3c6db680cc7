package io.github.customeriospring.webhook;

import io.github.customeriospring.CustomerioException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook is no JSON object. The message holds no data.
 *
 * @since 0.1.0
 */
public class UnreadableWebhookException extends CustomerioException {

	/** The problem in words. */
	static final String NO_OBJECT = "The body is no JSON object that can be read";

	private static final long serialVersionUID = 1L;

	public UnreadableWebhookException(String message, @Nullable Throwable cause) {
		super(message, cause);
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
