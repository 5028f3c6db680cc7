package io.github.customeriospring.ratelimit;

/**
 * The wait of one call.
 */
final class Wait {

	private final long start;

	private final long allowed;

	private boolean began;

	/**
	 * Create a wait.
	 * @param start when the call came
	 * @param allowed how long it may wait, in nanoseconds
	 */
	Wait(long start, long allowed) {
		this.start = start;
		this.allowed = allowed;
	}

	/**
	 * Return how much longer the call may wait.
	 * @param now the current time
	 * @return nanoseconds, negative when the time is over
	 */
	long left(long now) {
		return this.allowed - passed(now);
	}

	long passed(long now) {
		return now - this.start;
	}

	void begin() {
		this.began = true;
	}

	boolean began() {
		return this.began;
	}

}
