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

import java.time.Duration;

import io.github.bucket4j.Bandwidth;

/**
 * How a limit is kept with tokens: some calls at once after a quiet time, the others
 * evenly.
 *
 * @param burst how many calls may leave at once
 * @param interval the time after which there is room for the next one, in nanoseconds
 */
record Pace(long burst, long interval) {

	/**
	 * Let the whole limit leave at once, and then as many in each period. So up to twice
	 * the limit leaves within one period after a quiet time.
	 */
	static Pace soft(RateLimit limit) {
		return new Pace(limit.limit(), interval(limit));
	}

	/**
	 * Let a fifth of the limit leave at once, at least one call, and four fifths in each
	 * period, so that no window of the period has more calls than the limit.
	 */
	static Pace strict(RateLimit limit) {
		long interval = interval(limit);
		return new Pace(Math.max(1, limit.limit() / 5), interval + divide(interval, 4));
	}

	/**
	 * Return the period's share of a call: at least a microsecond, since Bucket4j refills
	 * no more than a token each nanosecond.
	 */
	private static long interval(RateLimit limit) {
		return Math.max(SharedTurns.CALL, divide(limit.periodNanos(), limit.limit()));
	}

	private static long divide(long nanos, long by) {
		return nanos / by + ((nanos % by != 0) ? 1 : 0);
	}

	/**
	 * Return the pace as Bucket4j has it.
	 * @return the bandwidth, in tokens of which a call takes {@link SharedTurns#CALL}
	 */
	Bandwidth bandwidth() {
		return Bandwidth.builder()
			.capacity(this.burst * SharedTurns.CALL)
			.refillGreedy(SharedTurns.CALL, Duration.ofNanos(this.interval))
			.build();
	}

}
