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

package io.github.customeriospring.json;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Texts as Jackson writes them: in UTF-8, with escapes where JSON needs them.
 */
final class TextBytes {

	/** What a character becomes at most. */
	private static final int MAX_BYTES_PER_CHAR = 6;

	private static final byte[] @Nullable [] ESCAPES = escapes();

	/** Which characters are one byte. */
	private static final boolean[] PLAIN = plain();

	private TextBytes() {
	}

	private static byte[] @Nullable [] escapes() {
		byte[] @Nullable [] escapes = new byte[0x80][];
		for (int control = 0; control < ' '; control++) {
			escapes[control] = ascii("\\u%04X".formatted(control));
		}
		escapes['\b'] = ascii("\\b");
		escapes['\t'] = ascii("\\t");
		escapes['\n'] = ascii("\\n");
		escapes['\f'] = ascii("\\f");
		escapes['\r'] = ascii("\\r");
		escapes['"'] = ascii("\\\"");
		escapes['\\'] = ascii("\\\\");
		return escapes;
	}

	private static boolean[] plain() {
		boolean[] plain = new boolean[ESCAPES.length];
		for (int character = 0; character < plain.length; character++) {
			plain[character] = ESCAPES[character] == null;
		}
		return plain;
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Return how many bytes a text has at most.
	 */
	static long most(String text) {
		return (long) MAX_BYTES_PER_CHAR * text.length();
	}

	/**
	 * Write a text, without quotes.
	 * @param text the text
	 * @param bytes where to, with room for all of it
	 * @param start where it begins
	 * @return where it ends, or -1 if it holds characters of two parts or half of one
	 */
	static int write(String text, byte[] bytes, int start) {
		int length = text.length();
		int plain = 0;
		while (plain < length && isPlain(text.charAt(plain))) {
			bytes[start + plain] = (byte) text.charAt(plain);
			plain++;
		}
		return (plain == length) ? start + plain : writeRest(text, plain, bytes, start + plain);
	}

	private static boolean isPlain(char character) {
		return character < PLAIN.length && PLAIN[character];
	}

	private static int writeRest(String text, int from, byte[] bytes, int start) {
		int end = start;
		for (int i = from; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isSurrogate(character)) {
				return -1;
			}
			end = write(character, bytes, end);
		}
		return end;
	}

	private static int write(char character, byte[] bytes, int start) {
		int end = start;
		if (isPlain(character)) {
			bytes[end++] = (byte) character;
		}
		else if (character < ESCAPES.length) {
			for (byte part : Objects.requireNonNull(ESCAPES[character])) {
				bytes[end++] = part;
			}
		}
		else if (character < 0x800) {
			bytes[end++] = (byte) (0xC0 | (character >> 6));
			bytes[end++] = (byte) (0x80 | (character & 0x3F));
		}
		else {
			bytes[end++] = (byte) (0xE0 | (character >> 12));
			bytes[end++] = (byte) (0x80 | ((character >> 6) & 0x3F));
			bytes[end++] = (byte) (0x80 | (character & 0x3F));
		}
		return end;
	}

}
