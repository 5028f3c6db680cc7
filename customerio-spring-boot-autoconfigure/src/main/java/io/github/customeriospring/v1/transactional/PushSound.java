package io.github.customeriospring.v1.transactional;

import io.github.customeriospring.WireValue;

/**
 * Sound of a push notification on iOS.
 *
 * @since 0.1.0
 */
public enum PushSound implements WireValue {

	/**
	 * The sound that the device uses for notifications.
	 */
	DEFAULT("default"),

	/**
	 * No sound.
	 */
	NONE("none");

	private final String wireName;

	PushSound(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
