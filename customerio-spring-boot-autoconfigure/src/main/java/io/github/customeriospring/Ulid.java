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

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids by which Customer.io recognises an event that it has already received. Every event
 * gets one when the caller gives none, so that a repeated request never counts twice.
 *
 * @since 0.1.0
 * @see <a href="https://github.com/ulid/spec">ULID specification</a>
 */
public final class Ulid {

	private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

	private static final boolean[] DIGITS = digits();

	/*
	 * Thread-local generators of two processes may coincide; a secret of the process
	 * keeps their ids apart without asking the system for randomness on every event.
	 */
	private static final long PROCESS_HIGH;

	private static final long PROCESS_LOW;

	static {
		SecureRandom random = new SecureRandom();
		PROCESS_HIGH = random.nextLong();
		PROCESS_LOW = random.nextLong();
	}

	private Ulid() {
	}

	/**
	 * Create an id for the present moment.
	 * @return 26 characters of Crockford's base 32
	 */
	public static String next() {
		return at(System.currentTimeMillis());
	}

	/**
	 * Create an id for the given moment.
	 * @param instant the moment, not before 1970
	 * @return 26 characters of Crockford's base 32
	 */
	public static String at(Instant instant) {
		Arguments.notNull(instant, "instant");
		return at(instant.toEpochMilli());
	}

	/**
	 * Tell whether the given text is a ULID.
	 * @param value the text
	 * @return whether Customer.io would accept it as the id of an event
	 */
	public static boolean isValid(String value) {
		Arguments.notNull(value, "value");
		boolean valid = value.length() == 26 && value.charAt(0) <= '7';
		for (int i = 0; valid && i < 26; i++) {
			valid = value.charAt(i) < DIGITS.length && DIGITS[value.charAt(i)];
		}
		return valid;
	}

	/**
	 * Check the id of an event.
	 * @param id the id
	 * @return the id
	 * @throws IllegalArgumentException if the id is not a ULID
	 */
	public static String require(String id) {
		Arguments.notNull(id, "The id of an event");
		if (!isValid(id)) {
			throw new IllegalArgumentException("The id of an event must be a ULID, "
					+ "otherwise Customer.io cannot recognise a repeated event; leave it out to get one");
		}
		return id;
	}

	private static boolean[] digits() {
		boolean[] digits = new boolean['z' + 1];
		for (char digit : ALPHABET) {
			digits[digit] = true;
			digits[Character.toLowerCase(digit)] = true;
		}
		return digits;
	}

	private static String at(long millis) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		long high = random.nextLong() ^ PROCESS_HIGH;
		long low = random.nextLong() ^ PROCESS_LOW;
		byte[] text = new byte[26];
		encode(millis, text, 0, 10);
		encode(high, text, 10, 8);
		encode(low, text, 18, 8);
		return new String(text, StandardCharsets.ISO_8859_1);
	}

	private static void encode(long bits, byte[] text, int offset, int length) {
		for (int i = length - 1; i >= 0; i--) {
			text[offset + i] = (byte) ALPHABET[(int) (bits & 31)];
			bits >>>= 5;
		}
	}

}
