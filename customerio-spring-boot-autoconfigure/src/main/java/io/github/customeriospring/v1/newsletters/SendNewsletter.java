package io.github.customeriospring.v1.newsletters;

/**
 * How to send a newsletter now.
 *
 * @since 0.1.0
 */
public final class SendNewsletter extends PacedNewsletter<SendNewsletter> {

	private SendNewsletter() {
	}

	/**
	 * Create a send, to be completed.
	 * @return the send
	 */
	public static SendNewsletter create() {
		return new SendNewsletter();
	}

}
