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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes texts, numbers, booleans, and maps and lists of them, byte for byte as Jackson
 * writes them. Most operations hold nothing else, and finding a serializer, keeping a
 * context and checking what it does costs more than twice as much for each value as its
 * bytes. An operation with anything else is left to Jackson, which writes or refuses it.
 * Not thread-safe.
 *
 * @since 0.1.0
 */
public final class PlainJson {

	/**
	 * Bytes that are kept for the next operation, more than Customer.io takes for one.
	 */
	private static final int LARGEST = 64 * 1024;

	/** What a character becomes at most, escaped. */
	private static final int MAX_BYTES_PER_CHAR = 6;

	private static final int MAX_DIGITS = 20;

	private static final int MAX_DEPTH = 8;

	private static final byte[] NULL = ascii("null");

	private static final byte[] TRUE = ascii("true");

	private static final byte[] FALSE = ascii("false");

	private static final byte @Nullable [][] ESCAPES = escapes();

	/** An application's own may declare that they are written in another way. */
	private static final Set<Class<?>> CONTAINERS = Set.of(LinkedHashMap.class, HashMap.class, TreeMap.class,
			Map.of().getClass(), Map.of(1, 1).getClass(), ArrayList.class, List.of().getClass(), List.of(1).getClass(),
			Arrays.asList(1).getClass());

	private final BiConsumer<String, @Nullable Object> field = (name, value) -> writeField(name, value, 1);

	private byte[] bytes = new byte[512];

	private int size;

	private boolean whole;

	PlainJson() {
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte @Nullable [][] escapes() {
		byte @Nullable [][] escapes = new byte[0x80][];
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

	/**
	 * Write an operation in place of the one before.
	 * @return whether all of it was written; if not, or if that fails, Jackson tells why
	 */
	<T> boolean write(T operation, PlainFormat<? super T> format) {
		this.size = 0;
		this.whole = true;
		try {
			return format.write(operation, this) && this.whole;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	byte[] bytes() {
		return this.bytes;
	}

	int size() {
		return this.size;
	}

	/**
	 * Write JSON that is encoded already.
	 * @param json the JSON, or a part of it
	 * @return this
	 */
	public PlainJson raw(byte[] json) {
		if (hasRoomFor(json.length)) {
			System.arraycopy(json, 0, this.bytes, this.size, json.length);
			this.size += json.length;
		}
		return this;
	}

	/**
	 * Write a text.
	 * @param text the text
	 * @return this
	 */
	public PlainJson text(String text) {
		int length = text.length();
		if (!hasRoomFor((long) MAX_BYTES_PER_CHAR * length + 2)) {
			return this;
		}
		byte[] bytes = this.bytes;
		int end = this.size;
		bytes[end++] = '"';
		for (int i = 0; i < length; i++) {
			char character = text.charAt(i);
			if (character < ESCAPES.length && ESCAPES[character] == null) {
				bytes[end++] = (byte) character;
			}
			else if (Character.isSurrogate(character)) {
				this.whole = false;
				return this;
			}
			else {
				end = writeSpecial(character, end);
			}
		}
		bytes[end++] = '"';
		this.size = end;
		return this;
	}

	private int writeSpecial(char character, int start) {
		int end = start;
		if (character < ESCAPES.length) {
			for (byte part : ESCAPES[character]) {
				this.bytes[end++] = part;
			}
		}
		else if (character < 0x800) {
			this.bytes[end++] = (byte) (0xC0 | (character >> 6));
			this.bytes[end++] = (byte) (0x80 | (character & 0x3F));
		}
		else {
			this.bytes[end++] = (byte) (0xE0 | (character >> 12));
			this.bytes[end++] = (byte) (0x80 | ((character >> 6) & 0x3F));
			this.bytes[end++] = (byte) (0x80 | (character & 0x3F));
		}
		return end;
	}

	/**
	 * Write a whole number.
	 * @param number the number
	 * @return this
	 */
	public PlainJson number(long number) {
		if (hasRoomFor(MAX_DIGITS)) {
			this.size = NumberOutput.outputLong(number, this.bytes, this.size);
		}
		return this;
	}

	/**
	 * Write what an application says, unless it is an object of its own.
	 * @param attributes what it says
	 * @return this
	 */
	public PlainJson object(Attributes attributes) {
		this.whole &= attributes.object() == null;
		character('{');
		attributes.forEach(this.field);
		character('}');
		return this;
	}

	private void writeField(@Nullable Object name, @Nullable Object value, int depth) {
		if (name instanceof String text) {
			separate();
			text(text);
			character(':');
			writeValue(value, depth);
		}
		else {
			this.whole = false;
		}
	}

	private void separate() {
		byte last = this.bytes[this.size - 1];
		if (last != '{' && last != '[') {
			character(',');
		}
	}

	private void writeValue(@Nullable Object value, int depth) {
		if (value instanceof String text) {
			text(text);
		}
		else if (value instanceof Integer number) {
			number(number);
		}
		else if (value instanceof Long number) {
			number(number);
		}
		else if (value instanceof Double number && Double.isFinite(number)) {
			digits(number.toString());
		}
		else if (value instanceof Boolean bool) {
			raw(bool ? TRUE : FALSE);
		}
		else if (value == null) {
			raw(NULL);
		}
		else if (depth < MAX_DEPTH && CONTAINERS.contains(value.getClass())) {
			writeContainer(value, depth + 1);
		}
		else {
			this.whole = false;
		}
	}

	private void writeContainer(Object container, int depth) {
		if (container instanceof Map<?, ?> map) {
			character('{');
			map.forEach((name, value) -> writeField(name, value, depth));
			character('}');
		}
		else {
			character('[');
			for (Object element : (List<?>) container) {
				separate();
				writeValue(element, depth);
			}
			character(']');
		}
	}

	private void digits(String digits) {
		if (hasRoomFor(digits.length())) {
			for (int i = 0; i < digits.length(); i++) {
				this.bytes[this.size++] = (byte) digits.charAt(i);
			}
		}
	}

	private void character(char character) {
		if (hasRoomFor(1)) {
			this.bytes[this.size++] = (byte) character;
		}
	}

	/**
	 * Return whether there is room, and something to write it for.
	 */
	private boolean hasRoomFor(long more) {
		if (more > this.bytes.length - this.size) {
			grow(this.size + more);
		}
		return this.whole;
	}

	private void grow(long needed) {
		if (needed <= LARGEST) {
			this.bytes = Arrays.copyOf(this.bytes, (int) Math.min(LARGEST, Math.max(2L * this.bytes.length, needed)));
		}
		else {
			this.whole = false;
		}
	}

}
