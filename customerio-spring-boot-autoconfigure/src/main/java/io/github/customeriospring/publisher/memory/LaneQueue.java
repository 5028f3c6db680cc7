package io.github.customeriospring.publisher.memory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Entries in their order, and whether there are enough for a batch. Thread-safe, without
 * a lock.
 */
final class LaneQueue {

	private final int batchSize;

	private final long batchBytes;

	private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

	private final AtomicInteger count = new AtomicInteger();

	private final AtomicLong bytes = new AtomicLong();

	LaneQueue(int batchSize, long batchBytes) {
		this.batchSize = batchSize;
		this.batchBytes = batchBytes;
	}

	/**
	 * Add an entry at the end.
	 * @return whether there is a batch now, and was none before
	 */
	boolean add(Entry entry) {
		this.entries.add(entry);
		int count = this.count.incrementAndGet();
		long bytes = this.bytes.addAndGet(entry.size());
		return count == this.batchSize || bytes >= this.batchBytes && bytes - entry.size() < this.batchBytes;
	}

	@Nullable Entry poll() {
		Entry entry = this.entries.poll();
		if (entry != null) {
			left(entry);
		}
		return entry;
	}

	boolean remove(Entry entry) {
		boolean removed = this.entries.remove(entry);
		if (removed) {
			left(entry);
		}
		return removed;
	}

	private void left(Entry entry) {
		this.count.decrementAndGet();
		this.bytes.addAndGet(-entry.size());
	}

	@Nullable Entry peek() {
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
