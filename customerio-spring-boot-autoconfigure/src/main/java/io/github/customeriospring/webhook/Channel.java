package io.github.customeriospring.webhook;

import io.github.customeriospring.WireValue;

/**
 * How a delivery reaches a person.
 *
 * @since 0.1.0
 */
public enum Channel implements WireValue {

	/**
	 * An email.
	 */
	EMAIL("email"),

	/**
	 * A push notification.
	 */
	PUSH("push"),

	/**
	 * A message inside an application.
	 */
	IN_APP("in_app"),

	/**
	 * An SMS.
	 */
	SMS("sms"),

	/**
	 * A WhatsApp message.
	 */
	WHATSAPP("whatsapp"),

	/**
	 * A Slack message.
	 */
	SLACK("slack"),

	/**
	 * A webhook of a campaign.
	 */
	WEBHOOK("webhook"),

	/**
	 * A channel that this version does not know.
	 */
	UNKNOWN("unknown");

	private final String wireName;

	Channel(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
