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

import java.util.function.Supplier;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.lane.LaneSegment;
import io.github.customeriospring.v2.BatchConnection;

/**
 * Makes segments that hold what one request may carry. Each begins as large as another
 * one has become, so that an idle publisher needs little memory, and a busy one copies
 * nothing.
 */
final class MemorySegments implements Supplier<LaneSegment<MemoryEntry>> {

	private static final int SMALLEST = 4 * 1024;

	private static final int FEWEST = 16;

	private final int maxBytes;

	private final int maxOperations;

	private volatile int bytes = SMALLEST;

	private volatile int operations = FEWEST;

	MemorySegments(PublisherSettings settings) {
		this.maxBytes = (int) (settings.batchBytes().toBytes() - BatchConnection.requestBytes(0, 0));
		this.maxOperations = settings.batchSize();
	}

	@Override
	public MemorySegment get() {
		return new MemorySegment(this, this.bytes, this.operations);
	}

	/**
	 * A segment has ended.
	 * @param bytes how many bytes it has
	 * @param operations how many operations it has
	 */
	void reached(int bytes, int operations) {
		this.bytes = Math.max(SMALLEST, Math.min(bytes + bytes / 8, this.maxBytes));
		this.operations = Math.max(FEWEST, Math.min(operations + operations / 8, this.maxOperations));
	}

	/**
	 * Return a size that is larger.
	 * @param size the size
	 * @param needed the least size
	 */
	int larger(int size, int needed) {
		return Math.max(needed, Math.min(2 * size, this.maxBytes));
	}

	int maxBytes() {
		return this.maxBytes;
	}

	int maxOperations() {
		return this.maxOperations;
	}

}
