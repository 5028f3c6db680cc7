package io.github.customeriospring.webhook;

import io.github.customeriospring.WireValue;

/**
 * What has become of a delivery.
 *
 * @since 0.1.0
 */
public enum Metric implements WireValue {

	/**
	 * Customer.io tried to send it, could not, and tries again.
	 */
	ATTEMPTED("attempted"),

	/**
	 * The receiving side refused it.
	 */
	BOUNCED("bounced"),

	/**
	 * The person followed a link.
	 */
	CLICKED("clicked"),

	/**
	 * The person did what the message was meant to achieve.
	 */
	CONVERTED("converted"),

	/**
	 * It arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * It waits for somebody to send it.
	 */
	DRAFTED("drafted"),

	/**
	 * It was not sent, since the address is known to be bad.
	 */
	DROPPED("dropped"),

	/**
	 * Customer.io could not send it.
	 */
	FAILED("failed"),

	/**
	 * The person opened it.
	 */
	OPENED("opened"),

	/**
	 * The person answered it.
	 */
	REPLIED("replied"),

	/**
	 * Customer.io has sent it.
	 */
	SENT("sent"),

	/**
	 * The person called it spam.
	 */
	SPAMMED("spammed"),

	/**
	 * It was not sent, since a limit or a setting of the workspace forbids it.
	 */
	UNDELIVERABLE("undeliverable"),

	/**
	 * The person unsubscribed by it.
	 */
	UNSUBSCRIBED("unsubscribed"),

	/**
	 * Something that this version does not know.
	 */
	UNKNOWN("unknown");

	private final String wireName;

	Metric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
