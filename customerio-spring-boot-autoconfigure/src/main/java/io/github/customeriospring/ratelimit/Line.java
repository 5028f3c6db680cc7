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

package io.github.customeriospring.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for their permits, in the order in which they came, those in the
 * background behind all others. Nobody takes a permit before its time, so whoever gives
 * up leaves no hole: those behind move up.
 *
 * @param <P> the type of permits
 */
final class Line<P extends Permits> {

	/**
	 * How long to wait for those before, once there is room for all of them.
	 */
	private static final long MOMENT = 1_000_000;

	private final Lock lock = new ReentrantLock();

	private final Deque<Waiter> waiters = new ArrayDeque<>();

	private final Deque<Waiter> background = new ArrayDeque<>();

	private final P permits;

	private final int reserve;

	private final Ticker clock;

	/**
	 * Create a line.
	 * @param permits the permits
	 * @param reserve how many permits the calls in the background leave to the others
	 * @param clock the time
	 */
	Line(P permits, int reserve, Ticker clock) {
		this.permits = permits;
		this.reserve = reserve;
		this.clock = clock;
	}

	/**
	 * Take a permit without waiting, for a call that is not in the background.
	 * @return whether it was taken
	 */
	boolean tryAcquire() {
		this.lock.lock();
		try {
			return this.waiters.isEmpty() && this.permits.take(this.clock.nanoTime()) == 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Wait for a permit and take it. A call that cannot get one in time does not begin to
	 * wait, and ends its wait as soon as that is known.
	 * @param wait how long it may take
	 * @return 0 if the permit was taken, otherwise how long it would still have taken, in
	 * nanoseconds
	 * @throws InterruptedException if the thread is interrupted
	 */
	long acquire(Wait wait) throws InterruptedException {
		this.lock.lock();
		try {
			Waiter waiter = new Waiter(this.lock.newCondition());
			Deque<Waiter> queue = wait.isInBackground() ? this.background : this.waiters;
			queue.addLast(waiter);
			try {
				return await(waiter, wait);
			}
			finally {
				leave(waiter, queue);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private long await(Waiter waiter, Wait wait) throws InterruptedException {
		while (true) {
			long now = this.clock.nanoTime();
			boolean first = first() == waiter;
			long delay = this.permits.delay(before(waiter, wait), now);
			if (first && delay == 0) {
				delay = this.permits.take(now);
				if (delay == 0) {
					return 0;
				}
			}
			long left = wait.left(now);
			if (delay > Math.max(left, 0)) {
				return delay;
			}
			wait.begin();
			this.clock.await(waiter.turn, first ? delay : Math.max(left, MOMENT));
		}
	}

	private @Nullable Waiter first() {
		Waiter first = this.waiters.peekFirst();
		return (first != null) ? first : this.background.peekFirst();
	}

	/**
	 * Return how many permits others get before, the reserve included.
	 */
	private int before(Waiter waiter, Wait wait) {
		return wait.isInBackground() ? this.reserve + this.waiters.size() + place(waiter, this.background)
				: place(waiter, this.waiters);
	}

	private static int place(Waiter waiter, Deque<Waiter> queue) {
		int place = 0;
		for (Waiter other : queue) {
			if (other == waiter) {
				break;
			}
			place++;
		}
		return place;
	}

	private void leave(Waiter waiter, Deque<Waiter> queue) {
		if (queue.peekFirst() == waiter) {
			queue.removeFirst();
		}
		else {
			queue.removeLastOccurrence(waiter);
		}
		Waiter next = first();
		if (next != null) {
			next.turn.signal();
		}
	}

	/**
	 * Change the permits. All who wait look again when their turn is.
	 * @param change is given the permits and the current time
	 */
	void change(ObjLongConsumer<P> change) {
		this.lock.lock();
		try {
			change.accept(this.permits, this.clock.nanoTime());
			this.waiters.forEach((waiter) -> waiter.turn.signal());
			this.background.forEach((waiter) -> waiter.turn.signal());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Return how many permits are there and awaited by no call but those in the
	 * background.
	 */
	long left() {
		this.lock.lock();
		try {
			return Math.max(0, this.permits.left(this.clock.nanoTime()) - this.waiters.size());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tell the permits that a call, which took one, has been answered.
	 * @param underWay how long it was under way, in nanoseconds
	 */
	void answered(long underWay) {
		if (!this.permits.countsAnswers()) {
			return;
		}
		this.lock.lock();
		try {
			this.permits.answered(underWay, this.clock.nanoTime());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * A call that waits.
	 *
	 * @param turn is signalled when the call may be the first
	 */
	private record Waiter(Condition turn) {

	}

}
