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
import tools.jackson.databind.ObjectWriter;

/**
 * Writes texts, numbers, booleans, and maps and lists of them, byte for byte as Jackson
 * writes them. Most operations hold nothing else, and finding a serializer, keeping a
 * context and checking what it does costs more than twice as much for each value as its
 * bytes. Attributes with anything else are written by Jackson, and an operation that
 * cannot be written is left to Jackson, which tells why. Not thread-safe. It is one class
 * since all its methods write to one buffer, and none can afford a way around it.
 *
 * @since 0.1.0
 */
public final class PlainJson {

	/**
	 * Bytes that are kept for the next operation, more than Customer.io takes for one.
	 */
	private static final int LARGEST = 64 * 1024;

	private static final int MAX_DIGITS = 20;

	private static final int MAX_DEPTH = 8;

	private static final byte[] NULL = TextBytes.ascii("null");

	private static final byte[] TRUE = TextBytes.ascii("true");

	private static final byte[] FALSE = TextBytes.ascii("false");

	/** An application's own may declare that they are written in another way. */
	private static final Set<Class<?>> CONTAINERS = Set.of(LinkedHashMap.class, HashMap.class, TreeMap.class,
			Map.of().getClass(), Map.of(1, 1).getClass(), ArrayList.class, List.of().getClass(), List.of(1).getClass(),
			Arrays.asList(1).getClass());

	private final BiConsumer<String, @Nullable Object> field = (name, value) -> writeField(name, value, 1);

	private byte[] bytes = new byte[512];

	private int size;

	private boolean whole;

	private final AttributesWriter others;

	/**
	 * Create a writer.
	 * @param jackson writes what this does not
	 */
	PlainJson(ObjectWriter jackson) {
		this.others = new AttributesWriter(jackson, this);
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

	void close() {
		this.others.close();
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
		raw(json, 0, json.length);
		return this;
	}

	void raw(byte[] json, int offset, int length) {
		if (hasRoomFor(length)) {
			System.arraycopy(json, offset, this.bytes, this.size, length);
			this.size += length;
		}
	}

	/**
	 * Write a text.
	 * @param text the text
	 * @return this
	 */
	public PlainJson text(String text) {
		if (hasRoomFor(TextBytes.most(text) + 2)) {
			this.bytes[this.size] = '"';
			int end = TextBytes.write(text, this.bytes, this.size + 1);
			if (end >= 0) {
				this.bytes[end] = '"';
				this.size = end + 1;
			}
			this.whole = end >= 0;
		}
		return this;
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
	 * Write what an application says. What is not plain is written by Jackson.
	 * @param attributes what it says
	 * @return this
	 */
	public PlainJson object(Attributes attributes) {
		int start = this.size;
		if (this.whole && !writeFields(attributes)) {
			this.size = start;
			this.whole = true;
			boolean written = this.others.write(attributes);
			this.whole &= written;
		}
		return this;
	}

	private boolean writeFields(Attributes attributes) {
		if (attributes.object() != null) {
			return false;
		}
		character('{');
		attributes.forEach(this.field);
		character('}');
		return this.whole;
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
			fraction(number);
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

	/**
	 * Write a number as {@link Double#toString(double)} does, which takes several times
	 * as long. Up to ten million, a number that is whole when counted in hundredths has
	 * no shorter digits than those.
	 */
	private void fraction(double number) {
		long hundredths = Math.round(number * 100);
		double size = Math.abs(number);
		if (size >= 0.01 && size < 10_000_000 && hundredths / 100.0 == number) {
			hundredths(hundredths);
		}
		else {
			raw(TextBytes.ascii(Double.toString(number)));
		}
	}

	private void hundredths(long hundredths) {
		if (hundredths < 0) {
			character('-');
		}
		long size = Math.abs(hundredths);
		number(size / 100);
		character('.');
		character((char) ('0' + size / 10 % 10));
		if (size % 10 != 0) {
			character((char) ('0' + size % 10));
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
