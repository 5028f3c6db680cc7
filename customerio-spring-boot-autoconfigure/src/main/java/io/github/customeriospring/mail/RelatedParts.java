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

package io.github.customeriospring.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the files of a {@code multipart/related} belong to.
 */
final class RelatedParts {

	private RelatedParts() {
	}

	/**
	 * The part that the multipart names as its start, otherwise the first that can be a
	 * text.
	 */
	static @Nullable MimePart root(MimePart related, Multipart parts) throws MessagingException {
		String start = MimeFile.withoutBrackets(new ContentType(related.getContentType()).getParameter("start"));
		MimePart firstText = null;
		for (int i = 0; i < parts.getCount(); i++) {
			MimePart part = (MimePart) parts.getBodyPart(i);
			if (start != null && start.equals(MimeFile.withoutBrackets(part.getContentID()))) {
				return part;
			}
			if (firstText == null && (MimeText.isText(part) || part.isMimeType("multipart/*"))) {
				firstText = part;
			}
		}
		return firstText;
	}

}
