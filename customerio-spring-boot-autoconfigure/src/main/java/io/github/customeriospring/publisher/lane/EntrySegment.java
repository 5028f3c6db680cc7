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

import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.v2.BatchConnection;

/**
 * Operations that are kept as they are.
 *
 * @param <E> the type of the operations
 * @since 0.1.0
 */
public final class EntrySegment<E extends LaneEntry> implements LaneSegment<E> {

	private final int batchSize;

	private final long batchBytes;

	private final List<E> entries = new ArrayList<>();

	private long bytes;

	private boolean full;

	/**
	 * Create a segment.
	 * @param settings how much a batch may carry
	 */
	public EntrySegment(PublisherSettings settings) {
		this(settings.batchSize(), settings.batchBytes().toBytes());
	}

	private EntrySegment(int batchSize, long batchBytes) {
		this.batchSize = batchSize;
		this.batchBytes = batchBytes;
	}

	/**
	 * Create a segment for an operation that two lanes have in common.
	 */
	static <E extends LaneEntry> EntrySegment<E> of(E entry) {
		EntrySegment<E> segment = new EntrySegment<>(2, Long.MAX_VALUE);
		segment.add(entry);
		return segment;
	}

	@Override
	public boolean add(E entry) {
		int size = entry.size();
		if (!this.entries.isEmpty()
				&& BatchConnection.requestBytes(this.entries.size() + 1, this.bytes + size) > this.batchBytes) {
			this.full = true;
			return false;
		}
		this.entries.add(entry);
		this.bytes += size;
		this.full = this.entries.size() == this.batchSize;
		return true;
	}

	@Override
	public boolean isFull() {
		return this.full;
	}

	@Override
	public boolean isEmpty() {
		return this.entries.isEmpty();
	}

	@Override
	public E first() {
		return this.entries.get(0);
	}

	@Override
	public E removeFirst() {
		E first = this.entries.remove(0);
		this.bytes -= first.size();
		return first;
	}

	@Override
	public List<E> entries() {
		return this.entries;
	}

}
