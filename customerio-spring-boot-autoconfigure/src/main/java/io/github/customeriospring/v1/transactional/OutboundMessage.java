package io.github.customeriospring.v1.transactional;

import org.jspecify.annotations.Nullable;

/**
 * What messages that leave Customer.io have in common.
 *
 * @param <M> the type of the message
 * @since 0.1.0
 */
public abstract sealed class OutboundMessage<M extends OutboundMessage<M>> extends TransactionalMessage<M>
		permits PhoneMessage, SendEmail, SendPush {

	private @Nullable Boolean sendToUnsubscribed;

	/**
	 * Set whether to send the message even if the person has unsubscribed. Default: what
	 * the template says, which is {@code true} unless it was changed.
	 * @param sendToUnsubscribed whether to send it
	 * @return this message
	 */
	public M sendToUnsubscribed(boolean sendToUnsubscribed) {
		this.sendToUnsubscribed = sendToUnsubscribed;
		return self();
	}

}
