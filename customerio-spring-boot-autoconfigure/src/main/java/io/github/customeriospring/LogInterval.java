package io.github.customeriospring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets something be logged once in a minute, however often it happens. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LogInterval {

	private static final long LENGTH = Duration.ofMinutes(1).toNanos();

	private final AtomicLong next = new AtomicLong(System.nanoTime());

	/**
	 * Tell whether to log now, and begin an interval if so.
	 * @return whether an interval has passed
	 */
	public boolean begin() {
		long next = this.next.get();
		long now = System.nanoTime();
		return now - next >= 0 && this.next.compareAndSet(next, now + LENGTH);
	}

}
