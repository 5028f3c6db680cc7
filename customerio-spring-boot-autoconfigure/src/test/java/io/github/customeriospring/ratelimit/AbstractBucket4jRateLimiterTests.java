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
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;

/**
 * A limiter whose time passes only when somebody waits, and what it tells its listener.
 */
abstract class AbstractBucket4jRateLimiterTests {

	static final Duration LONG = Duration.ofHours(1);

	static final Operation SEARCH = new Operation(Api.APP, "customers.search", "/v1/customers", true);

	static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	static final Operation TRIGGER = new Operation(Api.APP, "broadcasts.trigger",
			"/v1/campaigns/{broadcast_id}/triggers", false, RateLimitBucket.BROADCAST);

	final TestTime time = new TestTime();

	final List<String> events = new ArrayList<>();

	private final RateLimitListener listener = new RateLimitListener() {

		@Override
		public void waited(RateLimitBucket bucket, Duration time) {
			AbstractBucket4jRateLimiterTests.this.events.add(bucket.key() + " waited " + time);
		}

		@Override
		public void rejected(RateLimitBucket bucket) {
			AbstractBucket4jRateLimiterTests.this.events.add(bucket.key() + " rejected");
		}

	};

	final Bucket4jRateLimiter limiter = limiter(RateLimitSettings.defaults());

	void acquire(Operation operation, int times) throws InterruptedException {
		for (int i = 0; i < times; i++) {
			this.limiter.acquire(operation, LONG);
		}
	}

	Bucket4jRateLimiter limiter(RateLimitSettings settings) {
		return limiter(settings, this.time);
	}

	Bucket4jRateLimiter limiter(RateLimitSettings settings, Ticker clock) {
		return new Bucket4jRateLimiter(settings, this.listener, clock);
	}

	static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

}
