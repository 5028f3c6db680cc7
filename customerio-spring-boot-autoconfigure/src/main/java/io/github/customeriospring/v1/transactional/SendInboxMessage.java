package io.github.customeriospring.v1.transactional;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A message for the inbox of an app.
 *
 * @since 0.1.0
 */
public final class SendInboxMessage extends TransactionalMessage<SendInboxMessage> {

	private @Nullable String to;

	private SendInboxMessage() {
	}

	/**
	 * Create a message, to be completed.
	 * @return the message
	 */
	public static SendInboxMessage create() {
		return new SendInboxMessage();
	}

	/**
	 * Set another recipient. Default: the person, which is nearly always right.
	 * @param to the recipient
	 * @return this message
	 */
	public SendInboxMessage to(String to) {
		this.to = Arguments.notNull(to, "to");
		return this;
	}

	@Override
	public void validate() {
		super.validate();
		Arguments.identifierOrNull(this.to, "to");
	}

}
