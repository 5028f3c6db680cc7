package io.github.customeriospring;

/**
 * Platform of a device that receives notifications.
 *
 * @since 0.1.0
 */
public enum DevicePlatform implements WireValue {

	/**
	 * Apple's.
	 */
	IOS("ios"),

	/**
	 * Google's.
	 */
	ANDROID("android");

	private final String wireName;

	DevicePlatform(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
