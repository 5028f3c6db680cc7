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

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a newsletter says in a further language. An email needs a subject and a body, a
 * push notification one of them, a text message and a request to a server the body, a
 * message in an inbox the body as JSON.
 * <p>
 * {@link #toString()} tells the language only.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class AddLanguage implements MutableRequest {

	private final String language;

	private @Nullable String subject;

	private @Nullable String body;

	private @Nullable String bodyPlain;

	private @Nullable String bodyAmp;

	private @Nullable String bodyJson;

	private @Nullable String preheaderText;

	private AddLanguage(String language) {
		this.language = Arguments.identifier(language, "language");
	}

	/**
	 * Add a language.
	 * @param language the language, such as {@code de}
	 * @return what it says, to be completed
	 */
	public static AddLanguage of(String language) {
		return new AddLanguage(language);
	}

	/**
	 * Set the subject, or the title of a push notification.
	 * @param subject the subject
	 * @return this language
	 */
	public AddLanguage subject(String subject) {
		this.subject = Arguments.notNull(subject, "subject");
		return this;
	}

	/**
	 * Set the body.
	 * @param body the body
	 * @return this language
	 */
	public AddLanguage body(String body) {
		this.body = Arguments.notNull(body, "body");
		return this;
	}

	/**
	 * Set the body for email programs that show no HTML.
	 * @param bodyPlain the body
	 * @return this language
	 */
	public AddLanguage bodyPlain(String bodyPlain) {
		this.bodyPlain = Arguments.notNull(bodyPlain, "bodyPlain");
		return this;
	}

	/**
	 * Set the body in AMP. For email.
	 * @param bodyAmp the body
	 * @return this language
	 */
	public AddLanguage bodyAmp(String bodyAmp) {
		this.bodyAmp = Arguments.notNull(bodyAmp, "bodyAmp");
		return this;
	}

	/**
	 * Set the content of a message in an inbox.
	 * @param bodyJson the content as JSON
	 * @return this language
	 */
	public AddLanguage bodyJson(String bodyJson) {
		this.bodyJson = Arguments.text(bodyJson, "bodyJson");
		return this;
	}

	/**
	 * Set what a list of emails shows beside the subject.
	 * @param preheaderText the text
	 * @return this language
	 */
	public AddLanguage preheaderText(String preheaderText) {
		this.preheaderText = Arguments.notNull(preheaderText, "preheaderText");
		return this;
	}

	@Override
	public void validate() {
		if (this.subject == null && this.body == null && this.bodyJson == null) {
			throw new IllegalArgumentException("body is missing: a language needs a subject, a body or body_json");
		}
	}

	@Override
	public String toString() {
		return "AddLanguage[" + this.language + "]";
	}

}
