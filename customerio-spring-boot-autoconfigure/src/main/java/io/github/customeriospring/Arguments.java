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

package io.github.customeriospring;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Checks of what callers hand over, before anything is sent. What cannot be right raises
 * an {@link IllegalArgumentException} that names the argument and never shows its value.
 *
 * @since 0.1.0
 */
public final class Arguments {

	private Arguments() {
	}

	/**
	 * Check that an argument is there.
	 * @param <T> the type of the argument
	 * @param value the argument
	 * @param name what it is, the beginning of a sentence
	 * @return the argument
	 * @throws IllegalArgumentException if it is {@code null}
	 */
	public static <T> T notNull(@Nullable T value, String name) {
		if (value == null) {
			throw new IllegalArgumentException(name + " must not be null");
		}
		return value;
	}

	/**
	 * Check a text that people read, such as the name of an event: it is not blank, and
	 * all of its characters can be sent.
	 * @param value the text
	 * @param name what it is, the beginning of a sentence
	 * @return the text
	 * @throws IllegalArgumentException if it is {@code null}, blank or holds half of a
	 * surrogate pair
	 */
	public static String text(@Nullable String value, String name) {
		String text = notNull(value, name);
		if (text.isBlank()) {
			throw new IllegalArgumentException(name + " must not be blank");
		}
		if (holdsHalfOfAPair(text)) {
			throw new IllegalArgumentException(name
					+ " must not contain half of a surrogate pair, which cannot be sent and would become something else");
		}
		return text;
	}

	/**
	 * Check a text by which Customer.io finds something. Customer.io compares it as it
	 * is, white space at its ends included.
	 * @param value the text
	 * @param name what it is, the beginning of a sentence
	 * @return the text
	 * @throws IllegalArgumentException if it is no {@linkplain #text text} or holds line
	 * breaks or other control characters
	 */
	public static String identifier(@Nullable String value, String name) {
		String text = text(value, name);
		for (int i = 0; i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				throw new IllegalArgumentException(name + " must not contain line breaks and other control characters");
			}
		}
		return text;
	}

	/**
	 * Check an {@linkplain #identifier identifier} that may be missing.
	 * @param value the text, or {@code null}
	 * @param name what it is, the beginning of a sentence
	 * @throws IllegalArgumentException if it is there and cannot be an identifier
	 */
	public static void identifierOrNull(@Nullable String value, String name) {
		if (value != null) {
			identifier(value, name);
		}
	}

	/**
	 * Check a constant: it is there, and not the one that stands for what Customer.io
	 * says and this version does not know.
	 * @param <T> the type of the constant
	 * @param value the constant
	 * @param name what it is, the beginning of a sentence
	 * @return the constant
	 * @throws IllegalArgumentException if it is {@code null} or {@code UNKNOWN}
	 */
	public static <T extends WireValue> T known(@Nullable T value, String name) {
		T known = notNull(value, name);
		if (known instanceof Enum<?> constant && constant.name().equals("UNKNOWN")) {
			throw new IllegalArgumentException(name + " must be one that Customer.io knows");
		}
		return known;
	}

	/**
	 * Check a {@linkplain #known constant} that may be missing.
	 * @param value the constant, or {@code null}
	 * @param name what it is, the beginning of a sentence
	 * @throws IllegalArgumentException if it is {@code UNKNOWN}
	 */
	public static void knownOrNull(@Nullable WireValue value, String name) {
		if (value != null) {
			known(value, name);
		}
	}

	/**
	 * Copy a list whose elements must all be there.
	 * @param <T> the type of the elements
	 * @param values the elements
	 * @param name what they are, the beginning of a sentence
	 * @return an unmodifiable copy
	 * @throws IllegalArgumentException if the list or an element is {@code null}; the
	 * message names the index
	 */
	public static <T> List<T> listOf(@Nullable Collection<? extends T> values, String name) {
		List<T> copy = new ArrayList<>(notNull(values, name));
		for (int i = 0; i < copy.size(); i++) {
			if (copy.get(i) == null) {
				throw new IllegalArgumentException("%s[%d] must not be null".formatted(name, i));
			}
		}
		return Collections.unmodifiableList(copy);
	}

	/**
	 * Copy an array whose elements must all be there.
	 * @param <T> the type of the elements
	 * @param values the elements
	 * @param name what they are, the beginning of a sentence
	 * @return an unmodifiable copy
	 * @throws IllegalArgumentException if the array or an element is {@code null}; the
	 * message names the index
	 */
	public static <T> List<T> listOf(T @Nullable [] values, String name) {
		return listOf(Arrays.asList(notNull(values, name)), name);
	}

	/**
	 * Copy a map whose names must all be there, in its order.
	 * @param <V> the type of the values, which may be {@code null}
	 * @param values the values by their names
	 * @param name what they are, the beginning of a sentence
	 * @return an unmodifiable copy
	 * @throws IllegalArgumentException if the map or a name is {@code null}
	 */
	public static <V extends @Nullable Object> Map<String, V> mapOf(@Nullable Map<String, V> values, String name) {
		if (notNull(values, name).isEmpty()) {
			return Map.of();
		}
		Map<String, V> copy = new LinkedHashMap<>(values);
		if (copy.containsKey(null)) {
			throw new IllegalArgumentException(name + " must not have null as a name");
		}
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * Return whether a text has no other characters than the visible ones of ASCII, as
	 * keys and names of headers have.
	 * @param text the text
	 * @return whether it has none
	 */
	public static boolean isVisibleAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the given address if Customer.io can fetch a file from it.
	 * @param url the address
	 * @param name the argument's name
	 * @return the address
	 * @throws IllegalArgumentException if the address is {@code null}, or does not begin
	 * with http or https and a host
	 */
	public static URI webAddress(@Nullable URI url, String name) {
		URI address = notNull(url, name);
		String scheme = address.getScheme();
		if (address.getRawAuthority() == null
				|| !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
			throw new IllegalArgumentException(name + " must be an absolute http or https URL");
		}
		return address;
	}

	/**
	 * Check that a number is positive.
	 * @param value the number
	 * @param name what it is called
	 * @return the number
	 * @throws IllegalArgumentException if it is not
	 */
	public static int positive(int value, String name) {
		if (value <= 0) {
			throw notPositive(name);
		}
		return value;
	}

	/**
	 * Check that a time is positive.
	 * @param value the time
	 * @param name what it is called
	 * @return the time
	 * @throws IllegalArgumentException if it is not
	 */
	public static Duration positive(Duration value, String name) {
		if (value.isZero() || value.isNegative()) {
			throw notPositive(name);
		}
		return value;
	}

	private static IllegalArgumentException notPositive(String name) {
		return new IllegalArgumentException(name + " must be positive");
	}

	private static boolean holdsHalfOfAPair(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				if (Character.charCount(text.codePointAt(i)) == 1) {
					return true;
				}
				i++;
			}
		}
		return false;
	}

}
