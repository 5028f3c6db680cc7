package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of a publisher, from their first operation to their end.
 */
final class Lanes implements Lane.Work {

	private static final Logger logger = LoggerFactory.getLogger(MemoryPublisher.class);

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

	/** How long requests that are under way may take when it is over. */
	private static final Duration GRACE = Duration.ofSeconds(1);

	private final Delivery delivery;

	private final Room room;

	private final long giveUpAfter;

	private final Settlement settlement;

	private final ThreadPoolExecutor threads;

	private final Lane[] lanes;

	/** Two lanes have the operations that they have in common in the same order. */
	private final ReentrantLock joining = new ReentrantLock();

	private final Signal progress = new Signal();

	private final AtomicInteger urgent = new AtomicInteger();

	private final LongAdder accepted = new LongAdder();

	private final LongAdder blocked = new LongAdder();

	private volatile boolean closing;

	private volatile boolean stopped;

	Lanes(Delivery delivery, Room room, PublisherSettings settings, Duration giveUpAfter, Settlement settlement,
			ThreadFactory threads) {
		this.delivery = delivery;
		this.room = room;
		this.giveUpAfter = (giveUpAfter.compareTo(Duration.ofDays(365)) < 0) ? giveUpAfter.toNanos() : Long.MAX_VALUE;
		this.settlement = settlement;
		this.lanes = new Lane[settings.lanes()];
		for (int i = 0; i < this.lanes.length; i++) {
			this.lanes[i] = new Lane(this, delivery.openLane(settlement), settings.batchSize(),
					settings.batchBytes().toBytes(), settings.linger());
		}
		this.threads = new ThreadPoolExecutor(this.lanes.length, this.lanes.length, KEEP_ALIVE.toMillis(),
				TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threads);
		this.threads.allowCoreThreadTimeOut(true);
	}

	void requireOpen() {
		if (this.closing) {
			throw closed();
		}
	}

	private static CustomerioPublisherException closed() {
		return new CustomerioPublisherException("""
				The publisher is closed, the operation was not taken: publish before the application stops, \
				or in a bean that depends on the publisher""", null, false);
	}

	/**
	 * Add an operation that has taken its room.
	 */
	void add(int[] keys, Entry entry) {
		if (!offer(keys, entry)) {
			this.room.free(1, entry.size());
			throw closed();
		}
	}

	/**
	 * Add an operation that has taken its room.
	 * @return whether there is a lane for it, as there is until the end
	 */
	boolean offer(int[] keys, Entry entry) {
		Lane first = lane(keys[0]);
		Lane second = (keys.length > 1) ? lane(keys[1]) : first;
		boolean offered = (first == second) ? first.offer(entry) : join(first, second, entry);
		if (offered) {
			this.accepted.increment();
		}
		return offered;
	}

	private boolean join(Lane first, Lane second, Entry entry) {
		Barrier barrier = new Barrier(first, second);
		entry.join(barrier);
		this.joining.lock();
		try {
			boolean offered = first.offer(entry) & second.offer(entry);
			return offered || !barrier.drop();
		}
		finally {
			this.joining.unlock();
		}
	}

	private Lane lane(int key) {
		int spread = key * 0x9E3779B9;
		return this.lanes[Math.floorMod(spread ^ (spread >>> 16), this.lanes.length)];
	}

	/**
	 * Drop an operation that waits for long in its lane.
	 * @return whether there was one
	 */
	boolean dropOldest() {
		Lane longest = null;
		long age = -1;
		for (Lane lane : this.lanes) {
			Entry oldest = lane.oldestQueued();
			if (oldest != null && oldest.age() > age) {
				longest = lane;
				age = oldest.age();
			}
		}
		Entry dropped = (longest != null) ? longest.dropOldest() : null;
		if (dropped == null) {
			return longest != null;
		}
		dropUnqueued(dropped);
		return true;
	}

