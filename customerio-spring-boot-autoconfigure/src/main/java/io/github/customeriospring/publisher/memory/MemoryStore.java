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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.CustomerioPublisherFullException;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.lane.LaneSettings;
import io.github.customeriospring.publisher.lane.Lanes;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.FlushFailure;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.StoreBuilder;
import io.github.customeriospring.publisher.store.StoreContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.ClassUtils;

/**
 * Keeps operations in memory, within bounds. What is not delivered when it is closed, or
 * when the process ends otherwise, is lost. Thread-safe.
 * <p>
 * It has a thread for each lane that has something to deliver, and none when idle. It
 * delivers from the first operation on, whether it was started or not. It is one class
 * since adding, waiting for room, flushing and closing look at the same few parts.
 *
 * @since 0.1.0
 */
public final class MemoryStore implements PublisherStore {

	private static final Logger logger = LoggerFactory.getLogger(MemoryStore.class);

	private static final boolean TRANSACTIONS = ClassUtils.isPresent(
			"org.springframework.transaction.support.TransactionSynchronizationManager",
			MemoryStore.class.getClassLoader());

	private final StoreContext context;

	private final MemorySettings settings;

	private final Delivery delivery;

	private final Room room;

	private final MemoryOutcomes outcomes;

	private final Lanes<MemoryEntry> lanes;

	private final LongAdder accepted = new LongAdder();

	private final LongAdder blocked = new LongAdder();

	private MemoryStore(StoreContext context, MemorySettings settings) {
		this.context = context;
		this.settings = settings;
		this.room = new Room(settings.maxOperations(), settings.maxSize().toBytes());
		this.delivery = context.deliver(this::tryAtOnce);
		this.outcomes = new MemoryOutcomes(context, this.room);
		this.lanes = new Lanes<>(this.delivery,
				new LaneSettings(context.settings(), settings.giveUpAfter(), context.threads()), this.outcomes,
				new MemorySegments(context.settings()));
	}

	/**
	 * Begin to build a store.
	 * @param api where to deliver
	 * @return the builder
	 */
	public static Builder builder(BatchApi<?> api) {
		return new Builder(api);
	}

	@Override
	public void add(EncodedOperation operation) {
		add(operation, null, this.settings.overflow());
	}

	@Override
	public CompletableFuture<Receipt> addAndTell(EncodedOperation operation) {
		CompletableFuture<Receipt> future = new CompletableFuture<>();
		add(operation, future, this.settings.overflow());
		return future;
	}

	@Override
	public Taken addAll(List<EncodedOperation> operations) {
		int count = 0;
		try {
			for (EncodedOperation operation : operations) {
				add(operation, null, Overflow.BLOCK);
				count++;
			}
			return new Taken(count, null);
		}
		catch (RuntimeException ex) {
			return new Taken(count, ex);
		}
	}

	private void add(EncodedOperation operation, @Nullable CompletableFuture<Receipt> future, Overflow overflow) {
		requireOpen();
		int size = operation.payload().length;
		if (!this.room.tryTake(size)) {
			makeRoom(size, overflow);
			requireStillOpen(size);
		}
		MemoryEntry entry = new NewEntry(operation, future);
		if (TRANSACTIONS && this.settings.afterCommit() && AfterCommit.isPossible()) {
			AfterCommit.keep(this, entry, this::offer, this.outcomes::rolledBack);
		}
		else {
			offer(entry);
		}
	}

	private void offer(MemoryEntry entry) {
		this.accepted.increment();
		this.lanes.offer(entry.keys(), entry);
	}

	private void requireOpen() {
		if (this.lanes.isClosing()) {
			throw StoreContext.closed();
		}
	}

	/**
	 * There may be room because all was dropped at the end.
	 */
	private void requireStillOpen(int size) {
		if (this.lanes.isClosing()) {
			this.room.free(1, size);
			throw StoreContext.closed();
		}
	}

