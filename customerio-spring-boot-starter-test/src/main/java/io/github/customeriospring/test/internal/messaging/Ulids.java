package io.github.customeriospring.test.internal.messaging;

import java.time.Instant;

/**
 * Makes ULIDs, with a counter in place of what is random.
 */
final class Ulids {

	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 26;

	private static final int TIME_LENGTH = 10;

	private Ulids() {
	}

	static String of(Instant time, int counter) {
		char[] digits = new char[LENGTH];
		fill(digits, 0, TIME_LENGTH, time.toEpochMilli());
		fill(digits, TIME_LENGTH, LENGTH, counter);
		return new String(digits);
	}

	private static void fill(char[] digits, int start, int end, long value) {
		long rest = value;
		for (int i = end - 1; i >= start; i--) {
			digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
			rest /= DIGITS.length();
		}
	}

}
