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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.publisher.CustomerioUndeliveredException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.lane.LaneOutcomes;
import io.github.customeriospring.publisher.store.StoreContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those concerned what became of an operation: its future, listeners and the log.
 */
final class MemoryOutcomes implements LaneOutcomes<MemoryEntry> {

	private static final Logger logger = LoggerFactory.getLogger(MemoryStore.class);

	private final StoreContext context;

	private final LongAdder gaveUp = new LongAdder();

	private final LongAdder dropped = new LongAdder();

	private final LongAdder refused = new LongAdder();

	private final LogInterval logInterval = new LogInterval();

	private final Room room;

	MemoryOutcomes(StoreContext context, Room room) {
		this.context = context;
		this.room = room;
	}

	@Override
	public void delivered(MemoryEntry entry) {
		CompletableFuture<Receipt> future = entry.future();
		if (future != null) {
			future.complete(new Receipt(this.context.clock().instant()));
		}
	}

	@Override
	public void refused(MemoryEntry entry, List<OperationRefusal> refusals) {
		this.refused.increment();
		UndeliveredOperation operation = undelivered(entry);
		refusals.forEach((refusal) -> this.context.listener().refused(operation, refusal));
		fail(entry, "Customer.io has refused the operation: getRefusal() says why", null, refusals.get(0), false);
		log();
	}

	@Override
	public void gaveUp(MemoryEntry entry, CustomerioException failure) {
		this.gaveUp.increment();
		this.context.listener().gaveUp(undelivered(entry), failure);
		fail(entry, """
				The operation was given up, since requests have failed for longer than \
				customerio.publisher.memory.give-up-after: %s""".formatted(failure.getMessage()), failure, null, true);
		log();
	}

	@Override
	public void dropped(MemoryEntry entry) {
		this.dropped.increment();
		this.context.listener().dropped(undelivered(entry));
		fail(entry, "The operation was dropped: to make room for another one, or since the publisher was closed", null,
				null, true);
		log();
	}

	@Override
	public void left(int operations, long bytes) {
		this.room.free(operations, bytes);
	}

	/**
	 * An operation that is in no lane is dropped.
	 */
	void droppedUnqueued(MemoryEntry entry) {
		this.room.free(1, entry.size());
		dropped(entry);
	}

	void rolledBack(MemoryEntry entry) {
		this.room.free(1, entry.size());
		fail(entry, "The operation was dropped, since the transaction was not committed", null, null, false);
	}

	/**
	 * Say that there were losses, but not for each of them.
	 */
	private void log() {
		if (this.logInterval.begin()) {
			logger.warn("""
					Until now {} operations were refused, {} given up and {} dropped. A PublisherListener gets them, \
					with the reasons""", this.refused.sum(), this.gaveUp.sum(), this.dropped.sum());
		}
	}

	long gaveUp() {
		return this.gaveUp.sum();
	}

	long dropped() {
		return this.dropped.sum();
	}

	private UndeliveredOperation undelivered(MemoryEntry entry) {
		return new UndeliveredOperation(this.context.workspace(), this.context.api().api(), entry.payload(),
				this.context.clock().instant().minus(entry.age()));
	}

	private static void fail(MemoryEntry entry, String message, @Nullable CustomerioException cause,
			@Nullable OperationRefusal refusal, boolean mayHaveBeenProcessed) {
		CompletableFuture<Receipt> future = entry.future();
		if (future != null) {
			future.completeExceptionally(
					new CustomerioUndeliveredException(message, cause, refusal, mayHaveBeenProcessed));
		}
	}

}
