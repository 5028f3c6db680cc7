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

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.StoredOperations;
import io.github.customeriospring.publisher.lane.LaneSegment;
import io.github.customeriospring.v2.JoinedOperations;
import org.jspecify.annotations.Nullable;

/**
 * Operations as the bytes of the request in which they leave. What else belongs to an
 * operation stands in arrays next to them, so that nothing is left of the objects that
 * were handed over, and the collector has nothing to do with the operations that wait.
 */
final class MemorySegment implements LaneSegment<MemoryEntry> {

	/** How many marks an operation has. */
	private static final int MARKS = 4;

	private final MemorySegments limits;

	private byte[] bytes;

	/**
	 * Of each operation the end, the key, and when it was handed over, as
	 * {@link System#nanoTime()} tells it, in two halves: next to each other, since two
	 * threads that take turns fetch what they write from each other.
	 */
	private int[] marks;

	/** What few operations have, or {@code null} if none has. */
	private @Nullable Extra @Nullable [] extras;

	/** How many operations were taken out. */
	private int removed;

	private int count;

	private boolean full;

	MemorySegment(MemorySegments limits, int bytes, int operations) {
		this.limits = limits;
		this.bytes = new byte[bytes];
		this.marks = new int[MARKS * operations];
	}

	@Override
	public boolean add(MemoryEntry entry) {
		byte[] payload = entry.payload();
		int at = begin(this.count);
		int end = at + payload.length;
		if (this.count > 0 && end > this.limits.maxBytes()) {
			this.full = true;
			return false;
		}
		makeRoom(end);
		if (this.count > 0) {
			this.bytes[at - 1] = ',';
		}
		System.arraycopy(payload, 0, this.bytes, at, payload.length);
		describe(entry, end);
		this.count++;
		this.full = this.count - this.removed == this.limits.maxOperations();
		return true;
	}

	private void makeRoom(int end) {
		if (end > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, this.limits.larger(this.bytes.length, end));
		}
		if (MARKS * this.count == this.marks.length) {
			this.marks = Arrays.copyOf(this.marks, 2 * this.marks.length);
		}
	}

	private void describe(MemoryEntry entry, int end) {
		int[] keys = entry.keys();
		long handedOver = entry.handedOver();
		int place = MARKS * this.count;
		this.marks[place] = end;
		this.marks[place + 1] = keys[0];
		this.marks[place + 2] = (int) (handedOver >>> Integer.SIZE);
		this.marks[place + 3] = (int) handedOver;
		if (keys.length > 1 || entry.future() != null || entry.traceParent() != null) {
			@Nullable Extra[] extras = (this.extras != null) ? this.extras : new @Nullable Extra[capacity()];
			this.extras = (this.count < extras.length) ? extras : Arrays.copyOf(extras, capacity());
			this.extras[this.count] = new Extra(keys, entry.future(), entry.traceParent());
		}
	}

	private int capacity() {
		return this.marks.length / MARKS;
	}

	private int begin(int index) {
		return (index > 0) ? end(index - 1) + 1 : 0;
	}

	private int end(int index) {
		return this.marks[MARKS * index];
	}

	private int key(int index) {
		return this.marks[MARKS * index + 1];
	}

	private long handedOver(int index) {
		int place = MARKS * index + 2;
		return ((long) this.marks[place] << Integer.SIZE) | (this.marks[place + 1] & 0xFFFFFFFFL);
	}

	@Override
	public boolean isFull() {
		return this.full;
	}

	@Override
	public boolean isEmpty() {
		return this.removed == this.count;
	}

	@Override
	public MemoryEntry first() {
		return new StoredEntry(this.removed);
	}

	@Override
	public MemoryEntry removeFirst() {
		return new StoredEntry(this.removed++);
	}

	@Override
	public List<MemoryEntry> entries() {
		this.limits.reached(end(this.count - 1), this.count);
		return new Entries(this.removed, this.count);
	}

	private @Nullable Extra extra(int index) {
		return (this.extras != null && index < this.extras.length) ? this.extras[index] : null;
	}

	/**
	 * What few operations have.
	 *
	 * @param keys the keys
	 * @param future what waits for the outcome
	 * @param traceParent the span in which it was handed over
	 */
	private record Extra(int[] keys, @Nullable CompletableFuture<Receipt> future, @Nullable String traceParent) {
	}

	/**
	 * Operations of the segment, made when somebody asks for them.
	 */
	private final class Entries extends AbstractList<MemoryEntry>
			implements StoredOperations<MemoryEntry>, RandomAccess {

		private final int from;

		private final int to;

		Entries(int from, int to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public MemoryEntry get(int index) {
			return new StoredEntry(this.from + index);
		}

		@Override
		public int size() {
			return this.to - this.from;
		}

		@Override
		public StoredOperations<MemoryEntry> subList(int from, int to) {
			return new Entries(this.from + from, this.from + to);
		}

		@Override
		public List<byte[]> payloads() {
			return new JoinedOperations(MemorySegment.this.bytes, MemorySegment.this::end, this.from, this.to);
		}

	}

	/**
	 * An operation of the segment.
	 */
	private final class StoredEntry extends MemoryEntry {

		private final int index;

		StoredEntry(int index) {
			super(MemorySegment.this.handedOver(index));
			this.index = index;
		}

		@Override
		public byte[] payload() {
			return Arrays.copyOfRange(MemorySegment.this.bytes, begin(this.index), end(this.index));
		}

		@Override
		public int size() {
			return end(this.index) - begin(this.index);
		}

		@Override
		public int[] keys() {
			Extra extra = extra(this.index);
			return (extra != null) ? extra.keys : new int[] { key(this.index) };
		}

		@Override
		public @Nullable String traceParent() {
			Extra extra = extra(this.index);
			return (extra != null) ? extra.traceParent : null;
		}

		@Override
		@Nullable CompletableFuture<Receipt> future() {
			Extra extra = extra(this.index);
			return (extra != null) ? extra.future : null;
		}

	}

}
