package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.CustomerioPublisherFullException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.GuardedListeners;
import io.github.customeriospring.publisher.lane.LaneSettings;
import io.github.customeriospring.publisher.lane.LaneThreads;
import io.github.customeriospring.publisher.lane.Lanes;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.FlushFailure;
import io.github.customeriospring.publisher.store.PublisherStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.ClassUtils;

/**
 * Keeps operations in memory, within bounds. What is not delivered when it is closed, or
 * when the process ends otherwise, is lost. Thread-safe.
 * <p>
 * It has a thread for each lane that has something to deliver, and none when idle. It
 * delivers from the first operation on, whether it was started or not.
 *
 * @since 0.1.0
 */
public final class MemoryStore implements PublisherStore {

	private static final Logger logger = LoggerFactory.getLogger(MemoryStore.class);

	private static final boolean TRANSACTIONS = ClassUtils.isPresent(
			"org.springframework.transaction.support.TransactionSynchronizationManager",
			MemoryStore.class.getClassLoader());

	private final BatchApi<?> api;

	private final String workspace;

	private final MemorySettings settings;

	private final Delivery delivery;

	private final Room room;

	private final MemoryOutcomes outcomes;

	private final Lanes<MemoryEntry> lanes;

	private final LongAdder accepted = new LongAdder();

	private final LongAdder blocked = new LongAdder();

	private MemoryStore(Builder builder) {
		this.api = builder.api;
		this.workspace = builder.workspace;
		this.settings = builder.memory;
		this.room = new Room(this.settings.maxOperations(), this.settings.maxSize().toBytes());
		this.delivery = new Delivery(builder.api, builder.settings, builder.observer, this::tryAtOnce);
		this.outcomes = new MemoryOutcomes(builder.workspace, builder.api.api(), builder.clock,
				new GuardedListeners(builder.listeners), this.room);
		this.lanes = new Lanes<>(this.delivery,
				new LaneSettings(builder.settings, this.settings.giveUpAfter(), builder.threads), this.outcomes);
	}

	/**
	 * Begin to build a store.
	 * @param api where to deliver
	 * @return the builder
	 */
	public static Builder builder(BatchApi<?> api) {
		return new Builder(Arguments.notNull(api, "api"));
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
		}
		MemoryEntry entry = new MemoryEntry(operation, future);
		if (TRANSACTIONS && this.settings.afterCommit() && AfterCommit.isPossible()) {
			AfterCommit.keep(this, entry, this::committed, this.outcomes::rolledBack);
		}
		else if (!offer(entry)) {
			this.room.free(1, size);
			throw closed();
		}
	}

	private boolean offer(MemoryEntry entry) {
		boolean offered = this.lanes.offer(entry.keys(), entry);
		if (offered) {
			this.accepted.increment();
		}
		return offered;
	}

	private void committed(MemoryEntry entry) {
		if (!offer(entry)) {
			this.outcomes.droppedUnqueued(entry);
		}
	}

	private void requireOpen() {
		if (this.lanes.isClosing()) {
			throw closed();
		}
	}

	private static CustomerioPublisherException closed() {
		return new CustomerioPublisherException("""
				The publisher is closed, the operation was not taken: publish before the application stops, \
				or in a bean that depends on the publisher""", null, false);
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
			boolean taken = this.room.take(size, Lanes.nanos(this.settings.maxWait()), this.lanes::isClosing);
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
			long left = this.lanes.flush(Lanes.nanos(atMost));
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
		return new PublisherState(this.workspace, this.api.api(), status(held, oldest), this.delivery.reason(),
				this.room.operations(), this.room.bytes(), oldest, this.delivery.counts(this.accepted.sum(), 0,
						this.outcomes.gaveUp(), this.outcomes.dropped(), Duration.ofNanos(this.blocked.sum())));
	}

	private PublisherState.Status status(PublisherState.@Nullable Status held,
			Map<PublisherState.Status, Duration> oldest) {
		if (this.lanes.isClosing()) {
			return PublisherState.Status.CLOSED;
		}
		if (held != null) {
			return held;
		}
		return oldest.containsKey(PublisherState.Status.RETRYING) ? PublisherState.Status.RETRYING
				: PublisherState.Status.WAITING;
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
		long underWay = this.lanes.close(Lanes.nanos(atMost), 0);
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
	public static final class Builder {

		private final BatchApi<?> api;

		private String workspace = "default";

		private PublisherSettings settings = PublisherSettings.defaults();

		private MemorySettings memory = MemorySettings.defaults();

		private List<PublisherListener> listeners = List.of();

		private ThreadFactory threads = new LaneThreads();

		private DeliveryObserver observer = DeliveryObserver.NONE;

		private InstantSource clock = InstantSource.system();

		private Builder(BatchApi<?> api) {
			this.api = api;
		}

		/**
		 * Set what the workspace is called. Default: {@code default}.
		 * @param workspace the name
		 * @return this builder
		 */
		public Builder workspace(String workspace) {
			this.workspace = Arguments.notNull(workspace, "workspace");
			return this;
		}

		/**
		 * Set how operations are delivered.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder settings(PublisherSettings settings) {
			this.settings = Arguments.notNull(settings, "settings");
			return this;
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
		 * Set who is told about operations that are not delivered.
		 * @param listeners the listeners
		 * @return this builder
		 */
		public Builder listeners(List<? extends PublisherListener> listeners) {
			this.listeners = List.copyOf(listeners);
			return this;
		}

		/**
		 * Set what makes the threads, one for each lane that has something to deliver:
		 * for example virtual ones. Default: daemon threads.
		 * @param threads makes threads
		 * @return this builder
		 */
		public Builder threads(ThreadFactory threads) {
			this.threads = Arguments.notNull(threads, "threads");
			return this;
		}

		/**
		 * Set who watches the requests. Default: nobody.
		 * @param observer the observer
		 * @return this builder
		 */
		public Builder observer(DeliveryObserver observer) {
			this.observer = Arguments.notNull(observer, "observer");
			return this;
		}

		/**
		 * Set the clock that tells when something happens. Default: that of the system.
		 * @param clock the clock
		 * @return this builder
		 */
		public Builder clock(InstantSource clock) {
			this.clock = Arguments.notNull(clock, "clock");
			return this;
		}

		/**
		 * Create the store. It has no thread until there is something to deliver.
		 * @return the store
		 */
		public MemoryStore build() {
			return new MemoryStore(this);
		}

	}

}
