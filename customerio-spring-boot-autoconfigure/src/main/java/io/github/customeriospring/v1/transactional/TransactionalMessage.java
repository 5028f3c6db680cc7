/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.v1.transactional;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What transactional messages of all channels have in common.
 * <p>
 * {@link #toString()} tells the template only.
 *
 * @param <M> the type of the message
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonPropertyOrder({ "transactional_message_id", "identifiers", "message_data" })
public abstract sealed class TransactionalMessage<M extends TransactionalMessage<M>> implements MutableRequest
		permits OutboundMessage, SendInApp, SendInboxMessage {

	private static final Duration MAX_AHEAD = Duration.ofDays(90);

	@JsonProperty("transactional_message_id")
	private @Nullable TemplateId template;

	@JsonProperty("identifiers")
	private @Nullable PersonId person;

	@JsonProperty("message_data")
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private Attributes data = Attributes.none();

	private @Nullable Instant sendAt;

	private @Nullable Boolean queueDraft;

	private @Nullable String language;

	private @Nullable Boolean autoCreate;

	private @Nullable Boolean disableMessageRetention;

	/**
	 * Set the message to send, by its number in the workspace. Only an email may do
	 * without a template.
	 * @param id the number
	 * @return this message
	 */
	public M template(long id) {
		return template(TemplateId.of(id));
	}

	/**
	 * Set the message to send, by its trigger name.
	 * @param triggerName the name, which Customer.io compares without regard to case
	 * @return this message
	 */
	public M template(String triggerName) {
		return template(TemplateId.of(triggerName));
	}

	/**
	 * Set the message to send.
	 * @param template the message as it is set up in the workspace
	 * @return this message
	 */
	public M template(TemplateId template) {
		this.template = Arguments.notNull(template, "template");
		return self();
	}

	/**
	 * Set whom the message is for: the person whose attributes it may use and in whose
	 * history it appears. Only an email may do without.
	 * @param person the person, by id, email or cio_id; a phone number is refused
	 * @return this message
	 */
	public M person(PersonId person) {
		this.person = Arguments.notNull(person, "person");
		return self();
	}

	/**
	 * Add a value that the message may refer to in Liquid, as
	 * <code>{{trigger.name}}</code>.
	 * @param name the name; a value that has it already is replaced
	 * @param value a value of a JSON type, {@code Instant} as unix seconds
	 * @return this message
	 */
	public M data(String name, @Nullable Object value) {
		this.data = this.data.with(name, value);
		return self();
	}

	/**
	 * Add values that the message may refer to in Liquid.
	 * @param values the values by their names: a map, or an object that becomes a JSON
	 * object, such as a record or a bean
	 * @return this message
	 */
	public M data(Object values) {
		this.data = this.data.plus(values, "data");
		return self();
	}

	/**
	 * Set when to send the message. Default: immediately.
	 * @param sendAt the time, at most 90 days ahead; Customer.io keeps whole seconds, and
	 * a time in the past means immediately
	 * @return this message
	 */
	public M sendAt(Instant sendAt) {
		this.sendAt = Arguments.notNull(sendAt, "sendAt");
		return self();
	}

	/**
	 * Set whether to hold the message as a draft until somebody sends it from the
	 * workspace. Default: {@code false}.
	 * @param queueDraft whether to hold it
	 * @return this message
	 */
	public M queueDraft(boolean queueDraft) {
		this.queueDraft = queueDraft;
		return self();
	}

	/**
	 * Set the language to send the message in. Default: the person's own.
	 * @param language a code that the workspace knows, such as {@code "fr"}
	 * @return this message
	 */
	public M language(String language) {
		this.language = Arguments.notNull(language, "language");
		return self();
	}

	/**
	 * Set whether to create an empty template of the given trigger name when there is
	 * none. The new template has no content, so this suits an email that brings its own.
	 * Customer.io refuses a name that belongs to another channel. Not for WhatsApp.
	 * Default: {@code false}.
	 * @param autoCreate whether to create it
	 * @return this message
	 */
	public M autoCreate(boolean autoCreate) {
		this.autoCreate = autoCreate;
		return self();
	}

	/**
	 * Set whether to keep the content out of the delivery history, for a password reset
	 * and the like. Default: what the template says.
	 * @param disableMessageRetention whether to keep it out
	 * @return this message
	 */
	public M disableMessageRetention(boolean disableMessageRetention) {
		this.disableMessageRetention = disableMessageRetention;
		return self();
	}

	@Override
	public void validate() {
		if (this.person != null) {
			this.person.requireNotByPhone("identifiers (a phone number to send to belongs in 'to')");
		}
		if (Boolean.TRUE.equals(this.autoCreate) && (this.template == null || !this.template.isTriggerName())) {
			throw new IllegalArgumentException("auto_create needs a template that is named by its trigger name");
		}
		if (this.sendAt != null) {
			requireNotTooFarAhead(this.sendAt, Instant.now());
		}
		requireComplete();
	}

	static void requireNotTooFarAhead(Instant sendAt, Instant now) {
		if (sendAt.isAfter(now.plus(MAX_AHEAD))) {
			throw new IllegalArgumentException("send_at must not be more than 90 days ahead");
		}
	}

	/**
	 * Check that nothing is missing. All messages but emails need a template and a
	 * person.
	 */
	void requireComplete() {
		if (this.template == null) {
			throw new IllegalArgumentException(
					"transactional_message_id is missing: only an email can be sent without a template");
		}
		if (this.person == null) {
			throw new IllegalArgumentException(
					"identifiers is missing: name the person with person(..), only an email can be sent without one");
		}
	}

	@Nullable TemplateId template() {
		return this.template;
	}

	@Nullable Boolean autoCreate() {
		return this.autoCreate;
	}

	@SuppressWarnings("unchecked")
	final M self() {
		return (M) this;
	}

	@Override
	public final String toString() {
		return "%s[%s]".formatted(getClass().getSimpleName(),
				(this.template != null) ? "template " + this.template : "no template");
	}

}
