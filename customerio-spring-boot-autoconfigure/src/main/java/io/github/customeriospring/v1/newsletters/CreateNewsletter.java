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

package io.github.customeriospring.v1.newsletters;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.content.WebhookMethod;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter that is to be made. Without {@link #sendNow()} and {@link #scheduledAt} it
 * is a draft. Which fields it needs depends on how it reaches people: <pre class="code">
 * CreateNewsletter.of(MessageType.EMAIL, "Autumn")
 *     .recipients(NewsletterRecipients.of(Condition.inAnySegment(7)))
 *     .subject("It is autumn").body("...").from("Shop &lt;shop@example.com&gt;")
 * </pre>
 * <p>
 * {@link #toString()} tells the type only.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder({ "name", "type", "recipients" })
public final class CreateNewsletter extends PacedNewsletter<CreateNewsletter> {

	private static final int MAX_NAME = 190;

	private final String name;

	private final MessageType type;

	private @Nullable NewsletterRecipients recipients;

	private @Nullable Long subscriptionTopicId;

	private @Nullable Boolean sendNow;

	private @Nullable Instant scheduledAt;

	private @Nullable String subject;

	private @Nullable String body;

	private @Nullable String bodyPlain;

	private @Nullable String bodyJson;

	private @Nullable String preheaderText;

	private @Nullable String from;

	private @Nullable Long fromId;

	private @Nullable Long layoutId;

	private @Nullable String requestMethod;

	private @Nullable String url;

	private CreateNewsletter(MessageType type, String name) {
		this.type = Arguments.known(type, "type");
		this.name = Arguments.text(name, "name");
		if (name.length() > MAX_NAME) {
			throw new IllegalArgumentException("name must not have more than %d characters".formatted(MAX_NAME));
		}
	}

	/**
	 * Create a newsletter, to be completed.
	 * @param type how it reaches people: by email, text message, push notification, in an
	 * app, in an inbox or as a request to a server
	 * @param name the name, at most 190 characters
	 * @return the newsletter
	 */
	public static CreateNewsletter of(MessageType type, String name) {
		return new CreateNewsletter(type, name);
	}

	/**
	 * Set who gets it.
	 * @param recipients the people
	 * @return this newsletter
	 */
	public CreateNewsletter recipients(NewsletterRecipients recipients) {
		this.recipients = Arguments.notNull(recipients, "recipients");
		return this;
	}

	/**
	 * Set its subscription topic, which a workspace with a subscription center needs.
	 * @param subscriptionTopicId the number of the topic
	 * @return this newsletter
	 */
	public CreateNewsletter subscriptionTopicId(long subscriptionTopicId) {
		this.subscriptionTopicId = subscriptionTopicId;
		return this;
	}

	/**
	 * Send it as soon as it is made.
	 * @return this newsletter
	 */
	public CreateNewsletter sendNow() {
		this.sendNow = true;
		return this;
	}

	/**
	 * Set when to send it.
	 * @param scheduledAt the time, in whole seconds
	 * @return this newsletter
	 */
	public CreateNewsletter scheduledAt(Instant scheduledAt) {
		this.scheduledAt = Arguments.notNull(scheduledAt, "scheduledAt");
		return this;
	}

	/**
	 * Set the subject, or the title of a push notification. An email needs one.
	 * @param subject the subject
	 * @return this newsletter
	 */
	public CreateNewsletter subject(String subject) {
		this.subject = Arguments.notNull(subject, "subject");
		return this;
	}

	/**
	 * Set the body, which emails, text messages and requests to servers need.
	 * @param body the body
	 * @return this newsletter
	 */
	public CreateNewsletter body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set the body for email programs that show no HTML.
	 * @param bodyPlain the body
	 * @return this newsletter
	 */
	public CreateNewsletter bodyPlain(String bodyPlain) {
		this.bodyPlain = Arguments.notNull(bodyPlain, "bodyPlain");
		return this;
	}

	/**
	 * Set the content of a message in an app or an inbox, which needs it.
	 * @param bodyJson the content as JSON
	 * @return this newsletter
	 */
	public CreateNewsletter bodyJson(String bodyJson) {
		this.bodyJson = Arguments.text(bodyJson, "bodyJson");
		return this;
	}

	/**
	 * Set what a list of emails shows beside the subject.
	 * @param preheaderText the text
	 * @return this newsletter
	 */
	public CreateNewsletter preheaderText(String preheaderText) {
		this.preheaderText = Arguments.notNull(preheaderText, "preheaderText");
		return this;
	}

	/**
	 * Set from whom an email comes.
	 * @param from the sender, such as {@code Shop <shop@example.com>}
	 * @return this newsletter
	 */
	public CreateNewsletter from(String from) {
		this.from = Arguments.text(from, "from");
		return this;
	}

	/**
	 * Set from whom an email comes.
	 * @param fromId the number of the sender identity
	 * @return this newsletter
	 */
	public CreateNewsletter fromId(long fromId) {
		this.fromId = fromId;
		return this;
	}

	/**
	 * Set the layout of an email.
	 * @param layoutId the number of the layout
	 * @return this newsletter
	 */
	public CreateNewsletter layoutId(long layoutId) {
		this.layoutId = layoutId;
		return this;
	}

	/**
	 * Set where a request goes, and how.
	 * @param requestMethod the HTTP method
	 * @param url the address
	 * @return this newsletter
	 */
	public CreateNewsletter request(WebhookMethod requestMethod, String url) {
		this.requestMethod = Arguments.known(requestMethod, "requestMethod").name();
		this.url = Arguments.text(url, "url");
		return this;
	}

	@Override
	public void validate() {
		require(this.recipients, "recipients");
		if (this.sendNow != null && this.scheduledAt != null) {
			throw new IllegalArgumentException("A newsletter is either sent now or scheduled");
		}
		if (this.from != null && this.fromId != null) {
			throw new IllegalArgumentException("A newsletter has either from or from_id");
		}
		switch (this.type) {
			case EMAIL -> {
				require(this.subject, "subject");
				require(this.body, "body");
			}
			case TWILIO -> require(this.body, "body");
			case PUSH -> require((this.subject != null) ? this.subject : this.body, "subject or body");
			case IN_APP, INBOX -> require(this.bodyJson, "body_json");
			case WEBHOOK -> {
				require(this.body, "body");
				require(this.url, "url");
			}
			default -> throw new IllegalArgumentException("type cannot be that of a newsletter");
		}
	}

	private static void require(@Nullable Object value, String name) {
		if (value == null) {
			throw new IllegalArgumentException(name + " is missing");
		}
	}

	@Override
	public String toString() {
		return "CreateNewsletter[type=" + this.type + "]";
	}

}
