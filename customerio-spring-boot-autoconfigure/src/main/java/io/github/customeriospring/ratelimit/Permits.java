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

/**
 * Decides when a call may leave. All times are those of {@link Ticker#nanoTime()}. Not
 * thread-safe: a {@link Line} guards it.
 */
interface Permits {

	/**
	 * Take the permit of a call, if there is one.
	 * @param now the current time
	 * @return 0 if it was taken, otherwise how long it takes until there may be one
	 */
	long take(long now);

	/**
	 * Return how long a call takes at least to get its permit.
	 * @param before how many calls go before it
	 * @param now the current time
	 * @return nanoseconds, 0 if there is room now
	 */
	long delay(int before, long now);

	/**
	 * Let nobody through for a while. It ends without a burst: with room for one call,
	 * and for the others evenly from then on.
	 * @param until when the pause ends
	 * @param now the current time
	 */
	default void pause(long until, long now) {
	}

	/**
	 * Return how many calls would get their permit now.
	 * @param now the current time
	 * @return the number
	 */
	long left(long now);

	/**
	 * Return whether it matters when calls are answered.
	 */
	default boolean countsAnswers() {
		return false;
	}

	/**
	 * Learn that a call, which took a permit, has been answered.
	 * @param underWay how long it was under way, in nanoseconds
	 * @param now the current time
	 */
	default void answered(long underWay, long now) {
	}

	/**
	 * Multiply a time, without an overflow.
	 * @param nanos the time in nanoseconds
	 * @param times how often
	 * @return at most {@link #FOR_EVER}
	 */
	static long multiply(long nanos, long times) {
		return (times != 0 && nanos > FOR_EVER / times) ? FOR_EVER : nanos * times;
	}

	/**
	 * The longest time that is reckoned with, in nanoseconds: some 73 years, so that two
	 * of them can be added to the current time.
	 */
	long FOR_EVER = Long.MAX_VALUE / 4;

}
