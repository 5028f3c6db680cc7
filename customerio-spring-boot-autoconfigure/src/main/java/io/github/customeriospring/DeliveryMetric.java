package io.github.customeriospring;

/**
 * What became of a delivery. Which values Customer.io takes depends on the channel.
 *
 * @since 0.1.0
 */
public enum DeliveryMetric implements WireValue {

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
	 * The receiving side asked to try again later.
	 */
	DEFERRED("deferred"),

	/**
	 * It arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * It was not sent, since the address is known to be bad.
	 */
	DROPPED("dropped"),

	/**
	 * The person opened it.
	 */
	OPENED("opened"),

	/**
	 * The person called it spam.
	 */
	SPAMMED("spammed");

	private final String wireName;

	DeliveryMetric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
