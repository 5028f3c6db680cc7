package io.github.customeriospring.v1.shared;

import java.math.BigDecimal;

/**
 * Reads the text of an attribute as a number.
 */
final class AttributeNumbers {

	private AttributeNumbers() {
	}

	/**
	 * Read a number.
	 * @throws NumberFormatException if it is none; the message names the attribute and
	 * does not show its value
	 */
	static BigDecimal number(String name, String text) {
		try {
			return new BigDecimal(text);
		}
		catch (NumberFormatException ex) {
			throw new NumberFormatException("Attribute '%s' is no number".formatted(name));
		}
	}

}
