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
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Texts that an email can have.
 */
final class MimeText {

	static final String PLAIN = "text/plain";

	static final String HTML = "text/html";

	static final String AMP = "text/x-amp-html";

	private MimeText() {
	}

	static boolean isText(MimePart part) throws MessagingException {
		return part.isMimeType(PLAIN) || part.isMimeType(HTML) || part.isMimeType(AMP);
	}

	/**
	 * Read a text. Bytes without a word about their encoding are UTF-8 if they can be,
	 * which covers ASCII.
	 */
	static String read(MimePart part) throws MessagingException, IOException {
		String charset = new ContentType(part.getContentType()).getParameter("charset");
		try {
			String text = (part.getContent() instanceof CharSequence content && isGiven(part, content))
					? content.toString() : decode(bytes(part), charset);
			return requireWholeCharacters(text);
		}
		catch (UnsupportedEncodingException ex) {
			throw MimeMessageConverter.notCarried("a text in an unknown encoding");
		}
	}

	/**
	 * Refuse what cannot be sent, before other messages are.
	 */
	static String requireWholeCharacters(String text) {
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw MimeMessageConverter.notCarried("a text with half of a character in it");
		}
		return text;
	}

	/**
	 * Tell whether the application gave the content as it is: bytes would be decoded anew
	 * each time.
	 */
	private static boolean isGiven(MimePart part, CharSequence text) throws MessagingException, IOException {
		return part.getContent() == text;
	}

	private static String decode(byte[] bytes, @Nullable String charset) throws UnsupportedEncodingException {
		return (charset != null) ? new String(bytes, MimeUtility.javaCharset(charset)) : decode(bytes);
	}

	private static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

	/**
	 * Write the text. To read it as a stream would end early and in silence where the
	 * content is no text.
	 */
	private static byte[] bytes(MimePart part) throws MessagingException, IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		part.getDataHandler().writeTo(bytes);
		return bytes.toByteArray();
	}

}
