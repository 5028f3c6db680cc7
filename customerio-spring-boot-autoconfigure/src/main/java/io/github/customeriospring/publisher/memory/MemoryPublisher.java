package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.CustomerioPublisherFullException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.GuardedListeners;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.EntityOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * A publisher that keeps operations in memory, within bounds. What it has not delivered
 * when it is closed, or when the process ends otherwise, is lost. Thread-safe.
 * <p>
 * It has a thread for each lane that has something to deliver, and none when idle.
 *
 * @since 0.1.0
 */
public final class MemoryPublisher implements CustomerioPublisher, AutoCloseable {

	private static final boolean TRANSACTIONS = ClassUtils.isPresent(
			"org.springframework.transaction.support.TransactionSynchronizationManager",
			MemoryPublisher.class.getClassLoader());

	private final MemorySettings settings;

	private final Delivery delivery;

	private final Room room;

	private final Lanes lanes;

	private MemoryPublisher(Builder builder) {
		this.settings = builder.memory;
		this.room = new Room(this.settings.maxOperations(), this.settings.maxSize().toBytes());
		this.delivery = new Delivery(builder.connection, builder.settings, builder.clock, this::tryAtOnce);
		this.lanes = new Lanes(this.delivery, this.room, builder.settings, this.settings.giveUpAfter(),
				new Settlement(builder.workspace, builder.clock, new GuardedListeners(builder.listeners)),
				builder.threads);
	}

	/**
	 * Begin to build a publisher.
	 * @param connection where to deliver, see
	 * {@link io.github.customeriospring.v2.CustomerioV2Client.Builder#buildBatchConnection()}
	 * @return the builder
	 */
	public static Builder builder(BatchConnection connection) {
		return new Builder(Arguments.notNull(connection, "connection"));
	}

	@Override
	public void publish(EntityOperation operation) {
		handOver(keys(operation), operation, null, this.settings.overflow());
	}

	@Override
	public void publish(String key, EntityOperation operation) {
		int[] keys = { Arguments.notNull(key, "key").hashCode() };
		handOver(keys, Arguments.notNull(operation, "operation"), null, this.settings.overflow());
	}

	@Override
	public CompletableFuture<Receipt> submit(EntityOperation operation) {
		CompletableFuture<Receipt> future = new CompletableFuture<>();
		handOver(keys(operation), operation, future, this.settings.overflow());
		return future;
	}

	@Override
	public void publishAll(Iterable<? extends EntityOperation> operations) {
		Arguments.notNull(operations, "operations");
		publishAll(StreamSupport.stream(operations.spliterator(), false));
	}

	@Override
	public void publishAll(Stream<? extends EntityOperation> operations) {
		Arguments.notNull(operations, "operations");
		int[] done = new int[1];
		try (Stream<? extends EntityOperation> source = operations) {
			source.sequential().forEachOrdered((operation) -> {
				handOver(keys(operation), operation, null, Overflow.BLOCK);
				done[0]++;
			});
		}
		catch (RuntimeException ex) {
			throw new CustomerioIncompleteException("""
					%d operations were handed over, the next one was not: %s. Correct it or leave it out, and pass \
					those after it again""".formatted(done[0], describe(ex)), done[0], ex);
		}
	}

	private static String describe(RuntimeException ex) {
		return (ex instanceof CustomerioPublisherException || ex instanceof IllegalArgumentException)
				? ex.getClass().getSimpleName() + " (" + ex.getMessage() + ")" : ex.getClass().getName();
	}

	private static int[] keys(EntityOperation operation) {
		List<?> subjects = Arguments.notNull(operation, "operation").subjects();
		return switch (subjects.size()) {
			case 0 -> new int[1];
			case 1 -> new int[] { subjects.get(0).hashCode() };
			default -> subjects.stream().mapToInt(Object::hashCode).toArray();
		};
	}

	private void handOver(int[] keys, EntityOperation operation, @Nullable CompletableFuture<Receipt> future,
			Overflow overflow) {
		this.lanes.requireOpen();
		byte[] json = this.delivery.encode(operation);
		if (!this.room.tryTake(json.length)) {
			makeRoom(json.length, overflow);
		}
		HandedOver handedOver = new HandedOver(keys, new Entry(json, future));
		if (TRANSACTIONS && this.settings.afterCommit() && AfterCommit.isPossible()) {
			AfterCommit.keep(this, handedOver, this::committed, this::rolledBack);
		}
		else {
			this.lanes.add(keys, handedOver.entry);
		}
	}

