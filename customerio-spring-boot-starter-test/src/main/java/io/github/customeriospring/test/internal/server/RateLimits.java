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

package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.customeriospring.RateLimitBucket;

/**
 * The rate limits that are enforced, none at first. A limit holds for any period of its
 * length, wherever that begins, and a request that is refused does not count.
 */
final class RateLimits {

	/**
	 * The requests whose refusal says when to try again.
	 */
	private static final Set<RateLimitBucket> ANNOUNCING = EnumSet.of(RateLimitBucket.APP, RateLimitBucket.SEND,
			RateLimitBucket.BROADCAST);

	/** A longer period than this does not end while a fake runs. */
	private static final Duration LONGEST = Duration.ofDays(36_500);

	private final InstantSource clock;

	private final Map<RateLimitBucket, Window> windows = new EnumMap<>(RateLimitBucket.class);

	RateLimits(InstantSource clock) {
		this.clock = clock;
	}

	synchronized void enforceThoseOfTheVendor() {
		enforce(RateLimitBucket.APP, 10, Duration.ofSeconds(1));
		enforce(RateLimitBucket.SEND, 3000, Duration.ofSeconds(3));
		enforce(RateLimitBucket.BROADCAST, 1, Duration.ofSeconds(10));
		enforce(RateLimitBucket.TRACK, 3000, Duration.ofSeconds(3));
		enforce(RateLimitBucket.PIPELINES, 3000, Duration.ofSeconds(3));
	}

	synchronized void enforce(RateLimitBucket bucket, int requests, Duration period) {
		this.windows.put(bucket, new Window(requests, (period.compareTo(LONGEST) < 0) ? period : LONGEST));
	}

	synchronized void clear() {
		this.windows.clear();
	}

	/**
	 * Counts a request.
	 * @return what is wrong if the request is one too many
	 */
	synchronized Optional<Excess> count(RateLimitBucket bucket) {
		Window window = this.windows.get(bucket);
		return (window != null) ? window.count(this.clock.instant()) : Optional.empty();
	}

	/**
	 * Whether a refusal says when to try again.
	 */
	static boolean isRetryAnnounced(RateLimitBucket bucket) {
		return ANNOUNCING.contains(bucket);
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
