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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.DeliveryLane;
import io.github.customeriospring.publisher.delivery.Hold;
import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.delivery.Progress;
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

	private final long linger;

	/** What is left of the operations that leave together. */
	private List<E> batch = List.of();

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
		this.linger = Nanos.of(settings.linger());
	}

	/**
	 * Deliver until nothing is left.
	 */
	void deliverAll() {
		while (!this.batch.isEmpty() || !this.queue.isEmpty()) {
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
			take();
		}
		if (!this.batch.isEmpty() && mayPass(this.batch.get(0).barrier())) {
			deliverBatch();
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

	private void take() {
		LaneSegment<E> segment = this.queue.take();
		if (segment != null) {
			this.batch = segment.entries();
			this.batch = this.delivery.arrange(this.batch);
			this.lane.head(head());
		}
	}

	private @Nullable E head() {
		return this.batch.isEmpty() ? null : this.batch.get(0);
	}

	/**
	 * Wait until the other lane has delivered what the two have in common, unless it is
	 * this one's turn.
	 */
	private boolean mayPass(@Nullable Barrier barrier) {
		if (barrier == null || barrier == this.passing) {
			return true;
		}
		if (barrier.arrive()) {
			this.passing = barrier;
			return true;
		}
		BooleanSupplier over = () -> barrier.isSettled() || this.lanes.isStopped();
		while (!over.getAsBoolean()) {
			nap(LONGEST_NAP, over);
		}
		if (barrier.isSettled()) {
			forget();
		}
		return false;
	}

	/**
	 * The other lane has settled what the two have in common.
	 */
	private void forget() {
		this.batch = List.of();
		settled(1);
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
		if (this.batch.stream().anyMatch(LaneEntry::isWithdrawn)) {
			Map<Boolean, List<E>> parts = this.batch.stream()
				.collect(Collectors.partitioningBy(LaneEntry::isWithdrawn));
			this.batch = Objects.requireNonNull(parts.get(false));
			List<E> withdrawn = Objects.requireNonNull(parts.get(true));
			withdrawn.forEach(this.outcomes::withdrawn);
			settled(withdrawn);
		}
	}

	/**
	 * Forget the first operations of the batch.
	 */
	private void settle(int count) {
		if (count > 0) {
			List<E> settled = this.batch.subList(0, count);
			this.batch = (count < this.batch.size()) ? this.batch.subList(count, this.batch.size()) : List.of();
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
		dropBatch();
		for (LaneSegment<E> left = this.queue.take(); left != null; left = this.queue.take()) {
			this.batch = left.entries();
			dropBatch();
		}
	}

	private void dropBatch() {
		Barrier barrier = this.batch.isEmpty() ? null : this.batch.get(0).barrier();
		if (barrier == null || barrier == this.passing || barrier.drop()) {
			this.batch.forEach(this.outcomes::dropped);
			settle(this.batch.size());
		}
		else {
			forget();
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