	private void makeRoom(int size, Overflow overflow) {
		switch (overflow) {
			case REJECT -> throw full("");
			case DROP_OLDEST -> {
				while (!this.room.tryTake(size)) {
					if (!this.lanes.dropOldest()) {
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
			boolean taken = this.room.take(size, nanos(this.settings.maxWait()), this.lanes::isClosing);
			if (!taken) {
				this.lanes.requireOpen();
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
			this.lanes.blocked(System.nanoTime() - start);
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

	private void committed(HandedOver handedOver) {
		if (!this.lanes.offer(handedOver.keys, handedOver.entry)) {
			this.lanes.dropUnqueued(handedOver.entry);
		}
	}

	private void rolledBack(HandedOver handedOver) {
		this.lanes.rolledBack(handedOver.entry);
	}

	private void tryAtOnce() {
		this.lanes.wake();
	}

	@Override
	public void flush(Duration atMost) {
		Arguments.notNull(atMost, "atMost");
		if (TRANSACTIONS && AfterCommit.isKeeping(this)) {
			throw new IllegalStateException("""
					Operations wait for the end of this transaction, flush() would not see them: \
					call it after the transaction""");
		}
		long left;
		try {
			left = this.lanes.flush(nanos(atMost));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CustomerioPublisherException("The thread was interrupted while it waited; nothing is lost", ex,
					true);
		}
		if (left > 0) {
			String reason = this.delivery.reason();
			throw new CustomerioPublisherException("%d operations were not delivered within %s, they still wait. %s"
				.formatted(left, atMost, (reason != null) ? reason : "Nothing has failed: give it more time"), null,
					true);
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
		PublisherState.Status status = this.lanes.isClosing() ? PublisherState.Status.CLOSED
				: (held != null) ? held : oldest.containsKey(PublisherState.Status.RETRYING)
						? PublisherState.Status.RETRYING : PublisherState.Status.WAITING;
		return new PublisherState(status, this.delivery.reason(), this.room.operations(), this.room.bytes(), oldest,
				this.lanes.counts());
	}

	/**
	 * Close at once: what is not delivered is lost.
	 */
	@Override
	public void close() {
		close(Duration.ZERO);
	}

	/**
	 * Take no more operations, deliver those that are there, and end all threads. What
	 * cannot be delivered in time is counted, logged and told to listeners.
	 * @param atMost how long to deliver; a request that is under way then may take a
	 * second more
	 */
	public void close(Duration atMost) {
		Arguments.notNull(atMost, "atMost");
		this.lanes.close(nanos(atMost));
	}

	@Override
	public String toString() {
		return "MemoryPublisher";
	}

	private static long nanos(Duration time) {
		Duration longest = Duration.ofDays(365);
		return ((time.compareTo(longest) < 0) ? time : longest).toNanos();
	}

	/**
	 * An operation and where it belongs.
	 */
	private record HandedOver(int[] keys, Entry entry) {
	}

	/**
	 * Builds a {@link MemoryPublisher}.
	 */
	public static final class Builder {

		private final BatchConnection connection;

		private String workspace = "default";

		private PublisherSettings settings = PublisherSettings.defaults();

		private MemorySettings memory = MemorySettings.defaults();

		private List<PublisherListener> listeners = List.of();

		private ThreadFactory threads = new LaneThreads();

		private InstantSource clock = InstantSource.system();

		private Builder(BatchConnection connection) {
			this.connection = connection;
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
		 * Set the clock that tells when operations are handed over. Default: that of the
		 * system.
		 * @param clock the clock
		 * @return this builder
		 */
		public Builder clock(InstantSource clock) {
			this.clock = Arguments.notNull(clock, "clock");
			return this;
		}

		/**
		 * Create the publisher. It has no thread until there is something to deliver.
		 * @return the publisher
		 */
		public MemoryPublisher build() {
			return new MemoryPublisher(this);
		}

	}

}
