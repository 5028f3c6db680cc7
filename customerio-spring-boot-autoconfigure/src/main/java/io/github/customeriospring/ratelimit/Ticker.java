package io.github.customeriospring.ratelimit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * The time of a rate limit, which never jumps, and waiting in it.
 */
interface Ticker {

	/**
	 * The time of the JVM, which setting the clock does not change.
	 */
	Ticker SYSTEM = new Ticker() {

		@Override
		public long nanoTime() {
			return System.nanoTime();
		}

		@Override
		public void await(Condition condition, long nanos) throws InterruptedException {
			condition.await(nanos, TimeUnit.NANOSECONDS);
		}

	};

	/**
	 * Return the current time.
	 * @return nanoseconds from some origin, to be compared by their difference
	 */
	long nanoTime();

	/**
	 * Wait until the condition is signalled or the time is over.
	 * @param condition what may be signalled; its lock is held
	 * @param nanos how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void await(Condition condition, long nanos) throws InterruptedException;

}
