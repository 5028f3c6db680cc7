package io.github.customeriospring.publisher.lane;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Entries in their order, and whether there are enough for a batch. Any thread adds,
 * takes and removes, without a lock.
 */
final class LaneQueue<E extends LaneEntry> {

	private final int batchSize;

	private final long batchBytes;

	private final Queue<E> entries = new ConcurrentLinkedQueue<>();

	private final AtomicInteger count = new AtomicInteger();

	private final AtomicLong bytes = new AtomicLong();

	private int taken;

	private long takenBytes;

	LaneQueue(int batchSize, long batchBytes) {
		this.batchSize = batchSize;
		this.batchBytes = batchBytes;
	}

	/**
	 * Add an entry at the end.
	 * @return whether there is a batch now, and was none before
	 */
	boolean add(E entry) {
		this.entries.add(entry);
		int count = this.count.incrementAndGet();
		long bytes = this.bytes.addAndGet(entry.size());
		return count == this.batchSize || bytes >= this.batchBytes && bytes - entry.size() < this.batchBytes;
	}

	@Nullable E poll() {
		E entry = this.entries.poll();
		if (entry != null) {
			left(1, entry.size());
		}
		return entry;
	}

	/**
	 * Take the oldest entry for a batch. It counts as one that waits until
	 * {@link #countTaken()}: to count each by itself would disturb those who add. For the
	 * thread of the lane only.
	 */
	@Nullable E take() {
		E entry = this.entries.poll();
		if (entry != null) {
			this.taken++;
			this.takenBytes += entry.size();
		}
		return entry;
	}

	void countTaken() {
		left(this.taken, this.takenBytes);
		this.taken = 0;
		this.takenBytes = 0;
	}

	private void left(int count, long bytes) {
		this.count.addAndGet(-count);
		this.bytes.addAndGet(-bytes);
	}

	boolean remove(E entry) {
		boolean removed = this.entries.remove(entry);
		if (removed) {
			left(1, entry.size());
		}
		return removed;
	}

	@Nullable E peek() {
		return this.entries.peek();
	}

	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	/**
	 * Return whether there is a batch.
	 */
	boolean isFull() {
		return this.count.get() >= this.batchSize || this.bytes.get() >= this.batchBytes;
	}

}
