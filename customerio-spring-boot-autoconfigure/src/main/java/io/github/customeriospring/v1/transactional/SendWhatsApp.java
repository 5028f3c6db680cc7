package io.github.customeriospring.v1.transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A WhatsApp message. Its template cannot be created by sending.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param options what messages of all channels have in common; template and person are
 * needed
 * @param to a number in E.164 format, or Liquid
 * @param from the sender, or {@code null} for the template's
 * @param tracked whether to track clicks on links, or {@code null} for what the template
 * says
 * @since 0.1.0
 */
public record SendWhatsApp(@JsonUnwrapped MessageOptions options, String to, @Nullable String from,
		@Nullable Boolean tracked) {

	public SendWhatsApp {
		Arguments.notNull(options, "options").requireTemplateAndPerson();
		PhoneMessageBuilder.requirePhone(to);
		if (options.autoCreate() != null) {
			throw new IllegalArgumentException("auto_create does not exist for WhatsApp messages");
		}
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
		return this.options.describe("SendWhatsApp");
	}

	/**
	 * Builds a {@link SendWhatsApp}.
	 */
	public static final class Builder extends PhoneMessageBuilder<Builder> {

		private Builder() {
		}

		/**
		 * Create the message. Nothing is sent.
		 * @return the message
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public SendWhatsApp build() {
			return new SendWhatsApp(options(), to(), from(), tracked());
		}

	}

}
