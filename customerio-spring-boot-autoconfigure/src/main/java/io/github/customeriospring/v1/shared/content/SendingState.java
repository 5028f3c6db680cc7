package io.github.customeriospring.v1.shared.content;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;

/**
 * What an action does with its messages.
 *
 * @since 0.1.0
 */
public enum SendingState implements WireValue {

	/**
	 * It sends them.
	 */
	AUTOMATIC("automatic"),

	/**
	 * It keeps them for somebody to send them by hand.
	 */
	DRAFT("draft"),

	/**
	 * It makes none.
	 */
	OFF("off"),

	/**
	 * Something that this version does not know.
	 */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireName;

	SendingState(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
