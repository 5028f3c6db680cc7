package io.github.customeriospring.v1.transactional;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all transactional messages have in common.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class MessageBuilder<B extends MessageBuilder<B>>
		permits OutboundMessageBuilder, SendInApp.Builder, SendInboxMessage.Builder {

	private @Nullable TemplateId template;

	private @Nullable PersonId person;

	private final Map<String, @Nullable Object> data = new LinkedHashMap<>();

	private @Nullable Instant sendAt;

	private @Nullable Boolean queueDraft;

	private @Nullable String language;

	private @Nullable Boolean autoCreate;

	private @Nullable Boolean disableMessageRetention;

	/**
	 * Set the message to send, by its number in the workspace.
	 * @param id the number
	 * @return this builder
	 */
	public B template(long id) {
		return template(TemplateId.of(id));
	}

	/**
	 * Set the message to send, by its trigger name.
	 * @param triggerName the name, which Customer.io compares without regard to case
	 * @return this builder
	 */
	public B template(String triggerName) {
		return template(TemplateId.of(triggerName));
	}

	/**
	 * Set the message to send.
	 * @param template the message as it is set up in the workspace
	 * @return this builder
	 */
	public B template(TemplateId template) {
		this.template = Arguments.notNull(template, "template");
		return self();
	}

	/**
	 * Set whom the message is for: the person whose attributes it may use and in whose
	 * history it stands.
	 * @param person the person, by id, email or cio_id; a phone number is refused. All
	 * messages but emails need one
	 * @return this builder
	 */
	public B person(PersonId person) {
		this.person = Arguments.notNull(person, "person");
		return self();
	}

	/**
	 * Add a value that the message may refer to in Liquid.
	 * @param name the name
	 * @param value a value of a JSON type, {@code Instant} as unix seconds
	 * @return this builder
	 */
	public B data(String name, @Nullable Object value) {
		this.data.put(Arguments.notNull(name, "name"), value);
		return self();
	}

	/**
	 * Add values that the message may refer to in Liquid.
	 * @param data the values by their names
	 * @return this builder
	 */
	public B data(Map<String, ? extends @Nullable Object> data) {
		this.data.putAll(Arguments.mapOf(data, "data"));
		return self();
	}

	/**
	 * Set when to send the message. Default: at once.
	 * @param sendAt the time, at most 90 days ahead; Customer.io keeps whole seconds, and
	 * a time in the past is at once
	 * @return this builder
	 */
	public B sendAt(Instant sendAt) {
		this.sendAt = Arguments.notNull(sendAt, "sendAt");
		return self();
	}

	/**
	 * Set whether to hold the message as a draft until somebody sends it in the
	 * workspace. Default: {@code false}.
	 * @param queueDraft whether to hold it
	 * @return this builder
	 */
	public B queueDraft(boolean queueDraft) {
		this.queueDraft = queueDraft;
		return self();
	}

	/**
	 * Set the language to send the message in. Default: the person's own.
	 * @param language a code that the workspace knows, such as {@code "fr"}
	 * @return this builder
	 */
	public B language(String language) {
		this.language = Arguments.notNull(language, "language");
		return self();
	}

	/**
	 * Set whether to create an empty template of the given trigger name when there is
	 * none. It has no content of its own, so that this is of use for an email that brings
	 * its own. Customer.io refuses a name that belongs to another channel. Default:
	 * {@code false}.
	 * @param autoCreate whether to create it
	 * @return this builder
	 */
	public B autoCreate(boolean autoCreate) {
		this.autoCreate = autoCreate;
		return self();
	}

	/**
	 * Set whether to keep the content out of the delivery history, as suits a password
	 * reset. Default: what the template says.
	 * @param disableMessageRetention whether to keep it out
	 * @return this builder
	 */
	public B disableMessageRetention(boolean disableMessageRetention) {
		this.disableMessageRetention = disableMessageRetention;
		return self();
	}

	MessageOptions options() {
		return options(null);
	}

	MessageOptions options(@Nullable Boolean sendToUnsubscribed) {
		return new MessageOptions(this.template, this.person, this.data, this.sendAt, this.queueDraft, this.language,
				this.autoCreate, this.disableMessageRetention, sendToUnsubscribed);
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
