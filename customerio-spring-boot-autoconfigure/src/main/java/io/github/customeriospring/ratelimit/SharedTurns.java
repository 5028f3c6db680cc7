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

import java.util.ArrayList;
import java.util.List;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.github.bucket4j.VerboseResult;

/**
 * The turns of one bucket that several instances share. A call takes its tokens from the
 * store at once and then waits until they would have been there. The turns belong to all
 * who wait in this instance: when one gives up, those behind move up, and the last turn
 * goes back to the store.
 */
final class SharedTurns {

	/**
	 * The tokens of one call: many, so that a pause can be shorter than what refills one
	 * call.
	 */
	static final long CALL = 1000;

	/**
	 * How far the clock of this instance may be behind that of another one.
	 */
	private static final long TOLERANCE = 1_000_000_000;

	private final Bucket tokens;

	private final long interval;

	private final int reserve;

	private final SharedStore store;

	private final Ticker clock;

	private final Line<Turns> line;

	private final SpareTurns spare;

	/**
	 * Create the turns of a bucket.
	 * @param tokens the bucket in the store
	 * @param interval what refills the tokens of a call, in nanoseconds
	 * @param reserve how many turns the calls in the background leave to the others
	 * @param store the store
	 * @param clock the time
	 */
	SharedTurns(Bucket tokens, long interval, int reserve, SharedStore store, Ticker clock) {
		this.tokens = tokens;
		this.interval = interval;
		this.reserve = reserve;
		this.store = store;
		this.clock = clock;
		this.line = new Line<>(new Turns(), 0, clock);
		this.spare = new SpareTurns(clock);
	}

	/**
	 * Wait for a turn, unless the store is left alone.
	 * @param wait how long it may take
	 * @return 0 if the call has its turn, or the store has no say; otherwise how long it
	 * would have taken, in nanoseconds
	 * @throws InterruptedException if the thread is interrupted
	 */
	long acquire(Wait wait) throws InterruptedException {
		long allowed = wait.left(this.clock.nanoTime());
		Turn turn = this.store.ask(() -> reserve(allowed), this::giveBack);
		if (turn == null || !turn.reserved()) {
			return (turn != null) ? turn.delay() : 0;
		}
		this.line.change((turns, now) -> turns.add(now + turn.delay()));
		boolean had = false;
		try {
			long missing = this.line.acquire(wait);
			had = missing == 0;
			return missing;
		}
		finally {
			if (!had) {
				this.line.change((turns, now) -> turns.removeLast());
				this.store.tell(() -> giveBack(turn));
			}
		}
	}

	/**
	 * Wait for a turn that nobody else waits for, unless the store is left alone.
	 * @param wait learns whether the call has to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void acquireSpare(Wait wait) throws InterruptedException {
		this.spare.acquire(() -> {
			Turn turn = this.store.ask(this::takeSpare, this::giveBack);
			return (turn == null || turn.reserved()) ? 0 : turn.delay();
		}, wait);
	}

	/**
	 * Take the tokens of a pause out of the bucket, so that it holds for all instances.
	 * @param nanos how long the pause is
	 */
	void pause(long nanos) throws InterruptedException {
		double refill = (double) nanos / this.interval * CALL;
		this.store.ask(() -> drain(CALL - (long) Math.ceil(refill) - 1), (left) -> {
		});
	}

	private Turn takeSpare() {
		VerboseResult<EstimationProbe> result = this.tokens.asVerbose()
			.estimateAbilityToConsume(CALL * (1 + this.reserve));
		if (result.getValue().canBeConsumed()) {
			return reserve(0);
		}
		return checked(new Turn(false, result.getValue().getNanosToWaitForRefill()), result);
	}

	private Turn reserve(long allowed) {
		Delay delay = new Delay();
		VerboseResult<Boolean> result = this.tokens.asBlocking()
			.asVerbose()
			.tryConsumeUninterruptibly(CALL, Math.max(1, allowed), delay);
		boolean reserved = result.getValue();
		if (reserved && delay.nanos == 0) {
			return new Turn(true, 0);
		}
		long needed = result.getState()
			.calculateDelayNanosAfterWillBePossibleToConsume(CALL, result.getOperationTimeNanos(), false);
		return checked(new Turn(reserved, reserved ? delay.nanos : needed), result);
	}

	private Turn checked(Turn turn, VerboseResult<?> result) {
		if (isAheadOfClock(result.getState(), result.getOperationTimeNanos())) {
			giveBack(turn);
			throw new IllegalStateException("The clock of this instance is behind the clock of another one, "
					+ "or was set back: the bucket is not refilled until it has caught up");
		}
		return turn;
	}

	/**
	 * Return whether the bucket was last refilled at a time that is still to come, so
	 * that its tokens do not become more. Bucket4j does not tell that time.
	 */
	private boolean isAheadOfClock(BucketState state, long now) {
		long before = state.getAvailableTokens();
		state.refillAllBandwidth(now + TOLERANCE + this.interval);
		return state.getAvailableTokens() <= before;
	}

	private void giveBack(Turn turn) {
		if (turn.reserved()) {
			this.tokens.addTokens(CALL);
		}
	}

	/**
	 * Leave no more than the given number of tokens, which is negative for a pause: just
	 * enough for one call at its end, so that it does not end with another burst. When
	 * others drain the bucket at the same time, what is too much is put back.
	 */
	private long drain(long target) {
		long surplus = this.tokens.getAvailableTokens() - target;
		if (surplus > 0) {
			long left = this.tokens.asVerbose().consumeIgnoringRateLimits(surplus).getState().getAvailableTokens();
			if (left < target) {
				this.tokens.addTokens(Math.min(surplus, target - left));
			}
		}
		return target;
	}

	/**
	 * What the store answered.
	 *
	 * @param reserved whether the tokens were taken
	 * @param delay how long it takes until they are there, in nanoseconds
	 */
	private record Turn(boolean reserved, long delay) {

	}

	/**
	 * The turns that this instance has taken from the store.
	 */
	private static final class Turns implements Permits {

		private final List<Long> times = new ArrayList<>();

		void add(long time) {
			int index = this.times.size();
			while (index > 0 && this.times.get(index - 1) - time > 0) {
				index--;
			}
			this.times.add(index, time);
		}

		void removeLast() {
			this.times.remove(this.times.size() - 1);
		}

		@Override
		public long take(long now) {
			long delay = delay(0, now);
			if (delay == 0) {
				this.times.remove(0);
			}
			return delay;
		}

		@Override
		public long delay(int before, long now) {
			return Math.max(0, this.times.get(before) - now);
		}

		@Override
		public long left(long now) {
			return this.times.stream().filter((time) -> time - now <= 0).count();
		}

	}

	/**
	 * Keeps how long Bucket4j wants to block, instead of blocking within its call.
	 */
	private static final class Delay implements UninterruptibleBlockingStrategy {

		private long nanos;

		@Override
		public void parkUninterruptibly(long nanosToPark) {
			this.nanos = nanosToPark;
		}

	}

}
