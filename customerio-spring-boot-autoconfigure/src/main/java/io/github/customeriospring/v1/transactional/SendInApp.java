package io.github.customeriospring.v1.transactional;

/**
 * A message that is shown within an app or a website.
 *
 * @since 0.1.0
 */
public final class SendInApp extends TransactionalMessage<SendInApp> {

	private SendInApp() {
	}

	/**
	 * Create a message, to be completed.
	 * @return the message
	 */
	public static SendInApp create() {
		return new SendInApp();
	}

}
