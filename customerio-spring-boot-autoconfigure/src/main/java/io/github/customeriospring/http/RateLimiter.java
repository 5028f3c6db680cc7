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

package io.github.customeriospring.http;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;

/**
 * Holds requests back so that Customer.io's rate limits are not exceeded. It is asked
 * before each request, the repeated ones included, and told what Customer.io says about
 * the limits. One limiter belongs to one workspace, whose clients share it. Must be
 * thread-safe.
 *
 * @since 0.1.0
 */
public interface RateLimiter {

	/**
	 * Holds nothing back.
	 */
	RateLimiter NONE = new RateLimiter() {

		@Override
		public void acquire(Operation operation, Duration atMost) {
		}

		@Override
		public void pause(Operation operation, Duration time) {
		}

	};

	/**
	 * Wait until a request may be sent, and count it.
	 * @param operation what the request is for; its {@linkplain Operation#rateLimit()
	 * bucket} is what counts
	 * @param atMost how long the call has left; a limiter may allow less
	 * @throws io.github.customeriospring.CustomerioRateLimitTimeoutException if the
	 * request would have to wait for too long. It is thrown at once, without waiting,
	 * where that is known
	 * @throws InterruptedException if the thread is interrupted while it waits; the
	 * request then does not count
	 */
	void acquire(Operation operation, Duration atMost) throws InterruptedException;

	/**
	 * Wait until a request may be sent for which nobody waits, and count it. It waits as
	 * long as it takes. A limiter lets requests for which somebody waits pass first, and
	 * says how; by default such a request is like any other that has a year left.
	 * @param operation what the request is for; its {@linkplain Operation#rateLimit()
	 * bucket} is what counts
	 * @throws InterruptedException if the thread is interrupted while it waits; the
	 * request then does not count
	 */
	default void acquireInBackground(Operation operation) throws InterruptedException {
		acquire(operation, Duration.ofDays(365));
	}

	/**
	 * Learn that a request, which was let through, has been answered or has failed. When
	 * Customer.io counted it lies between the two, so a limiter that is to be exact wants
	 * to know. By default nothing happens.
	 * @param operation what the request was for
	 * @param underWay the time since the request was let through
	 */
	default void answered(Operation operation, Duration underWay) {
	}

	/**
	 * Hold back all requests of a bucket, since Customer.io refused one with 429 and
	 * {@code Retry-After}.
	 * @param operation what was refused; its {@linkplain Operation#rateLimit() bucket} is
	 * what counts
	 * @param time how long Customer.io wants to be left alone
	 */
	void pause(Operation operation, Duration time);

	/**
	 * Return the limits and what is left of them, to be looked at. By default nothing is
	 * known about them.
	 * @return the limits of the buckets
	 */
	default Map<RateLimitBucket, RateLimitUse> use() {
		return Map.of();
	}

}
