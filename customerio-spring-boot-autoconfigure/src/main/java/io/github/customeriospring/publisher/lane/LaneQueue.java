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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Operations in their order, in segments of which each is a batch. An operation that two
 * lanes have in common has a segment of its own. Any thread adds and takes; those that
 * add wait for each other no longer than it takes to copy an operation.
 *
 * @param <E> the type of the operations
 */
final class LaneQueue<E extends LaneEntry> {

	private final Supplier<? extends LaneSegment<E>> factory;

	private final ReentrantLock lock = new ReentrantLock();

	private final Deque<LaneSegment<E>> segments = new ArrayDeque<>();

	/** The last segment, as long as there is room in it. */
	private @Nullable LaneSegment<E> open;

	private long offered;

	/** How many segments are full. */
	private volatile int full;

	LaneQueue(Supplier<? extends LaneSegment<E>> factory) {
		this.factory = factory;
	}

	/**
	 * Add an operation at the end.
	 * @return whether there is a batch now, and was none before
	 */
	boolean add(E entry) {
		this.lock.lock();
		try {
			int full = this.full;
			if (entry.barrier() != null) {
				this.segments.add(EntrySegment.of(entry));
				this.open = null;
			}
			else {
				append(entry);
			}
			this.offered++;
			return full == 0 && this.full > 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void append(E entry) {
		LaneSegment<E> segment = this.open;
		if (segment == null || !segment.add(entry)) {
			LaneSegment<E> next = this.factory.get();
			next.add(entry);
			this.segments.add(next);
			this.full = this.full + ((segment != null) ? 1 : 0);
			segment = next;
			this.open = next;
		}
		if (segment.isFull()) {
			this.full = this.full + 1;
			this.open = null;
		}
	}

	/**
	 * Take the oldest operation.
	 */
	@Nullable E poll() {
		this.lock.lock();
		try {
			LaneSegment<E> segment = this.segments.peek();
			if (segment == null) {
				return null;
			}
			E entry = segment.removeFirst();
			if (segment.isEmpty()) {
				take();
			}
			return entry;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Take the oldest operations, as many as leave together.
	 */
	@Nullable LaneSegment<E> take() {
		this.lock.lock();
		try {
			LaneSegment<E> segment = this.segments.poll();
			if (segment != null && segment.isFull()) {
				this.full = this.full - 1;
			}
			if (segment == this.open) {
				this.open = null;
			}
			return segment;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Return the oldest operation, which others may have taken meanwhile.
	 */
	@Nullable E peek() {
		this.lock.lock();
		try {
			LaneSegment<E> segment = this.segments.peek();
			return (segment != null) ? segment.first() : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isEmpty() {
		return peek() == null;
	}

	/**
	 * Return whether there is a batch.
	 */
	boolean isFull() {
		return this.full > 0;
	}

	/**
	 * Return how many operations were added.
	 */
	long offered() {
		this.lock.lock();
		try {
			return this.offered;
		}
		finally {
			this.lock.unlock();
		}
	}

}
