package io.github.customeriospring.publisher.lane;

import java.time.Duration;

import io.github.customeriospring.publisher.delivery.QueuedOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that waits in a lane, or in two which it keeps together.
 *
 * @since 0.1.0
 */
public abstract class LaneEntry implements QueuedOperation {

	private final long handedOver;

	private @Nullable Barrier barrier;

	/**
	 * Create an entry.
	 * @param handedOver when it was handed over, as {@link System#nanoTime()} tells it
	 */
	protected LaneEntry(long handedOver) {
		this.handedOver = handedOver;
	}

	@Override
	public final Duration age() {
		return Duration.ofNanos(ageNanos());
	}

	final long ageNanos() {
		return System.nanoTime() - this.handedOver;
	}

	/**
	 * Return when it was handed over.
	 * @return the time, as {@link System#nanoTime()} tells it
	 */
	public final long handedOver() {
		return this.handedOver;
	}

	/**
	 * Return what keeps the two lanes together in which this waits.
	 */
	final @Nullable Barrier barrier() {
		return this.barrier;
	}

	/**
	 * Wait in two lanes. To be said before the first of them has the entry.
	 */
	final void join(Barrier barrier) {
		this.barrier = barrier;
	}

}
