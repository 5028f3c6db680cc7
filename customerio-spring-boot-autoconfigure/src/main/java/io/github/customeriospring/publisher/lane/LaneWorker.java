package io.github.customeriospring.publisher.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.delivery.DeliveryLane;
import io.github.customeriospring.publisher.delivery.Hold;
import io.github.customeriospring.publisher.delivery.Progress;
import io.github.customeriospring.v2.BatchConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the operations of one lane: waits until there is a batch, delivers it, and
 * waits where it has to. For the thread of the lane only.
 *
 * @param <E> the type of the operations
 */
final class LaneWorker<E extends LaneEntry> {

	private static final Logger logger = LoggerFactory.getLogger(LaneWorker.class);

	/** A wait without an end is cut, so that no lost signal can matter. */
	private static final long LONGEST_NAP = Duration.ofSeconds(10).toNanos();

	private final Lane<E> lane;

	private final LaneQueue<E> queue;

	private final Lanes<E> lanes;

	private final LaneOutcomes<? super E> outcomes;

	private final DeliveryLane<E> delivery;

	private final int batchSize;

	private final long batchBytes;

	private final long linger;

	private List<E> batch = new ArrayList<>();

	/** Taken from the queue, and for the next batch. */
	private @Nullable E next;

	/** Waits for the batch, which is the operation that two lanes have in common. */
	private @Nullable Barrier passing;

	private boolean abandoned;

	private LaneWorker(Lane<E> lane, LaneQueue<E> queue, Lanes<E> lanes, LaneOutcomes<? super E> outcomes,
			DeliveryLane<E> delivery, PublisherSettings settings) {
		this.lane = lane;
		this.queue = queue;
		this.lanes = lanes;
		this.outcomes = outcomes;
		this.delivery = delivery;
		this.batchSize = settings.batchSize();
		this.batchBytes = settings.batchBytes().toBytes();
		this.linger = Nanos.of(settings.linger());
	}

	/**
	 * Deliver until nothing is left.
	 */
	void deliverAll() {
		while (!this.batch.isEmpty() || this.next != null || !this.queue.isEmpty()) {
			try {
				if (this.abandoned || this.lanes.isStopped()) {
					dropAll();
				}
				else {
					deliverNext();
				}
			}
			catch (Throwable ex) {
				// Whatever it is, an operation has not been the reason before
				logger.error("A lane of the publisher failed with {} and goes on", ex.getClass().getName());
				this.lane.nap(Duration.ofSeconds(1).toNanos(), this.lanes::isStopped);
			}
		}
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
		E oldest = this.lane.oldest();
		while (oldest != null && !this.queue.isFull() && !this.lanes.isUrgent()) {
			long left = this.linger - oldest.ageNanos();
			if (left <= 0) {
				return;
			}
			nap(left, () -> this.queue.isFull() || this.lanes.isUrgent());
			oldest = this.lane.oldest();
		}
	}

	private void fill() {
		long bytes = 0;
		while (this.batch.size() < this.batchSize) {
			if (this.next == null) {
				this.next = this.queue.take();
			}
			E entry = this.next;
			if (entry == null || entry.barrier() != null
					|| BatchConnection.requestBytes(this.batch.size() + 1, bytes + entry.size()) > this.batchBytes) {
				break;
			}
			this.batch.add(entry);
			bytes += entry.size();
			this.next = null;
		}
		this.queue.countTaken();
		this.batch = this.delivery.arrange(this.batch);
		this.lane.head(head());
	}

	private @Nullable E head() {
		return this.batch.isEmpty() ? this.next : this.batch.get(0);
	}

	private void deliverBatch() {
		leaveOut();
		if (this.batch.isEmpty()) {
			return;
		}
		this.lane.sleep();
		Thread.interrupted();
		Progress progress = this.delivery.deliver(this.batch);
		settle(progress.settled());
		hold(progress.hold());
	}

