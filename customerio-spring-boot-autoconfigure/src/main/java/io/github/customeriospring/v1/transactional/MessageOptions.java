package io.github.customeriospring.v1.transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What transactional messages of all channels have in common. An option that is
 * {@code null} leaves the choice to the template, or to Customer.io.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param template the message as it is set up in the workspace; only email may do without
 * @param person whom the message is for, by id, email or cio_id; only email may do
 * without
 * @param data what the message may refer to in Liquid, as <code>{{trigger.name}}</code>
 * @param sendAt when to send it, at most 90 days ahead; a time in the past is at once
 * @param queueDraft whether to hold it as a draft, until somebody sends it in the
 * workspace
 * @param language the language to send it in, instead of the person's own
 * @param autoCreate whether to create an empty template of the given trigger name when
 * there is none; not for WhatsApp
 * @param disableMessageRetention whether to keep the content out of the delivery history
 * @param sendToUnsubscribed whether to send it although the person has unsubscribed; not
 * for in-app and inbox messages
 * @since 0.1.0
 */
public record MessageOptions(@JsonProperty("transactional_message_id") @Nullable TemplateId template,
		@JsonProperty("identifiers") @Nullable PersonId person,
		@JsonProperty("message_data") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> data,
		@Nullable Instant sendAt, @Nullable Boolean queueDraft, @Nullable String language, @Nullable Boolean autoCreate,
		@Nullable Boolean disableMessageRetention, @Nullable Boolean sendToUnsubscribed) {

	private static final Duration MAX_AHEAD = Duration.ofDays(90);

	public MessageOptions {
		if (person != null) {
			person.requireNotByPhone("identifiers (a phone number to send to belongs in 'to')");
		}
		if (Boolean.TRUE.equals(autoCreate) && (template == null || !template.isTriggerName())) {
			throw new IllegalArgumentException("auto_create needs a template that is named by its trigger name");
		}
		if (sendAt != null) {
			requireNotTooFarAhead(sendAt, Instant.now());
		}
		data = Arguments.mapOf(data, "data");
	}

	static void requireNotTooFarAhead(Instant sendAt, Instant now) {
		if (sendAt.isAfter(now.plus(MAX_AHEAD))) {
			throw new IllegalArgumentException("send_at must not be more than 90 days ahead");
		}
	}

	/**
	 * Check what all messages but emails need.
	 */
	MessageOptions requireTemplateAndPerson() {
		if (this.template == null) {
			throw new IllegalArgumentException(
					"transactional_message_id is missing: only an email can be sent without a template");
		}
		if (this.person == null) {
			throw new IllegalArgumentException(
					"identifiers is missing: name the person with person(..), only an email can be sent without one");
		}
		return this;
	}

	/**
	 * Describe a message for a log, without its person, recipients and content.
	 */
	String describe(String message) {
		return "%s[%s]".formatted(message, (this.template != null) ? "template " + this.template : "no template");
	}

	@Override
	public String toString() {
		return describe("MessageOptions");
	}

}
