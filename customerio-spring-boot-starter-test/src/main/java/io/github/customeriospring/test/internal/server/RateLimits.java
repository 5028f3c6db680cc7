package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rate limits that are enforced, none at first. A limit holds for any period of its
 * length, wherever that begins, and a request that is refused does not count.
 */
final class RateLimits {

	private final InstantSource clock;

	private final Map<RateLimitGroup, Window> windows = new EnumMap<>(RateLimitGroup.class);

	RateLimits(InstantSource clock) {
		this.clock = clock;
	}

	synchronized void enforce(RateLimitGroup group, int requests, Duration period) {
		this.windows.put(group, new Window(requests, period));
	}

	synchronized void clear() {
		this.windows.clear();
	}

	/**
	 * Counts a request.
	 * @return what is wrong if the request is one too many
	 */
	synchronized Optional<Excess> count(RateLimitGroup group) {
		Window window = this.windows.get(group);
		return (window != null) ? window.count(this.clock.instant()) : Optional.empty();
	}

	/**
	 * A limit and the requests that it let pass of late.
	 */
	private static final class Window {

		private final int requests;

		private final Duration period;

		private final Deque<Instant> passed = new ArrayDeque<>();

		private Window(int requests, Duration period) {
			this.requests = requests;
			this.period = period;
		}

		private Optional<Excess> count(Instant now) {
			while (!this.passed.isEmpty() && !this.passed.getFirst().plus(this.period).isAfter(now)) {
				this.passed.removeFirst();
			}
			if (this.passed.size() < this.requests) {
				this.passed.addLast(now);
				return Optional.empty();
			}
			Duration remaining = Duration.between(now, this.passed.getFirst().plus(this.period));
			return Optional.of(new Excess(this.requests, this.period, remaining));
		}

	}

	/**
	 * A limit that is exceeded.
	 *
	 * @param requests how many requests pass
	 * @param period within which period
	 * @param remaining how long it takes until the next one can pass
	 */
	record Excess(int requests, Duration period, Duration remaining) {

		Refusal refusal() {
			return new Refusal(429, "rate_limited", "",
					"the limit of %d requests in %d ms is exceeded".formatted(this.requests, this.period.toMillis()));
		}

		/**
		 * The time to wait in whole seconds, at least one.
		 */
		String retryAfter() {
			return String.valueOf(this.remaining.plusSeconds(1).minusNanos(1).toSeconds());
		}

	}

}
