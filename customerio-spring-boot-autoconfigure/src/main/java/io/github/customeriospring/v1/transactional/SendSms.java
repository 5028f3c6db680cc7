package io.github.customeriospring.v1.transactional;

/**
 * A text message (SMS).
 *
 * @since 0.1.0
 */
public final class SendSms extends PhoneMessage<SendSms> {

	private SendSms() {
	}

	/**
	 * Create a message, to be completed.
	 * @return the message
	 */
	public static SendSms create() {
		return new SendSms();
	}

}
