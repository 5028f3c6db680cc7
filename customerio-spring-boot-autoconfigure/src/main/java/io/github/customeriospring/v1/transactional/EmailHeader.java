package io.github.customeriospring.v1.transactional;

import java.util.List;
import java.util.stream.Collectors;

import io.github.customeriospring.Arguments;
import tools.jackson.databind.util.StdConverter;

/**
 * A header that an email gets in addition to those that Customer.io sets. Customer.io
 * reserves some headers and refuses them.
 * <p>
 * {@link #toString()} tells the name only.
 *
 * @param name the name: ASCII, without spaces
 * @param value the value: ASCII, without control characters
 * @since 0.1.0
 */
public record EmailHeader(String name, String value) {

	public EmailHeader {
		Arguments.notNull(name, "name");
		Arguments.notNull(value, "value");
		if (name.isEmpty() || !name.chars().allMatch((character) -> character > ' ' && character < 127)
				|| name.indexOf(':') >= 0) {
			throw new IllegalArgumentException(
					"headers: the name of a header must be ASCII without spaces, colons and control characters");
		}
		if (!value.chars().allMatch((character) -> character >= ' ' && character < 127)) {
			throw new IllegalArgumentException(
					"headers: the value of '%s' must be ASCII without line breaks and other control characters"
						.formatted(name));
		}
	}

	@Override
	public String toString() {
		return "EmailHeader[" + this.name + "]";
	}

	private String toJson() {
		return "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(escape(this.name), escape(this.value));
	}

	private static String escape(String ascii) {
		return ascii.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	/**
	 * Writes headers as Customer.io reads them: JSON within a string, nothing for none.
	 */
	static final class ListConverter extends StdConverter<List<EmailHeader>, String> {

		@Override
		public String convert(List<EmailHeader> headers) {
			return headers.isEmpty() ? ""
					: headers.stream().map(EmailHeader::toJson).collect(Collectors.joining(",", "[", "]"));
		}

	}

}
