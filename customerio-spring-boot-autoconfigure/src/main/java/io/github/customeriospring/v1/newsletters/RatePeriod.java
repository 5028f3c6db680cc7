package io.github.customeriospring.v1.newsletters;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The time in which so many messages are sent.
 *
 * @since 0.1.0
 */
public enum RatePeriod {

	/**
	 * A minute.
	 */
	MINUTE(60),

	/**
	 * An hour.
	 */
	HOUR(3600),

	/**
	 * A day.
	 */
	DAY(86_400);

	private final int seconds;

	RatePeriod(int seconds) {
		this.seconds = seconds;
	}

	/**
	 * Return how long it is.
	 * @return the seconds
	 */
	@JsonValue
	public int seconds() {
		return this.seconds;
	}

}
