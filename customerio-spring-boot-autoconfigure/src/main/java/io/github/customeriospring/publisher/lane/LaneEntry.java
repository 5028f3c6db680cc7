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

	private final int[] keys;

	private final byte[] payload;

	/**
	 * Spares those who only count a look at the payload, which is in no cache by then.
	 */
	private final int size;

	private final @Nullable String traceParent;

	private final long handedOver;

	private @Nullable Barrier barrier;

	/**
	 * Create an entry.
	 * @param keys the keys whose order it keeps, one or two
	 * @param payload the operation as its API has written it
	 * @param traceParent the span in which it was handed over, or {@code null}
	 * @param handedOver when it was handed over, as {@link System#nanoTime()} tells it
	 */
	protected LaneEntry(int[] keys, byte[] payload, @Nullable String traceParent, long handedOver) {
		this.keys = keys;
		this.payload = payload;
		this.size = payload.length;
		this.traceParent = traceParent;
		this.handedOver = handedOver;
	}

	@Override
	public final int[] keys() {
		return this.keys;
	}

	@Override
	public final byte[] payload() {
		return this.payload;
	}

	@Override
	public final @Nullable String traceParent() {
		return this.traceParent;
	}

	@Override
	public final Duration age() {
		return Duration.ofNanos(ageNanos());
	}

	final long ageNanos() {
		return System.nanoTime() - this.handedOver;
	}

	/**
	 * Return how many bytes it has.
	 * @return the size of the payload
	 */
	public final int size() {
		return this.size;
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
