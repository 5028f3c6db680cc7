package io.github.customeriospring.v1.shared;

import io.github.customeriospring.WireValue;

/**
 * How far a message has come.
 *
 * @since 0.1.0
 */
public enum MessageState implements WireValue {

	/**
	 * It could not be sent.
	 */
	FAILED("failed"),

	/**
	 * It was sent.
	 */
	SENT("sent"),

	/**
	 * It waits for somebody to send it by hand.
	 */
	DRAFTED("drafted"),

	/**
	 * Customer.io tried to send it.
	 */
	ATTEMPTED("attempted");

	private final String wireName;

	MessageState(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
