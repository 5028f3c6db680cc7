package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

/**
 * Times in nanoseconds.
 *
 * @since 0.1.0
 */
public final class Nanos {

	private static final Duration LONGEST = Duration.ofDays(365);

	private Nanos() {
	}

	/**
	 * Limit a time to what can be counted in nanoseconds.
	 * @param time the time
	 * @return the nanoseconds, a year at most
	 */
	public static long of(Duration time) {
		return ((time.compareTo(LONGEST) < 0) ? time : LONGEST).toNanos();
	}

}
