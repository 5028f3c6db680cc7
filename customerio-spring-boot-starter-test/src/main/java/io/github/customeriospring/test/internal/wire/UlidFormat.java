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

package io.github.customeriospring.test.internal.wire;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The text of a ULID, in any case of letters.
 *
 * @since 0.1.0
 */
public final class UlidFormat {

	static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}");

	static final int TIME_LENGTH = 10;

	private UlidFormat() {
	}

	/**
	 * Whether a text is a ULID.
	 * @param text the text
	 * @return whether it is
	 */
	public static boolean matches(String text) {
		return ULID.matcher(text).matches();
	}

	/**
	 * When a ULID was made.
	 * @param ulid the ULID
	 * @return the time, in milliseconds
	 */
	public static Instant time(String ulid) {
		long millis = 0;
		for (int i = 0; i < TIME_LENGTH; i++) {
			millis = millis * DIGITS.length() + DIGITS.indexOf(Character.toUpperCase(ulid.charAt(i)));
		}
		return Instant.ofEpochMilli(millis);
	}

}
