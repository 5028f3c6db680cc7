package io.github.customeriospring.autoconfigure.diagnostics;

import java.util.function.Supplier;

/**
 * Checks of properties that the settings which are made of them do themselves.
 *
 * @since 0.1.0
 */
public final class SettingChecks {

	private static final String MUST = " must ";

	private SettingChecks() {
	}

	/**
	 * Create settings, where only one value is not checked yet.
	 * @param <T> the type of the settings
	 * @param property the full name of its property
	 * @param settings creates the settings
	 * @return the settings
	 * @throws InvalidCustomerioPropertyException if the value is refused
	 */
	public static <T> T check(String property, Supplier<T> settings) {
		try {
			return settings.get();
		}
		catch (IllegalArgumentException ex) {
			String message = String.valueOf(ex.getMessage());
			throw new InvalidCustomerioPropertyException(property, message.substring(message.indexOf(MUST) + 1),
					"Correct it, or remove it to get the default.");
		}
	}

}
