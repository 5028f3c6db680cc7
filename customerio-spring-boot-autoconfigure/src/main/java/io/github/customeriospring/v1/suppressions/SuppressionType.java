package io.github.customeriospring.v1.suppressions;

import io.github.customeriospring.WireValue;

/**
 * Why an email provider does not send to an address.
 *
 * @since 0.1.0
 */
public enum SuppressionType implements WireValue {

	/**
	 * A server refused messages.
	 */
	BLOCKS("blocks"),

	/**
	 * Messages came back.
	 */
	BOUNCES("bounces"),

	/**
	 * The person called a message spam.
	 */
	SPAM_REPORTS("spam_reports"),

	/**
	 * It cannot be an address.
	 */
	INVALID_EMAILS("invalid_emails");

	private final String wireName;

	SuppressionType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
