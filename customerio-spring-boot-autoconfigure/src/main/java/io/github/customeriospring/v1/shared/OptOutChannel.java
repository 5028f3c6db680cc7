package io.github.customeriospring.v1.shared;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * A channel whose messages people stop by an answer to the sender.
 *
 * @since 0.1.0
 */
public enum OptOutChannel implements WireValue {

	/**
	 * Text message.
	 */
	SMS("sms"),

	/**
	 * WhatsApp message.
	 */
	WHATSAPP("whatsapp"),

	/**
	 * A channel that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	OptOutChannel(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
