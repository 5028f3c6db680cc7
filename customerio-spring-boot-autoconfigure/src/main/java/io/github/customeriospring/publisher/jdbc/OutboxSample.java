package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.dao.DataAccessException;

/**
 * How much there is in the outbox, as it was a moment ago. Whoever asks first after a
 * while looks.
 */
final class OutboxSample {

	private static final long AGE = Duration.ofSeconds(10).toNanos();

	/** To look may take this part of the time. */
	private static final int SHARE = 20;

	private final OutboxReads reads;

	private final AtomicLong next = new AtomicLong(System.nanoTime());

	private volatile OutboxReads.Sample last = OutboxReads.Sample.EMPTY;

	OutboxSample(OutboxReads reads) {
		this.reads = reads;
	}

	/**
	 * Look again the next time.
	 */
	void forget() {
		this.next.set(System.nanoTime());
	}

	OutboxReads.Sample get() {
		long now = System.nanoTime();
		long next = this.next.get();
		if (now - next >= 0 && this.next.compareAndSet(next, now + AGE)) {
			try {
				this.last = this.reads.sample();
				long end = System.nanoTime();
				this.next.set(end + Math.max(AGE, SHARE * (end - now)));
			}
			catch (DataAccessException ex) {
				// The state tells what is wrong with the database
			}
		}
		return this.last;
	}

}
