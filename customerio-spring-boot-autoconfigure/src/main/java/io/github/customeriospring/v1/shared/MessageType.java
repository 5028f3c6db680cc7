package io.github.customeriospring.v1.shared;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * How a message reaches somebody.
 *
 * @since 0.1.0
 */
public enum MessageType implements WireValue {

	/**
	 * Email.
	 */
	EMAIL("email"),

	/**
	 * A request to a server.
	 */
	WEBHOOK("webhook"),

	/**
	 * Text message.
	 */
	TWILIO("twilio"),

	/**
	 * Push notification.
	 */
	PUSH("push"),

	/**
	 * Message inside of an app or a website.
	 */
	IN_APP("in_app"),

	/**
	 * Message in the inbox of an app or a website.
	 */
	INBOX("inbox"),

	/**
	 * Message in Slack.
	 */
	SLACK("slack"),

	/**
	 * WhatsApp message.
	 */
	WHATSAPP("whatsapp"),

	/**
	 * Notification that is kept up to date.
	 */
	LIVE_NOTIFICATION("live_notification"),

	/**
	 * A way that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	MessageType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
