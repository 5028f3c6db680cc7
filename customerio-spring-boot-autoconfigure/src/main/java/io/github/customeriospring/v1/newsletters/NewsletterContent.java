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

import java.util.List;

import io.github.customeriospring.json.OneOrMany;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.content.Headers;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * What a newsletter says, in one language and to one test group. Anything but the number
 * may be absent.
 * <p>
 * {@link #toString()} tells number, type and language.
 *
 * @param id the number of the content
 * @param newsletterId the number of the newsletter
 * @param deduplicateId an id that no other version of the content has
 * @param name the name
 * @param type how it reaches people
 * @param layout the layout around the body
 * @param body the body
 * @param bodyAmp the body in AMP
 * @param subject the subject
 * @param preheaderText what a list of emails shows beside the subject
 * @param from the sender
 * @param fromId the number of the sender identity
 * @param replyTo where answers go
 * @param replyToId the number of the sender identity to which answers go
 * @param recipient to whom it goes, mostly in Liquid
 * @param cc who else gets it
 * @param bcc who else gets it, unseen
 * @param fakeBcc whether those get a copy of their own
 * @param preprocessor what prepares the body for email programs
 * @param language the language, empty for the default one
 * @param headers further headers
 * @since 0.1.0
 */
@OneOrMany
public record NewsletterContent(long id, @Nullable Long newsletterId, @Nullable String deduplicateId,
		@Nullable String name, @Nullable MessageType type, @Nullable String layout, @Nullable String body,
		@Nullable String bodyAmp, @Nullable String subject, @Nullable String preheaderText, @Nullable String from,
		@Nullable Long fromId, @Nullable String replyTo, @Nullable Long replyToId, @Nullable String recipient,
		@Nullable String cc, @Nullable String bcc, @Nullable Boolean fakeBcc, @Nullable String preprocessor,
		@Nullable String language, @Headers List<Header> headers) {

	public NewsletterContent {
		headers = (headers != null) ? List.copyOf(headers) : List.of();
	}

	@Override
	public String toString() {
		return "NewsletterContent[id=%d, type=%s, language=%s]".formatted(this.id, this.type, this.language);
	}

}
