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

package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;

/**
 * Tenants in memory, the clock by which they are idle, and the limiters of their calls.
 */
final class Tenants {

	static final Operation OPERATION = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	static final Duration IDLE = Duration.ofMinutes(10);

	final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

	final Limiters limiters = new Limiters(Duration.ofMinutes(1));

	final List<String> asked = new CopyOnWriteArrayList<>();

	TenantRegistry<Tenant> registry() {
		return registry(Tenant::new);
	}

	TenantRegistry<Tenant> registry(BiFunction<String, RateLimiter, Tenant> finder) {
		return new TenantRegistry<>((name, limiter) -> {
			this.asked.add(name);
			return finder.apply(name, limiter);
		}, this.limiters, IDLE, this.clock::get);
	}

	void pass(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	record Tenant(String name, RateLimiter limiter) {

		void call() throws InterruptedException {
			this.limiter.acquire(OPERATION, Duration.ZERO);
		}

	}

	/**
	 * Counts calls instead of limiting them.
	 */
	static final class CountingLimiter implements RateLimiter {

		final AtomicLong calls = new AtomicLong();

		final AtomicLong callsInBackground = new AtomicLong();

		@Override
		public void acquire(Operation operation, Duration atMost) {
			this.calls.incrementAndGet();
		}

		@Override
		public void acquireInBackground(Operation operation) {
			this.callsInBackground.incrementAndGet();
		}

		@Override
		public void pause(Operation operation, Duration time) {
		}

	}

	static final class Limiters implements TenantRateLimiters {

		final List<CountingLimiter> made = new CopyOnWriteArrayList<>();

		private final Duration memory;

		Limiters(Duration memory) {
			this.memory = memory;
		}

		@Override
		public RateLimiter create(String name) {
			CountingLimiter limiter = new CountingLimiter();
			this.made.add(limiter);
			return limiter;
		}

		@Override
		public Duration memory() {
			return this.memory;
		}

	}

}
