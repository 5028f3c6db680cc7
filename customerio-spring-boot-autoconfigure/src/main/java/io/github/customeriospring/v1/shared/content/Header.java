package io.github.customeriospring.v1.shared.content;

import io.github.customeriospring.Arguments;

/**
 * A header of an email or of a webhook.
 * <p>
 * {@link #toString()} tells the name only.
 *
 * @param name the name
 * @param value the value
 * @since 0.1.0
 */
public record Header(String name, String value) {

	public Header {
		Arguments.text(name, "name");
		Arguments.notNull(value, "value");
	}

	@Override
	public String toString() {
		return "Header[" + this.name + "]";
	}

}
