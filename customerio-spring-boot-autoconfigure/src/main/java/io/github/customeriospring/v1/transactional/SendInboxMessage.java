package io.github.customeriospring.v1.transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A message for the inbox of an app.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param options what messages of all channels have in common; template and person are
 * needed
 * @param to another recipient than the person, or {@code null}
 * @since 0.1.0
 */
public record SendInboxMessage(@JsonUnwrapped MessageOptions options, @Nullable String to) {

	public SendInboxMessage {
		Arguments.notNull(options, "options").requireTemplateAndPerson();
		Arguments.identifierOrNull(to, "to");
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
		return this.options.describe("SendInboxMessage");
	}

	/**
	 * Builds a {@link SendInboxMessage}.
	 */
	public static final class Builder extends MessageBuilder<Builder> {

		private @Nullable String to;

		private Builder() {
		}

		/**
		 * Set another recipient. Default: the person, which is nearly always right.
		 * @param to the recipient
		 * @return this builder
		 */
		public Builder to(String to) {
			this.to = Arguments.notNull(to, "to");
			return this;
		}

		/**
		 * Create the message. Nothing is sent.
		 * @return the message
		 * @throws IllegalArgumentException if something is missing or not allowed
		 */
		public SendInboxMessage build() {
			return new SendInboxMessage(options(), this.to);
		}

	}

}
