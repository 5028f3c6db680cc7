package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.github.customeriospring.CustomerioRateLimitWaitException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;

/**
 * Lets the calls of one bucket through, in the order in which they come. A call takes its
 * tokens at once and then waits until they would have been there, so that nothing is held
 * while it waits. A pause takes the tokens of its time out of the bucket, and so also
 * holds for the other instances that share it. Those who wait already look at the end of
 * the pause, which only this instance knows.
 */
final class Throttle {

	/**
	 * The tokens of one call: many, so that a pause can be shorter than what refills one
	 * call.
	 */
	private static final long CALL = 1000;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	/**
	 * How much too early a turn at the end of a pause may come: the clock of shared
	 * buckets counts milliseconds.
	 */
	private static final long PRECISION_NANOS = Duration.ofMillis(2).toNanos();

	private static final long NEVER = -1;

	private final RateLimitBucket bucket;

	private final RateLimit limit;

	private final Tokens tokens;

	private final TimeMeter clock;

	private final BlockingStrategy blocking;

	private final RateLimitListener listener;

	private final AtomicLong pausedUntil;

	Throttle(RateLimitBucket bucket, RateLimit limit, Tokens tokens, TimeMeter clock, BlockingStrategy blocking,
			RateLimitListener listener) {
		this.bucket = bucket;
		this.limit = limit;
		this.tokens = tokens;
		this.clock = clock;
		this.blocking = blocking;
		this.listener = listener;
		this.pausedUntil = new AtomicLong(clock.currentTimeNanos());
	}

	static Bandwidth bandwidth(RateLimit limit) {
		long tokens = limit.limit() * CALL;
		return Bandwidth.builder().capacity(tokens).refillGreedy(tokens, limit.period()).build();
	}

	void acquire(Operation operation, Duration maxWait) throws InterruptedException {
		long delay = reserve(maxWait.toNanos());
		if (delay != 0) {
			await(operation, delay, maxWait);
		}
	}

	/**
	 * Wait for the turn that was reserved. When a pause has begun in the meantime and the
	 * turn falls into it, it is lost like the others of that time, and the call queues
	 * again.
	 */
	private void await(Operation operation, long reserved, Duration maxWait) throws InterruptedException {
		long start = this.clock.currentTimeNanos();
		try {
			long delay = reserved;
			while (delay != 0) {
				if (delay == NEVER) {
					throw rejection(operation, maxWait);
				}
				park(delay);
				delay = isPaused() ? reserve(maxWait.toNanos() - (this.clock.currentTimeNanos() - start)) : 0;
			}
		}
		finally {
			long waited = this.clock.currentTimeNanos() - start;
			if (waited > 0) {
				this.listener.waited(this.bucket, Duration.ofNanos(waited));
			}
		}
	}

	private void park(long nanos) throws InterruptedException {
		try {
			this.blocking.park(nanos);
		}
		catch (InterruptedException ex) {
			this.tokens.apply(Throttle::giveBack);
			throw ex;
		}
	}

	/**
	 * Take the tokens of a call.
	 * @return how long to wait before it is made, or {@link #NEVER} if that is too long;
	 * then nothing was taken
	 */
	private long reserve(long maxWaitNanos) {
		return this.tokens.apply((tokens) -> {
			Delay delay = new Delay();
			boolean reserved = tokens.asBlocking().tryConsumeUninterruptibly(CALL, Math.max(1, maxWaitNanos), delay);
			return reserved ? delay.nanos : NEVER;
		});
	}

	private static long giveBack(Bucket tokens) {
		tokens.addTokens(CALL);
		return CALL;
	}

	private CustomerioRateLimitWaitException rejection(Operation operation, Duration maxWait) {
		this.listener.rejected(this.bucket);
		long needed = this.tokens.apply((tokens) -> tokens.estimateAbilityToConsume(CALL).getNanosToWaitForRefill());
		return new CustomerioRateLimitWaitException(operation.toString(), this.bucket, this.limit.limit(),
				this.limit.period(), Duration.ofNanos(needed), maxWait);
	}

	private boolean isPaused() {
		return this.pausedUntil.get() - this.clock.currentTimeNanos() > PRECISION_NANOS;
	}

	void pause(Duration asked) {
		Duration time = (asked.compareTo(LONGEST_PAUSE) < 0) ? asked : LONGEST_PAUSE;
		if (time.isZero()) {
			return;
		}
		long end = this.clock.currentTimeNanos() + time.toNanos();
		double refill = (double) time.toNanos() / this.limit.period().toNanos() * this.limit.limit() * CALL;
		this.tokens.apply((tokens) -> drain(tokens, CALL - (long) Math.ceil(refill) - 1));
		this.pausedUntil.updateAndGet((until) -> (end - until > 0) ? end : until);
	}

	/**
	 * Leave no more than the given number of tokens, which is negative for a pause: just
	 * enough for one call at its end, so that it does not end with another burst. When
	 * others drain the bucket at the same time, what is too much is put back.
	 */
	private static long drain(Bucket tokens, long target) {
		long surplus = tokens.getAvailableTokens() - target;
		if (surplus > 0) {
			long left = tokens.asVerbose().consumeIgnoringRateLimits(surplus).getState().getAvailableTokens();
			if (left < target) {
				tokens.addTokens(Math.min(surplus, target - left));
			}
		}
		return target;
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
