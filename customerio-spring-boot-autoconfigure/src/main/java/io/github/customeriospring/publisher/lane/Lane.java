/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.publisher.lane;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * One queue of operations, which are delivered in their order and one request at a time
 * by a thread that is there only while there are operations. Any thread offers and drops.
 *
 * @param <E> the type of the operations
 */
final class Lane<E extends LaneEntry> implements Runnable {

	private final Lanes<E> lanes;

	private final LaneQueue<E> queue;

	private final LaneWorker<E> worker;

	private final AtomicLong settled = new AtomicLong();

	/** Dropped from the queue, perhaps before older ones were settled. */
	private final AtomicInteger dropped = new AtomicInteger();

	private final AtomicBoolean active = new AtomicBoolean();

	private volatile @Nullable Thread thread;

	private volatile boolean woken;

	private volatile PublisherState.Status status = PublisherState.Status.WAITING;

	/** The oldest of those that were taken from the queue. */
	private volatile @Nullable E head;

	Lane(Lanes<E> lanes, LaneQueue<E> queue, LaneWorker.Factory<E> workers) {
		this.lanes = lanes;
		this.queue = queue;
		this.worker = workers.create(this, queue);
	}

	/**
	 * Add an entry at the end. After the end it is dropped at once.
	 */
	void offer(E entry) {
		boolean full = this.queue.add(entry);
		if (!this.active.get() && !activate()) {
			run();
		}
		else if (full) {
			nudge();
		}
	}

	/**
	 * Start to deliver, unless that is going on.
	 * @return whether it is or will be; otherwise it is over, and the caller has to
	 * {@link #run()} for what others may have offered meanwhile
	 */
	private boolean activate() {
		if (!this.active.compareAndSet(false, true)) {
			return true;
		}
		try {
			this.lanes.execute(this);
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
		catch (RuntimeException | Error ex) {
			// No thread could be made; the next operation tries again
			this.active.set(false);
			throw ex;
		}
	}

	/**
	 * Take the oldest entry out of the queue.
	 * @return an entry that will not be delivered, or {@code null} if there is none
	 */
	@Nullable E dropOldest() {
		E entry = this.queue.poll();
		while (entry != null) {
			this.dropped.incrementAndGet();
			Barrier barrier = entry.barrier();
			boolean gone = barrier == null || barrier.drop();
			if (!activate()) {
				run();
			}
			if (gone) {
				return entry;
			}
			entry = this.queue.poll();
		}
		return null;
	}

	@Override
	public void run() {
		do {
			this.thread = Thread.currentThread();
			this.worker.deliverAll();
			settleDropped();
			this.thread = null;
			this.active.set(false);
		}
		while ((!this.queue.isEmpty() || this.dropped.get() > 0) && this.active.compareAndSet(false, true));
	}

	/**
	 * Entries are settled.
	 * @param count how many
	 * @param head the oldest of those that are left and not in the queue
	 */
	void settled(int count, @Nullable E head) {
		this.head = head;
		this.settled.addAndGet(count);
		this.lanes.progressed();
	}

	/**
	 * Count those that were dropped as settled, now that all older ones are.
	 */
	void settleDropped() {
		int count = this.dropped.getAndSet(0);
		if (count > 0) {
			this.settled.addAndGet(count);
			this.lanes.progressed();
		}
	}

	/**
	 * Wait a little. An interrupt does no more than end the wait.
	 * @param nanos how long at most
	 * @param over whether not to wait
	 */
	void nap(long nanos, BooleanSupplier over) {
		Thread.interrupted();
		if (!over.getAsBoolean()) {
			LockSupport.parkNanos(this, nanos);
		}
	}

	/**
	 * Try again at once.
	 */
	void wake() {
		this.woken = true;
		nudge();
	}

	void sleep() {
		this.woken = false;
	}

	boolean isWoken() {
		return this.woken;
	}

	/**
	 * Look again whether to wait.
	 */
	void nudge() {
		LockSupport.unpark(this.thread);
	}

	/**
	 * Return how many entries were offered.
	 */
	long offered() {
		return this.queue.offered();
	}

	/**
	 * Return how many entries are settled: all that were offered before these are.
	 */
	long settled() {
		return this.settled.get();
	}

	PublisherState.Status status() {
		return this.status;
	}

	void status(PublisherState.Status status) {
		this.status = status;
	}

	void head(@Nullable E head) {
		this.head = head;
	}

	/**
	 * Return the oldest entry that can be dropped, or {@code null} if there is none.
	 */
	@Nullable E oldestQueued() {
		return this.queue.peek();
	}

	/**
	 * Return the oldest entry, or {@code null} if there is none.
	 */
	@Nullable E oldest() {
		E head = this.head;
		return (head != null) ? head : this.queue.peek();
	}

}