	private void makeRoom(int size, Overflow overflow) {
		switch (overflow) {
			case REJECT -> throw full("");
			case DROP_OLDEST -> {
				while (!this.room.tryTake(size)) {
					if (!this.lanes.dropOldest(this.outcomes::droppedUnqueued)) {
						throw full(" All of them are being sent or wait for the end of a transaction.");
					}
				}
			}
			case BLOCK -> awaitRoom(size);
		}
	}

	private void awaitRoom(int size) {
		long start = System.nanoTime();
		try {
			boolean taken = this.room.take(size, Nanos.of(this.settings.maxWait()), this.lanes::isClosing);
			if (!taken) {
				requireOpen();
				throw full(" There was no room within %s (customerio.publisher.memory.max-wait)."
					.formatted(this.settings.maxWait()));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CustomerioPublisherException(
					"The thread was interrupted while it waited for room; the operation was not taken", ex, true);
		}
		finally {
			this.blocked.add(System.nanoTime() - start);
		}
	}

	private CustomerioPublisherFullException full(String detail) {
		String reason = this.delivery.reason();
		return new CustomerioPublisherFullException("""
				The publisher is full, the operation was not taken: it keeps %d operations with %d bytes.%s %s \
				See customerio.publisher.memory.max-operations (%d) and customerio.publisher.memory.max-size (%s)"""
			.formatted(this.room.operations(), this.room.bytes(), detail,
					(reason != null) ? "It cannot deliver: " + reason : "Operations come faster than they leave.",
					this.settings.maxOperations(), this.settings.maxSize()));
	}

	private void tryAtOnce() {
		this.lanes.wake();
	}

	@Override
	public void flush(Duration atMost) {
		if (TRANSACTIONS && AfterCommit.isKeeping(this)) {
			throw FlushFailure.inTransaction();
		}
		try {
			long left = this.lanes.flush(Nanos.of(atMost));
			if (left > 0) {
				throw FlushFailure.notDelivered(left, atMost, this.delivery.reason());
			}
		}
		catch (InterruptedException ex) {
			throw FlushFailure.interrupted(ex);
		}
	}

	@Override
	public void pause() {
		this.delivery.pause();
	}

	@Override
	public void resume() {
		this.delivery.resume();
	}

	@Override
	public PublisherState state() {
		PublisherState.Status held = this.delivery.status();
		Map<PublisherState.Status, Duration> oldest = this.lanes.oldest(held);
		return this.context.state(StoreContext.status(this.lanes.isClosing(), held, oldest), this.delivery.reason(),
				this.room.operations(), this.room.bytes(), oldest, this.delivery.counts(this.accepted.sum(), 0,
						this.outcomes.gaveUp(), this.outcomes.dropped(), Duration.ofNanos(this.blocked.sum())));
	}

	@Override
	public void start() {
	}

	@Override
	public void stop(Duration atMost) {
		flush(atMost);
	}

	@Override
	public void close(Duration atMost) {
		this.lanes.hurry();
		this.room.wake();
		long droppedBefore = this.outcomes.dropped();
		long underWay = this.lanes.close(Nanos.of(atMost), 0);
		long dropped = this.outcomes.dropped() - droppedBefore;
		if (dropped + underWay > 0) {
			logger.warn("""
					The publisher was closed before all was delivered: {} operations were dropped, and {} are in \
					requests without an answer. Where this matters, give it more time or use a store that lasts""",
					dropped, underWay);
		}
	}

	@Override
	public String toString() {
		return "MemoryStore";
	}

	/**
	 * Builds a {@link MemoryStore}.
	 */
	public static final class Builder extends StoreBuilder<Builder> {

		private MemorySettings memory = MemorySettings.defaults();

		private Builder(BatchApi<?> api) {
			super(api);
		}

		/**
		 * Set how operations are kept.
		 * @param memory the settings
		 * @return this builder
		 */
		public Builder memory(MemorySettings memory) {
			this.memory = Arguments.notNull(memory, "memory");
			return this;
		}

		/**
		 * Create the store. It has no thread until there is something to deliver.
		 * @return the store
		 */
		public MemoryStore build() {
			return new MemoryStore(context(), this.memory);
		}

	}

}
