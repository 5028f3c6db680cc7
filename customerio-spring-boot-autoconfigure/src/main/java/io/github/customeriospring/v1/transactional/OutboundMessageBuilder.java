package io.github.customeriospring.v1.transactional;

import org.jspecify.annotations.Nullable;

/**
 * What the builders of messages that leave Customer.io have in common.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class OutboundMessageBuilder<B extends OutboundMessageBuilder<B>> extends MessageBuilder<B>
		permits PhoneMessageBuilder, SendEmail.Builder, SendPush.Builder {

	private @Nullable Boolean sendToUnsubscribed;

	/**
	 * Set whether to send the message although the person has unsubscribed. Default: what
	 * the template says, which is {@code true} unless it was changed.
	 * @param sendToUnsubscribed whether to send it
	 * @return this builder
	 */
	public B sendToUnsubscribed(boolean sendToUnsubscribed) {
		this.sendToUnsubscribed = sendToUnsubscribed;
		return self();
	}

	@Override
	MessageOptions options() {
		return options(this.sendToUnsubscribed);
	}

}
