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

package io.github.customeriospring.publisher.memory;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.publisher.lane.Signal;

/**
 * The room that operations take, by count and by bytes. Nobody waits for a lock as long
 * as there is some.
 */
final class Room {

	/** The most operations that can be counted. */
	static final int MAX_OPERATIONS = (1 << 24) - 1;

	private static final int BYTES_BITS = 40;

	private static final long BYTES_MASK = (1L << BYTES_BITS) - 1;

	private final long maxOperations;

	private final long maxBytes;

	/** The number of operations and below it their bytes: they change together. */
	private final AtomicLong taken = new AtomicLong();

	private final Signal freed = new Signal();

	Room(int maxOperations, long maxBytes) {
		this.maxOperations = Math.min(maxOperations, MAX_OPERATIONS);
		this.maxBytes = Math.min(maxBytes, BYTES_MASK);
	}

	boolean tryTake(int size) {
		while (true) {
			long before = this.taken.get();
			if ((before >>> BYTES_BITS) >= this.maxOperations || (before & BYTES_MASK) + size > this.maxBytes) {
				return false;
			}
			if (this.taken.weakCompareAndSetVolatile(before, before + packed(1, size))) {
				return true;
			}
		}
	}

	/**
	 * Wait for room.
	 * @param size how many bytes
	 * @param nanos how long to wait
	 * @param over whether to wait no longer
	 * @return whether there is room, which is taken
	 */
	boolean take(int size, long nanos, BooleanSupplier over) throws InterruptedException {
		boolean[] taken = new boolean[1];
		this.freed.await(() -> {
			taken[0] = tryTake(size);
			return taken[0] || over.getAsBoolean();
		}, nanos);
		return taken[0];
	}

	/**
	 * Let those who wait look whether it is over.
	 */
	void wake() {
		this.freed.signal();
	}

	void free(int operations, long bytes) {
		this.taken.addAndGet(-packed(operations, bytes));
		this.freed.signal();
	}

	long operations() {
		return this.taken.get() >>> BYTES_BITS;
	}

	long bytes() {
		return this.taken.get() & BYTES_MASK;
	}

	private static long packed(int operations, long bytes) {
		return ((long) operations << BYTES_BITS) + bytes;
	}

}
