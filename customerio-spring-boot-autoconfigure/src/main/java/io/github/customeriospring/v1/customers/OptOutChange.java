package io.github.customeriospring.v1.customers;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.OptOutChannel;

/**
 * Whether a person wants messages of one sender.
 *
 * @param from the sender: a phone number or a short code
 * @param optout whether the person wants none
 * @param channel the channel
 * @since 0.1.0
 */
public record OptOutChange(String from, boolean optout, OptOutChannel channel) {

	public OptOutChange {
		Arguments.identifier(from, "from");
		if (Arguments.notNull(channel, "channel") == OptOutChannel.UNKNOWN) {
			throw new IllegalArgumentException("channel must be one that Customer.io knows");
		}
	}

	/**
	 * The person wants no messages of a sender.
	 * @param from the sender
	 * @param channel the channel
	 * @return the change
	 */
	public static OptOutChange out(String from, OptOutChannel channel) {
		return new OptOutChange(from, true, channel);
	}

	/**
	 * The person wants messages of a sender again.
	 * @param from the sender
	 * @param channel the channel
	 * @return the change
	 */
	public static OptOutChange in(String from, OptOutChannel channel) {
		return new OptOutChange(from, false, channel);
	}

	@Override
	public String toString() {
		return "OptOutChange[optout=" + this.optout + ", channel=" + this.channel + "]";
	}

}
