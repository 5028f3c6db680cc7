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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.Nanos;
import org.jspecify.annotations.Nullable;

/**
 * Delivers operations in several lanes at once: those with the same key in the order in
 * which they were offered, those with two keys when all earlier ones of both are settled.
 * There is a thread for each lane that has something to deliver. Thread-safe. It is one
 * class since whatever flushes, drops or ends has to look at all lanes at once.
 *
 * @param <E> the type of the operations
 * @since 0.1.0
 */
public final class Lanes<E extends LaneEntry> {

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

	/** How long threads may take to end that were interrupted. */
	private static final Duration LAST_GRACE = Duration.ofSeconds(1);

	private final List<Lane<E>> lanes = new ArrayList<>();

	private final long giveUpAfter;

	private final ThreadPoolExecutor threads;

	/** Two lanes have the operations that they have in common in the same order. */
	private final ReentrantLock joining = new ReentrantLock();

	private final Signal progress = new Signal();

	private final AtomicInteger urgent = new AtomicInteger();

	private volatile boolean closing;

	private volatile boolean stopped;

	/**
	 * Create lanes. They have no thread until there is something to deliver.
	 * @param delivery where to deliver
	 * @param settings how to deliver
	 * @param outcomes learns what becomes of operations
	 * @param segments makes what keeps the operations of a batch until they leave
	 */
	public Lanes(Delivery delivery, LaneSettings settings, LaneOutcomes<? super E> outcomes,
			Supplier<? extends LaneSegment<E>> segments) {
		PublisherSettings publisher = settings.publisher();
		this.giveUpAfter = (settings.giveUpAfter() != null) ? Nanos.of(settings.giveUpAfter()) : Long.MAX_VALUE;
		LaneWorker.Factory<E> workers = new LaneWorker.Factory<>(this, outcomes, publisher,
				() -> delivery.openLane(outcomes));
		for (int i = 0; i < publisher.lanes(); i++) {
			this.lanes.add(new Lane<>(this, new LaneQueue<>(segments), workers));
		}
		this.threads = new ThreadPoolExecutor(publisher.lanes(), publisher.lanes(), KEEP_ALIVE.toMillis(),
				TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), settings.threads());
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * Add an operation. After the end it is dropped at once.
	 * @param keys which lanes: one key, or two
	 * @param entry the operation
	 */
	public void offer(int[] keys, E entry) {
		Lane<E> first = lane(keys[0]);
		Lane<E> second = (keys.length > 1) ? lane(keys[1]) : first;
		if (first == second) {
			first.offer(entry);
		}
		else {
			join(first, second, entry);
		}
	}

	private void join(Lane<E> first, Lane<E> second, E entry) {
		Barrier barrier = new Barrier(first, second);
		entry.join(barrier);
		this.joining.lock();
		try {
			first.offer(entry);
			second.offer(entry);
		}
		finally {
			this.joining.unlock();
		}
	}

	private Lane<E> lane(int key) {
		int spread = key * 0x9E3779B9;
		return this.lanes.get(Math.floorMod(spread ^ (spread >>> 16), this.lanes.size()));
	}

	/**
	 * Drop an operation that waits for long in its lane.
	 * @param dropped takes the operation
	 * @return whether there was one, or was one that has left meanwhile
	 */
	public boolean dropOldest(Consumer<E> dropped) {
		Lane<E> longest = null;
		long age = -1;
		for (Lane<E> lane : this.lanes) {
			E oldest = lane.oldestQueued();
			if (oldest != null && oldest.ageNanos() > age) {
				longest = lane;
				age = oldest.ageNanos();
			}
		}
		if (longest == null) {
			return false;
		}
		E oldest = longest.dropOldest();
		if (oldest != null) {
			dropped.accept(oldest);
		}
		return true;
	}

	/**
	 * Have all lanes that wait after a failure try again at once.
	 */
	public void wake() {
		this.lanes.forEach(Lane::wake);
	}

	private void nudge() {
		this.lanes.forEach(Lane::nudge);
	}

	/**
	 * Wait until what is there now is settled.
	 * @param nanos how long at most
	 * @return how many operations are not
	 * @throws InterruptedException if the thread is interrupted
	 */
	public long flush(long nanos) throws InterruptedException {
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

	/**
	 * Return how many operations are not settled.
	 * @return the number
	 */
	public long left() {
		return left(offered());
	}

	private long[] offered() {
		return this.lanes.stream().mapToLong(Lane::offered).toArray();
	}

	private long left(long[] goals) {
		long left = 0;
		for (int i = 0; i < goals.length; i++) {
			left += Math.max(0, goals[i] - this.lanes.get(i).settled());
		}
		return left;
	}

	/**
	 * Do not wait for full batches any more, since the end is near.
	 */
	public void hurry() {
		this.closing = true;
		nudge();
	}

	/**
	 * Deliver what is there, then drop what is left and end all threads.
	 * @param deliver how long to deliver, in nanoseconds
	 * @param finish how long a request that is under way then may take, in nanoseconds
	 * @return how many operations are in requests without an answer
	 */
	public long close(long deliver, long finish) {
		hurry();
		boolean interrupted = false;
		try {
			this.progress.await(() -> left() == 0, deliver);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		this.stopped = true;
		nudge();
		this.threads.shutdown();
		interrupted |= !end(finish);
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		return left();
	}

	/**
	 * Wait for the threads, and interrupt those that take too long.
	 * @return whether this thread was left alone
	 */
	private boolean end(long nanos) {
		try {
			if (!this.threads.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
				this.threads.shutdownNow();
				this.threads.awaitTermination(LAST_GRACE.toMillis(), TimeUnit.MILLISECONDS);
			}
			return true;
		}
		catch (InterruptedException ex) {
			this.threads.shutdownNow();
			return false;
		}
	}

	/**
	 * Return how old the oldest operation of each kind of lane is.
	 * @param held what holds all lanes back, if something does
	 * @return the ages, none for what there is not
	 */
	public Map<PublisherState.Status, Duration> oldest(PublisherState.@Nullable Status held) {
		Map<PublisherState.Status, Duration> oldest = new EnumMap<>(PublisherState.Status.class);
		for (Lane<E> lane : this.lanes) {
			E entry = lane.oldest();
			if (entry != null) {
				oldest.merge((held != null) ? held : lane.status(), entry.age(),
						BinaryOperator.maxBy(Comparator.naturalOrder()));
			}
		}
		return oldest;
	}

	void execute(Lane<E> lane) {
		this.threads.execute(lane);
	}

	/**
	 * Return whether not to wait for full batches.
	 */
	boolean isUrgent() {
		return this.closing || this.urgent.get() > 0;
	}

	/**
	 * Return whether the end is near.
	 * @return whether it is
	 */
	public boolean isClosing() {
		return this.closing;
	}

	/**
	 * Return whether to drop everything.
	 */
	boolean isStopped() {
		return this.stopped;
	}

	boolean isTooOld(E entry) {
		return entry.ageNanos() > this.giveUpAfter;
	}

	void progressed() {
		this.progress.signal();
	}

}
