package io.github.customeriospring.v1.shared;

import io.github.customeriospring.WireValue;

/**
 * In which order a list comes.
 *
 * @since 0.1.0
 */
public enum SortOrder implements WireValue {

	/**
	 * From the smallest to the largest.
	 */
	ASCENDING("asc"),

	/**
	 * From the largest to the smallest.
	 */
	DESCENDING("desc");

	private final String wireName;

	SortOrder(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
