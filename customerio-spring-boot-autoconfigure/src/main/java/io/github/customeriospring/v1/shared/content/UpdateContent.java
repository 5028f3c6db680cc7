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

package io.github.customeriospring.v1.shared.content;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a message says. What is not set stays as it is.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @param <C> the type of the change
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public abstract class UpdateContent<C extends UpdateContent<C>> implements MutableRequest {

	private @Nullable String subject;

	private @Nullable String body;

	private @Nullable String bodyAmp;

	private @Nullable String preheaderText;

	private @Nullable String recipient;

	private @Nullable Long fromId;

	private @Nullable ReplyTo replyToId;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private final List<Header> headers = new ArrayList<>();

	/**
	 * Set the subject, or the title of a push notification.
	 * @param subject the subject
	 * @return this change
	 */
	public C subject(String subject) {
		this.subject = Arguments.notNull(subject, "subject");
		return self();
	}

	/**
	 * Set the body.
	 * @param body the body
	 * @return this change
	 */
	public C body(String body) {
		this.body = Arguments.notNull(body, "body");
		return self();
	}

	/**
	 * Set the body in AMP. For email.
	 * @param bodyAmp the body
	 * @return this change
	 */
	public C bodyAmp(String bodyAmp) {
		this.bodyAmp = Arguments.notNull(bodyAmp, "bodyAmp");
		return self();
	}

	/**
	 * Set what a list of emails shows beside the subject.
	 * @param preheaderText the text
	 * @return this change
	 */
	public C preheaderText(String preheaderText) {
		this.preheaderText = Arguments.notNull(preheaderText, "preheaderText");
		return self();
	}

	/**
	 * Set to whom it goes.
	 * @param recipient the recipient, mostly in Liquid, such as
	 * <code>{{customer.email}}</code>
	 * @return this change
	 */
	public C recipient(String recipient) {
		this.recipient = Arguments.text(recipient, "recipient");
		return self();
	}

	/**
	 * Set from whom it comes.
	 * @param fromId the number of the sender identity
	 * @return this change
	 */
	public C fromId(long fromId) {
		this.fromId = fromId;
		return self();
	}

	/**
	 * Set where answers go.
	 * @param replyToId the number of the sender identity, or {@code null} for the sender
	 * @return this change
	 */
	public C replyToId(@Nullable Long replyToId) {
		this.replyToId = new ReplyTo(replyToId);
		return self();
	}

	/**
	 * Add a header, or change the one that has the name.
	 * @param name the name
	 * @param value the value
	 * @return this change
	 */
	public C header(String name, String value) {
		this.headers.add(new Header(name, value));
		return self();
	}

	@SuppressWarnings("unchecked")
	private C self() {
		return (C) this;
	}

	@Override
	public final String toString() {
		return getClass().getSimpleName() + "[..]";
	}

	/**
	 * A sender identity, or none, which is sent as well.
	 */
	private record ReplyTo(@JsonValue @Nullable Long id) {

	}

}
