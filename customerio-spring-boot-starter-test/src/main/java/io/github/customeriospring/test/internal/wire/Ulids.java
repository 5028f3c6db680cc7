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
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes ULIDs.
 *
 * @since 0.1.0
 */
public final class Ulids {

	private static final int LENGTH = 26;

	/** The last time that a ULID can tell. */
	private static final Instant LATEST = Instant.ofEpochMilli((1L << 48) - 1);

	private Ulids() {
	}

	/**
	 * Makes a ULID with a counter in place of what is random.
	 * @param time the time; one that no ULID can tell counts as the first or the last
	 * that it can
	 * @param counter the counter
	 * @return the ULID
	 */
	public static String of(Instant time, long counter) {
		char[] digits = new char[LENGTH];
		fill(digits, 0, UlidFormat.TIME_LENGTH, tellable(time).toEpochMilli());
		fill(digits, UlidFormat.TIME_LENGTH, LENGTH, counter);
		return new String(digits);
	}

	/**
	 * Makes a ULID that no other one equals, whatever the clock says.
	 * @param time the time
	 * @return the ULID
	 */
	public static String random(Instant time) {
		return of(time, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
	}

	private static Instant tellable(Instant time) {
		if (time.isBefore(Instant.EPOCH)) {
			return Instant.EPOCH;
		}
		return time.isAfter(LATEST) ? LATEST : time;
	}

	private static void fill(char[] digits, int start, int end, long value) {
		long rest = value;
		for (int i = end - 1; i >= start; i--) {
			digits[i] = UlidFormat.DIGITS.charAt((int) (rest % UlidFormat.DIGITS.length()));
			rest /= UlidFormat.DIGITS.length();
		}
	}

}
