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

package io.github.customeriospring.publisher.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.lane.LaneOutcomes;

/**
 * Collects what became of operations, for the thread that reads and deletes.
 */
final class OutboxOutcomes implements LaneOutcomes<OutboxEntry> {

	private final OutboxQueue queue;

	private final PublisherListener listener;

	private final Runnable onProgress;

	private final Queue<OutboxEntry> settled = new ConcurrentLinkedQueue<>();

	private final AtomicInteger operations = new AtomicInteger();

	private final AtomicLong bytes = new AtomicLong();

	/**
	 * Create an empty collection.
	 * @param queue the queue
	 * @param listener is told what is refused
	 * @param onProgress called when operations have left their lane
	 */
	OutboxOutcomes(OutboxQueue queue, PublisherListener listener, Runnable onProgress) {
		this.queue = queue;
		this.listener = listener;
		this.onProgress = onProgress;
	}

	/**
	 * An operation is going to be offered to the lanes.
	 */
	void entering(OutboxEntry entry) {
		this.operations.incrementAndGet();
		this.bytes.addAndGet(entry.size());
	}

	@Override
	public void delivered(OutboxEntry entry) {
		settle(entry, OutboxEntry.Outcome.DELIVERED, List.of());
	}

	@Override
	public void refused(OutboxEntry entry, List<OperationRefusal> refusals) {
		UndeliveredOperation operation = undelivered(entry);
		refusals.forEach((refusal) -> this.listener.refused(operation, refusal));
		settle(entry, OutboxEntry.Outcome.REFUSED, refusals);
	}

	@Override
	public void dropped(OutboxEntry entry) {
		settle(entry, OutboxEntry.Outcome.LEFT_OUT, List.of());
	}

	@Override
	public void withdrawn(OutboxEntry entry) {
		settle(entry, OutboxEntry.Outcome.LEFT_OUT, List.of());
	}

	@Override
	public void left(int operations, long bytes) {
		this.operations.addAndGet(-operations);
		this.bytes.addAndGet(-bytes);
		this.onProgress.run();
	}

	void settle(OutboxEntry entry, OutboxEntry.Outcome outcome, List<OperationRefusal> refusals) {
		entry.settle(outcome, refusals);
		this.settled.add(entry);
	}

	/**
	 * Take what is settled.
	 */
	List<OutboxEntry> takeSettled() {
		List<OutboxEntry> entries = new ArrayList<>();
		OutboxEntry entry = this.settled.poll();
		while (entry != null) {
			entries.add(entry);
			entry = this.settled.poll();
		}
		return entries;
	}

	/**
	 * Return how many operations are in lanes.
	 */
	int operations() {
		return this.operations.get();
	}

	/**
	 * Return how many bytes they have.
	 */
	long bytes() {
		return this.bytes.get();
	}

	void dead(OutboxEntry entry) {
		this.listener.dead(undelivered(entry));
	}

	private UndeliveredOperation undelivered(OutboxEntry entry) {
		return new UndeliveredOperation(this.queue.workspace(), this.queue.api(), entry.payload(),
				Instant.ofEpochMilli(entry.row().created()));
	}

}