	/**
	 * Drop an operation that is in no lane.
	 */
	void dropUnqueued(Entry entry) {
		this.room.free(1, entry.size());
		this.settlement.dropped(entry);
	}

	void rolledBack(Entry entry) {
		this.room.free(1, entry.size());
		this.settlement.rolledBack(entry);
	}

	void blocked(long nanos) {
		this.blocked.add(nanos);
	}

	void wake() {
		for (Lane lane : this.lanes) {
			lane.wake();
		}
	}

	private void nudge() {
		for (Lane lane : this.lanes) {
			lane.nudge();
		}
	}

	/**
	 * Wait until what is there now is settled.
	 * @return how many operations are not
	 */
	long flush(long nanos) throws InterruptedException {
		long[] goals = offered();
		this.urgent.incrementAndGet();
		try {
			nudge();
			this.progress.await(() -> left(goals) == 0, nanos);
			return left(goals);
		}
		finally {
			this.urgent.decrementAndGet();
		}
	}

	private long left() {
		return left(offered());
	}

	private long[] offered() {
		return Arrays.stream(this.lanes).mapToLong(Lane::offered).toArray();
	}

	private long left(long[] goals) {
		long left = 0;
		for (int i = 0; i < goals.length; i++) {
			left += Math.max(0, goals[i] - this.lanes[i].settled());
		}
		return left;
	}

	void close(long nanos) {
		this.closing = true;
		this.room.wake();
		long droppedBefore = this.settlement.dropped();
		boolean interrupted = false;
		try {
			nudge();
			this.progress.await(() -> left() == 0, nanos);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		this.stopped = true;
		nudge();
		this.threads.shutdownNow();
		try {
			this.threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		report(this.settlement.dropped() - droppedBefore, left());
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static void report(long dropped, long underWay) {
		if (dropped + underWay > 0) {
			logger
				.warn("""
						The publisher was closed before all was delivered: {} operations were dropped, and {} are in 					requests without an answer. Where this matters, give it more time or use a store that lasts""",
						dropped, underWay);
		}
	}

	/**
	 * Return how old the oldest operation of each kind of lane is.
	 * @param held what holds all lanes back, if something does
	 */
	Map<PublisherState.Status, Duration> oldest(PublisherState.@Nullable Status held) {
		Map<PublisherState.Status, Duration> oldest = new EnumMap<>(PublisherState.Status.class);
		for (Lane lane : this.lanes) {
			Entry entry = lane.oldest();
			if (entry != null) {
				oldest.merge((held != null) ? held : lane.status(), Duration.ofNanos(entry.age()),
						(one, other) -> (one.compareTo(other) > 0) ? one : other);
			}
		}
		return oldest;
	}

	@Override
	public void execute(Lane lane) {
		this.threads.execute(lane);
	}

	@Override
	public boolean isUrgent() {
		return this.closing || this.urgent.get() > 0;
	}

	@Override
	public boolean isClosing() {
		return this.closing;
	}

	@Override
	public boolean isStopped() {
		return this.stopped;
	}

	@Override
	public boolean isTooOld(Entry entry) {
		return entry.age() > this.giveUpAfter;
	}

	@Override
	public void gaveUp(Entry entry, CustomerioException failure) {
		this.settlement.gaveUp(entry, failure);
	}

	@Override
	public void dropped(Entry entry) {
		this.settlement.dropped(entry);
	}

	@Override
	public void free(int operations, long bytes) {
		this.room.free(operations, bytes);
	}

	@Override
	public void progressed() {
		this.progress.signal();
	}

	PublisherState.Counts counts() {
		return new PublisherState.Counts(this.accepted.sum(), this.delivery.delivered(), this.delivery.refused(),
				this.settlement.gaveUp(), this.settlement.dropped(), this.delivery.requests(),
				this.delivery.failedRequests(), Duration.ofNanos(this.blocked.sum()));
	}

}
