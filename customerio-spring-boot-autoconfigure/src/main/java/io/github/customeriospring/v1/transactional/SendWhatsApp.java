package io.github.customeriospring.v1.transactional;

/**
 * A WhatsApp message. Its template cannot be created by sending.
 *
 * @since 0.1.0
 */
public final class SendWhatsApp extends PhoneMessage<SendWhatsApp> {

	private SendWhatsApp() {
	}

	/**
	 * Create a message, to be completed.
	 * @return the message
	 */
	public static SendWhatsApp create() {
		return new SendWhatsApp();
	}

	@Override
	public void validate() {
		super.validate();
		if (autoCreate() != null) {
			throw new IllegalArgumentException("auto_create does not exist for WhatsApp messages");
		}
	}

}
