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

package io.github.customeriospring.benchmarks.jmh;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimit;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the rate limit in memory costs a call that need not wait: taking a place, telling
 * how much time the call has left, and that it was answered. The bucket is so large that
 * it does not run empty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RateLimiterBenchmark {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private final Operation operation = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private final RateLimiter limiter = Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults()
		.withLimit(RateLimitBucket.TRACK, new RateLimit(3_600_000_000L, Duration.ofHours(1))));

	@Benchmark
	public void alone() throws InterruptedException {
		acquire();
	}

	@Benchmark
	@Threads(2)
	public void withAnotherThread() throws InterruptedException {
		acquire();
	}

	private void acquire() throws InterruptedException {
		long start = System.nanoTime();
		this.limiter.acquire(this.operation, DEADLINE.minusNanos(System.nanoTime() - start));
		this.limiter.answered(this.operation, Duration.ofNanos(System.nanoTime() - start));
	}

}
