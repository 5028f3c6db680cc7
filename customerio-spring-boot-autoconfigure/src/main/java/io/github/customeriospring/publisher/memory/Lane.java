package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.DeliveryLane;
import io.github.customeriospring.publisher.delivery.Hold;
import io.github.customeriospring.publisher.delivery.Progress;
import io.github.customeriospring.v2.BatchConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One queue of operations and the thread that delivers them, in their order and one
 * request at a time. The thread is there only while there are operations.
 * <p>
 * Any thread offers and drops; everything else belongs to the thread that delivers. It is
 * long since waiting, filling, delivering and settling share what only that thread knows.
 */
final class Lane implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(Lane.class);

	/** A wait without an end is cut, so that no lost signal can matter. */
	private static final long LONGEST_NAP = Duration.ofSeconds(10).toNanos();

	private final Work work;

	private final DeliveryLane<Entry> delivery;

	private final int batchSize;

	private final long batchBytes;

	private final long linger;

	private final LaneQueue queue;

	private final AtomicLong offered = new AtomicLong();

	private final AtomicLong settled = new AtomicLong();

	/** Dropped from the queue, perhaps before older ones were settled. */
	private final AtomicInteger dropped = new AtomicInteger();

	private final AtomicBoolean active = new AtomicBoolean();

	private volatile @Nullable Thread thread;

	private volatile boolean woken;

	private volatile PublisherState.Status status = PublisherState.Status.WAITING;

	/** The oldest of those that were taken from the queue. */
	private volatile @Nullable Entry head;

	private final List<Entry> batch = new ArrayList<>();

	private long batchedBytes;

	/** Taken from the queue, and for the next batch. */
	private @Nullable Entry next;

	/** Waits for the batch, which is the operation that two lanes have in common. */
	private @Nullable Barrier passing;

	private boolean abandoned;

	Lane(Work work, DeliveryLane<Entry> delivery, int batchSize, long batchBytes, Duration linger) {
		this.work = work;
		this.delivery = delivery;
		this.batchSize = batchSize;
		this.batchBytes = batchBytes;
		this.queue = new LaneQueue(batchSize, batchBytes);
		this.linger = (linger.compareTo(Duration.ofDays(1)) < 0) ? linger.toNanos() : Duration.ofDays(1).toNanos();
	}

	/**
	 * Add an entry at the end.
	 * @return whether it was taken, which it is not after the end
	 */
	boolean offer(Entry entry) {
		this.offered.incrementAndGet();
		boolean full = this.queue.add(entry);
		if (!this.active.get() && !activate()) {
			boolean removed = remove(entry);
			run();
			return !removed;
		}
		if (full) {
			nudge();
		}
		return true;
	}

	private boolean remove(Entry entry) {
		boolean removed = this.queue.remove(entry);
		if (removed) {
			this.settled.incrementAndGet();
		}
		return removed;
	}

	/**
	 * Start to deliver, unless that is going on.
	 * @return whether it is or will be; otherwise it is over, and the caller has to
	 * {@link #run()} for what others may have offered meanwhile
	 */
	private boolean activate() {
		if (!this.active.compareAndSet(false, true)) {
			return true;
		}
		try {
			this.work.execute(this);
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
		catch (RuntimeException | Error ex) {
			// No thread could be made; the next operation tries again
			this.active.set(false);
			throw ex;
		}
	}

	/**
	 * Take the oldest entry out of the queue.
	 * @return an entry that will not be delivered, or {@code null} if there is none
	 */
	@Nullable Entry dropOldest() {
		Entry entry = this.queue.poll();
		while (entry != null) {
			this.dropped.incrementAndGet();
			Barrier barrier = entry.barrier();
			boolean gone = barrier == null || barrier.drop();
			if (!activate()) {
				run();
			}
			if (gone) {
				return entry;
			}
			entry = this.queue.poll();
		}
		return null;
	}

	/**
	 * Try again at once.
	 */
	void wake() {
		this.woken = true;
		nudge();
	}

	/**
	 * Look again whether to wait.
	 */
	void nudge() {
		LockSupport.unpark(this.thread);
	}

	/**
	 * Return how many entries were offered.
	 */
	long offered() {
		return this.offered.get();
	}

	/**
	 * Return how many entries are settled: all that were offered before these are.
	 */
	long settled() {
		return this.settled.get();
	}

	PublisherState.Status status() {
		return this.status;
	}

	/**
	 * Return the oldest entry that can be dropped, or {@code null} if there is none.
	 */
	@Nullable Entry oldestQueued() {
		return this.queue.peek();
	}

	/**
	 * Return the oldest entry, or {@code null} if there is none.
	 */
	@Nullable Entry oldest() {
		Entry head = this.head;
		return (head != null) ? head : this.queue.peek();
	}

	@Override
	public void run() {
		do {
			this.thread = Thread.currentThread();
			deliverAll();
			this.thread = null;
			this.active.set(false);
		}
		while ((!this.queue.isEmpty() || this.dropped.get() > 0) && this.active.compareAndSet(false, true));
	}

	private void deliverAll() {
		while (hasWork()) {
			try {
				if (this.abandoned || this.work.isStopped()) {
					dropAll();
				}
				else {
					deliverNext();
				}
			}
			catch (Throwable ex) {
				// Whatever it is, an operation has not been the reason before
				logger.error("A lane of the publisher failed with {} and goes on", ex.getClass().getName());
				nap(Duration.ofSeconds(1).toNanos(), () -> this.work.isStopped());
			}
		}
		settleDropped();
	}

	private boolean hasWork() {
		return !this.batch.isEmpty() || this.next != null || !this.queue.isEmpty();
	}

	private void deliverNext() {
		if (this.batch.isEmpty()) {
			linger();
			fill();
		}
		if (!this.batch.isEmpty()) {
			deliverBatch();
		}
		else if (this.next != null && this.next.barrier() != null) {
			pass(this.next.barrier());
		}
	}

	private void linger() {
		Entry oldest = oldest();
		while (oldest != null && !this.queue.isFull() && !this.work.isUrgent()) {
			long left = this.linger - oldest.age();
			if (left <= 0) {
				return;
			}
			nap(left, () -> this.queue.isFull() || this.work.isUrgent());
			oldest = oldest();
		}
	}

	private void fill() {
		while (this.batch.size() < this.batchSize) {
			if (this.next == null) {
				this.next = this.queue.poll();
			}
			Entry entry = this.next;
			if (entry == null || entry.barrier() != null || BatchConnection.requestBytes(this.batch.size() + 1,
					this.batchedBytes + entry.size()) > this.batchBytes) {
				break;
			}
			this.batch.add(entry);
			this.batchedBytes += entry.size();
			this.next = null;
		}
		this.head = this.batch.isEmpty() ? this.next : this.batch.get(0);
	}

	private void deliverBatch() {
		this.woken = false;
		Thread.interrupted();
		Progress progress = this.delivery.deliver(this.batch);
		settle(progress.settled());
		hold(progress.hold());
	}

	/**
	 * Make a batch of what is next, or wait until the other lane has delivered it.
	 */
	private void pass(Barrier barrier) {
		if (barrier.arrive()) {
			this.batch.add(takeNext());
			this.passing = barrier;
			return;
		}
		while (!barrier.isSettled() && !this.work.isStopped()) {
			nap(LONGEST_NAP, () -> barrier.isSettled() || this.work.isStopped());
		}
		if (barrier.isSettled()) {
			takeNext();
			settled(1);
		}
	}

	private Entry takeNext() {
		Entry entry = Objects.requireNonNull(this.next);
		this.next = null;
		return entry;
	}

	/**
	 * Forget the first operations of the batch.
	 */
	private void settle(int count) {
		if (count == 0) {
			return;
		}
		List<Entry> first = this.batch.subList(0, count);
		long bytes = 0;
		for (Entry entry : first) {
			bytes += entry.size();
		}
		first.clear();
		this.batchedBytes = this.batch.isEmpty() ? 0 : this.batchedBytes - bytes;
		this.work.free(count, bytes);
		settled(count);
	}

	private void settled(int count) {
		this.head = this.batch.isEmpty() ? this.next : this.batch.get(0);
		this.settled.addAndGet(count);
		if (this.batch.isEmpty()) {
			settleDropped();
			open(this.passing);
		}
		this.work.progressed();
	}

	private void open(@Nullable Barrier barrier) {
		if (barrier != null) {
			this.passing = null;
			barrier.settle();
		}
	}

	private void settleDropped() {
		int count = this.dropped.getAndSet(0);
		if (count > 0) {
			this.settled.addAndGet(count);
			this.work.progressed();
		}
	}

	private void hold(@Nullable Hold hold) {
		if (hold == null) {
			this.status = PublisherState.Status.WAITING;
			return;
		}
		this.status = hold.status();
		if (hold.status() == PublisherState.Status.RETRYING && hold.failure() != null) {
			giveUp(hold.failure());
		}
		if (hold.status() == PublisherState.Status.PAUSED && this.work.isClosing()) {
			this.abandoned = true;
		}
		long end = System.nanoTime() + hold.time().toNanos();
		boolean closing = this.work.isClosing();
		BooleanSupplier over = () -> this.woken || this.work.isStopped() || this.work.isClosing() != closing;
		while (!over.getAsBoolean() && end - System.nanoTime() > 0) {
			nap(end - System.nanoTime(), over);
		}
	}

	private void giveUp(CustomerioException failure) {
		int old = 0;
		while (old < this.batch.size() && this.work.isTooOld(this.batch.get(old))) {
			this.work.gaveUp(this.batch.get(old), failure);
			old++;
		}
		settle(old);
	}

	private void dropAll() {
		dropBatch();
		Entry entry = (this.next != null) ? takeNext() : this.queue.poll();
		while (entry != null) {
			Barrier barrier = entry.barrier();
			if (barrier == null || barrier.drop()) {
				this.work.dropped(entry);
				this.work.free(1, entry.size());
			}
			settled(1);
			entry = this.queue.poll();
		}
	}

	private void dropBatch() {
		this.batch.forEach(this.work::dropped);
		settle(this.batch.size());
	}

	/**
	 * Wait a little. An interrupt does no more than end the wait.
	 */
	private void nap(long nanos, BooleanSupplier over) {
		Thread.interrupted();
		if (!over.getAsBoolean()) {
			LockSupport.parkNanos(this, Math.min(nanos, LONGEST_NAP));
		}
	}

	/**
	 * What a lane needs of its publisher.
	 */
	interface Work {

		void execute(Lane lane);

		/**
		 * Return whether not to wait for full batches.
		 */
		boolean isUrgent();

		boolean isClosing();

		/**
		 * Return whether to drop everything.
		 */
		boolean isStopped();

		boolean isTooOld(Entry entry);

		void gaveUp(Entry entry, CustomerioException failure);

		void dropped(Entry entry);

		void free(int operations, long bytes);

		void progressed();

	}

}
