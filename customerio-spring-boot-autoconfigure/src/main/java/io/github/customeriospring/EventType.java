package io.github.customeriospring;

/**
 * Kind of an event.
 *
 * @since 0.1.0
 */
public enum EventType implements WireValue {

	/**
	 * An event of the application's own.
	 */
	EVENT("event"),

	/**
	 * A view of a web page.
	 */
	PAGE("page"),

	/**
	 * A view of a screen in a mobile app.
	 */
	SCREEN("screen");

	private final String wireName;

	EventType(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
