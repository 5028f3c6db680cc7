package io.github.customeriospring.autoconfigure.publisher;

import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;

/**
 * Checks of properties that the settings which are made of them do themselves.
 */
final class SettingChecks {

	private static final String MUST = " must ";

	private SettingChecks() {
	}

	/**
	 * Create settings, where only one value is not checked yet.
	 * @param property the full name of its property
	 * @param settings creates the settings
	 */
	static <T> T check(String property, Supplier<T> settings) {
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
