package io.github.customeriospring.v1.broadcasts;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What to send a broadcast with, and to whom. An option that is {@code null} is
 * {@code false}: a broadcast then fails as a whole because of a single person.
 * <p>
 * {@link #toString()} tells the kind of audience only.
 *
 * @param audience who gets it
 * @param data what the messages may refer to in Liquid, as <code>{{trigger.name}}</code>
 * @param idIgnoreMissing whether to pass over ids that nobody has
 * @param emailIgnoreMissing whether to pass over email addresses that nobody has
 * @param emailAddDuplicates whether an email address that several people have stands for
 * all of them
 * @since 0.1.0
 */
public record TriggerBroadcast(@JsonUnwrapped Audience audience,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> data,
		@Nullable Boolean idIgnoreMissing, @Nullable Boolean emailIgnoreMissing, @Nullable Boolean emailAddDuplicates) {

	public TriggerBroadcast {
		Arguments.notNull(audience, "audience");
		data = Arguments.mapOf(data, "data");
	}

	/**
	 * Begin to build a trigger for the recipients that are set in the workspace.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public String toString() {
		return "TriggerBroadcast[" + this.audience + "]";
	}

	/**
	 * Builds a {@link TriggerBroadcast}.
	 */
	public static final class Builder {

		private Audience audience = Audience.ofBroadcast();

		private final Map<String, @Nullable Object> data = new LinkedHashMap<>();

		private @Nullable Boolean idIgnoreMissing;

		private @Nullable Boolean emailIgnoreMissing;

		private @Nullable Boolean emailAddDuplicates;

		private Builder() {
		}

		/**
		 * Set who gets the broadcast. Default: the recipients that are set in the
		 * workspace.
		 * @param audience the audience
		 * @return this builder
		 */
		public Builder audience(Audience audience) {
			this.audience = Arguments.notNull(audience, "audience");
			return this;
		}

		/**
		 * Send to people who meet a condition.
		 * @param filter the condition
		 * @return this builder
		 */
		public Builder audience(Filter filter) {
			return audience(Audience.matching(filter));
		}

		/**
		 * Add a value that the messages may refer to in Liquid.
		 * @param name the name
		 * @param value a value of a JSON type, {@code Instant} as unix seconds
		 * @return this builder
		 */
		public Builder data(String name, @Nullable Object value) {
			this.data.put(Arguments.notNull(name, "name"), value);
			return this;
		}

		/**
		 * Add values that the messages may refer to in Liquid.
		 * @param data the values by their names
		 * @return this builder
		 */
		public Builder data(Map<String, ? extends @Nullable Object> data) {
			this.data.putAll(Arguments.mapOf(data, "data"));
			return this;
		}

		/**
		 * Set whether to pass over ids that nobody has, instead of failing. Default:
		 * {@code false}.
		 * @param idIgnoreMissing whether to pass over them
		 * @return this builder
		 */
		public Builder idIgnoreMissing(boolean idIgnoreMissing) {
			this.idIgnoreMissing = idIgnoreMissing;
			return this;
		}

		/**
		 * Set whether to pass over email addresses that nobody has, instead of failing.
		 * Default: {@code false}.
		 * @param emailIgnoreMissing whether to pass over them
		 * @return this builder
		 */
		public Builder emailIgnoreMissing(boolean emailIgnoreMissing) {
			this.emailIgnoreMissing = emailIgnoreMissing;
			return this;
		}

		/**
		 * Set whether an email address that several people have stands for all of them,
		 * instead of failing. Default: {@code false}.
		 * @param emailAddDuplicates whether it does
		 * @return this builder
		 */
		public Builder emailAddDuplicates(boolean emailAddDuplicates) {
			this.emailAddDuplicates = emailAddDuplicates;
			return this;
		}

		/**
		 * Create the trigger. Nothing is sent.
		 * @return the trigger
		 */
		public TriggerBroadcast build() {
			return new TriggerBroadcast(this.audience, this.data, this.idIgnoreMissing, this.emailIgnoreMissing,
					this.emailAddDuplicates);
		}

	}

}
