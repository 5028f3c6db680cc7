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

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import io.github.customeriospring.v1.transactional.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailParseException;

/**
 * A file within a message.
 *
 * @param name the name, or {@code null}
 * @param contentId the id by which HTML may refer to it, or {@code null}
 * @param type the media type, without parameters
 * @param attached whether the sender attached it
 * @param content the content
 */
record MimeFile(@Nullable String name, @Nullable String contentId, String type, boolean attached, byte[] content) {

	static MimeFile of(MimePart part) throws MessagingException, IOException {
		String name = part.getFileName();
		LimitedOutput content = new LimitedOutput();
		part.getDataHandler().writeTo(content);
		return new MimeFile((name != null) ? MimeUtility.decodeText(name) : null, withoutBrackets(part.getContentID()),
				new ContentType(part.getContentType()).getBaseType(), isAttached(part), content.toByteArray());
	}

	/**
	 * Describe files that are too large, whether one of them or all together.
	 */
	static MailParseException tooLarge() {
		return MimeMessageConverter.notCarried(
				"inline and attached files of %d MB or more in total".formatted(Attachment.MAX_TOTAL.toMegabytes()));
	}

	static boolean isAttached(MimePart part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	static @Nullable String withoutBrackets(@Nullable String contentId) {
		return (contentId != null) ? contentId.trim().replaceAll("^<|>$", "") : null;
	}

	/**
	 * Takes no more than an email can have.
	 */
	private static final class LimitedOutput extends ByteArrayOutputStream {

		@Override
		public void write(int value) {
			requireRoom(1);
			super.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			requireRoom(length);
			super.write(bytes, offset, length);
		}

		private void requireRoom(int length) {
			if (size() + length > Attachment.MAX_TOTAL.toBytes()) {
				throw tooLarge();
			}
		}

	}

}