	/**
	 * Leave out what the store does not want delivered any more.
	 */
	private void leaveOut() {
		List<E> withdrawn = new ArrayList<>(0);
		this.batch.removeIf((entry) -> entry.isWithdrawn() && withdrawn.add(entry));
		if (!withdrawn.isEmpty()) {
			withdrawn.forEach(this.outcomes::withdrawn);
			settled(withdrawn);
		}
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
		BooleanSupplier over = () -> barrier.isSettled() || this.lanes.isStopped();
		while (!over.getAsBoolean()) {
			nap(LONGEST_NAP, over);
		}
		if (barrier.isSettled()) {
			takeNext();
			settled(1);
		}
	}

	private E takeNext() {
		E entry = Objects.requireNonNull(this.next);
		this.next = null;
		return entry;
	}

	/**
	 * Forget the first operations of the batch.
	 */
	private void settle(int count) {
		if (count > 0) {
			List<E> first = this.batch.subList(0, count);
			List<E> settled = List.copyOf(first);
			first.clear();
			settled(settled);
		}
	}

	private void settled(List<E> settled) {
		long bytes = 0;
		for (E entry : settled) {
			bytes += entry.size();
		}
		this.outcomes.left(settled.size(), bytes);
		settled(settled.size());
	}

	private void settled(int count) {
		this.lane.settled(count, head());
		if (this.batch.isEmpty()) {
			this.lane.settleDropped();
			if (this.passing != null) {
				this.passing.settle();
				this.passing = null;
			}
		}
	}

	private void hold(@Nullable Hold hold) {
		if (hold == null) {
			this.lane.status(PublisherState.Status.WAITING);
			return;
		}
		this.lane.status(hold.status());
		if (hold.status() == PublisherState.Status.RETRYING && hold.failure() != null) {
			giveUp(hold.failure());
		}
		if (hold.status() == PublisherState.Status.PAUSED && this.lanes.isClosing()) {
			this.abandoned = true;
		}
		long end = System.nanoTime() + hold.time().toNanos();
		boolean closing = this.lanes.isClosing();
		BooleanSupplier over = () -> this.lane.isWoken() || this.lanes.isStopped() || this.lanes.isClosing() != closing;
		while (!over.getAsBoolean() && end - System.nanoTime() > 0) {
			nap(end - System.nanoTime(), over);
		}
	}

	private void giveUp(CustomerioException failure) {
		int old = 0;
		while (old < this.batch.size() && this.lanes.isTooOld(this.batch.get(old))) {
			this.outcomes.gaveUp(this.batch.get(old), failure);
			old++;
		}
		settle(old);
	}

	private void dropAll() {
		this.batch.forEach(this.outcomes::dropped);
		settle(this.batch.size());
		E entry = (this.next != null) ? takeNext() : this.queue.poll();
		while (entry != null) {
			Barrier barrier = entry.barrier();
			if (barrier == null || barrier.drop()) {
				this.outcomes.dropped(entry);
				settled(List.of(entry));
			}
			else {
				settled(1);
			}
			entry = this.queue.poll();
		}
	}

	private void nap(long nanos, BooleanSupplier over) {
		this.lane.nap(Math.min(nanos, LONGEST_NAP), over);
	}

	/**
	 * Creates the worker of a lane.
	 *
	 * @param <E> the type of the operations
	 * @param lanes what all lanes have in common
	 * @param outcomes learns what becomes of operations
	 * @param settings how to deliver
	 * @param deliveries opens a way to deliver
	 */
	record Factory<E extends LaneEntry>(Lanes<E> lanes, LaneOutcomes<? super E> outcomes, PublisherSettings settings,
			Supplier<DeliveryLane<E>> deliveries) {

		LaneWorker<E> create(Lane<E> lane, LaneQueue<E> queue) {
			return new LaneWorker<>(lane, queue, this.lanes, this.outcomes, this.deliveries.get(), this.settings);
		}

	}

}
