package io.github.customeriospring.v1.shared.metrics;

import java.util.Arrays;

import io.github.customeriospring.WireValue;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * How long each step of a series of numbers is.
 *
 * @since 0.1.0
 */
@JsonDeserialize(using = ResolutionDeserializer.class)
public enum Resolution implements WireValue {

	/**
	 * Hours.
	 */
	HOURS("hours", "hourly", 24),

	/**
	 * Days.
	 */
	DAYS("days", "daily", 45),

	/**
	 * Weeks, from Sunday.
	 */
	WEEKS("weeks", "weekly", 12),

	/**
	 * Months.
	 */
	MONTHS("months", "monthly", 121),

	/**
	 * A length that this version does not know.
	 */
	UNKNOWN("unknown", "unknown", 0);

	private final String wireName;

	private final String otherName;

	private final int maxSteps;

	Resolution(String wireName, String otherName, int maxSteps) {
		this.wireName = wireName;
		this.otherName = otherName;
		this.maxSteps = maxSteps;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

	/**
	 * Return how many steps before now Customer.io tells about.
	 */
	int maxSteps() {
		return this.maxSteps;
	}

	/**
	 * Return the resolution that Customer.io calls by the given name, of which each has
	 * two.
	 */
	static Resolution of(String name) {
		return Arrays.stream(values())
			.filter((resolution) -> resolution.wireName.equals(name) || resolution.otherName.equals(name))
			.findFirst()
			.orElse(UNKNOWN);
	}

}
