package io.github.customeriospring.publisher.memory;

import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.QueuedOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that waits in a lane, or in two for a merge.
 */
final class Entry implements QueuedOperation {

	private final byte[] json;

	private final long handedOver = System.nanoTime();

	private final @Nullable CompletableFuture<Receipt> future;

	private @Nullable Barrier barrier;

	Entry(byte[] json, @Nullable CompletableFuture<Receipt> future) {
		this.json = json;
		this.future = future;
	}

	@Override
	public byte[] json() {
		return this.json;
	}

	int size() {
		return this.json.length;
	}

	/**
	 * Return how old the operation is, in nanoseconds.
	 */
	long age() {
		return System.nanoTime() - this.handedOver;
	}

	@Nullable CompletableFuture<Receipt> future() {
		return this.future;
	}

	/**
	 * Return what keeps the two lanes together in which this waits.
	 */
	@Nullable Barrier barrier() {
		return this.barrier;
	}

	/**
	 * Wait in two lanes. To be said before the first of them has the entry.
	 */
	void join(Barrier barrier) {
		this.barrier = barrier;
	}

}
