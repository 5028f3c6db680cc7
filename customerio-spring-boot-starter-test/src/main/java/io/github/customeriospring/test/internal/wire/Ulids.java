package io.github.customeriospring.test.internal.wire;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes ULIDs.
 *
 * @since 0.1.0
 */
public final class Ulids {

	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 26;

	private static final int TIME_LENGTH = 10;

	private Ulids() {
	}

	/**
	 * Makes a ULID with a counter in place of what is random.
	 * @param time the time
	 * @param counter the counter
	 * @return the ULID
	 */
	public static String of(Instant time, long counter) {
		char[] digits = new char[LENGTH];
		fill(digits, 0, TIME_LENGTH, time.toEpochMilli());
		fill(digits, TIME_LENGTH, LENGTH, counter);
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

	private static void fill(char[] digits, int start, int end, long value) {
		long rest = value;
		for (int i = end - 1; i >= start; i--) {
			digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
			rest /= DIGITS.length();
		}
	}

}
