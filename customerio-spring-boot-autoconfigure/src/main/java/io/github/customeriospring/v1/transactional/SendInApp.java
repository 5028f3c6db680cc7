package io.github.customeriospring.v1.transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;

/**
 * A message that is shown within an app or a website.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param options what messages of all channels have in common; template and person are
 * needed
 * @since 0.1.0
 */
public record SendInApp(@JsonUnwrapped MessageOptions options) {

	public SendInApp {
		Arguments.notNull(options, "options").requireTemplateAndPerson();
	}

	/**
	 * Begin to build a message.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public String toString() {
		return this.options.describe("SendInApp");
	}

	/**
	 * Builds a {@link SendInApp}.
	 */
	public static final class Builder extends MessageBuilder<Builder> {

		private Builder() {
		}

		/**
		 * Create the message. Nothing is sent.
		 * @return the message
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public SendInApp build() {
			return new SendInApp(options());
		}

	}

}
