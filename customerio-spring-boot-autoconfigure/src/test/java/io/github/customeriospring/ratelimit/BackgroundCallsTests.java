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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls for which nobody waits, beside calls for which somebody does.
 */
class BackgroundCallsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Duration LONG = Duration.ofHours(1);

	private final Callers callers = new Callers();

	@AfterEach
	void end() {
		this.callers.end();
	}

	@ParameterizedTest
	@EnumSource
	void waitLongerThanAnybodyMayAndLeaveInOrder(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 1, Duration.ZERO);
		this.callers.call(20, () -> limiter.acquireInBackground(operation(bucket)));
		for (int i = 0; i < 20; i++) {
			assertThat(this.callers.ended(1)).containsExactly(String.valueOf(i));
			this.callers.pass(SECOND);
		}
	}

	@ParameterizedTest
	@EnumSource
	void letEverybodyPassWhoCameLater(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 1, LONG);
		this.callers.call(1, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.call(2, () -> limiter.acquireInBackground(operation(bucket)));
		this.callers.call(2, () -> limiter.acquire(operation(bucket), LONG));
		for (String next : List.of("0", "3", "4", "1", "2")) {
			assertThat(this.callers.ended(1)).containsExactly(next);
			this.callers.pass(SECOND);
		}
	}

	@ParameterizedTest
	@EnumSource
	void leaveATenthToThoseWhoMayNotWait(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 10, Duration.ZERO);
		this.callers.call(12, () -> limiter.acquireInBackground(operation(bucket)));
		assertThat(this.callers.ended(9)).containsExactlyElementsOf(numbers(0, 9));
		this.callers.call(2, () -> limiter.acquire(operation(bucket), LONG));
		assertThat(this.callers.ended(2)).containsExactly("12", "13 refused");
		assertThat(limiter.use()).hasEntrySatisfying(bucket, (use) -> assertThat(use.left()).isZero());
	}

	@ParameterizedTest
	@EnumSource
	void waitWhileOtherCallsUseUpTheLimitAndGoWhenTheyDoNot(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 10, LONG);
		this.callers.call(10, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.call(1, () -> limiter.acquireInBackground(operation(bucket)));
		assertThat(this.callers.ended(10)).containsExactlyElementsOf(numbers(0, 10));
		this.callers.call(10, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(10)).containsExactlyInAnyOrderElementsOf(numbers(11, 21));
		this.callers.call(8, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(9)).contains("10").containsAll(numbers(21, 29));
	}

	@ParameterizedTest
	@EnumSource
	void waitThroughPauses(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 1, Duration.ZERO);
		limiter.pause(operation(bucket), LONG);
		this.callers.call(1, () -> limiter.acquireInBackground(operation(bucket)));
		this.callers.pass(Duration.ofSeconds(30));
		limiter.pause(operation(bucket), LONG);
		this.callers.pass(Duration.ofSeconds(59));
		this.callers.call(1, () -> limiter.acquire(operation(bucket), LONG));
		assertThat(this.callers.ended(1)).containsExactly("1 refused");
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).containsExactly("0");
	}

	@ParameterizedTest
	@EnumSource
	void moveUpWhenThoseBeforeThemAreInterrupted(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, 1, LONG);
		this.callers.call(1, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.call(3, () -> limiter.acquireInBackground(operation(bucket)));
		this.callers.call(1, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.interrupt(1);
		this.callers.interrupt(4);
		assertThat(this.callers.ended(3)).containsExactly("0", "1 interrupted", "4 interrupted");
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).containsExactly("2");
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).containsExactly("3");
	}

	@Test
	void areReportedWhenTheyWait() throws Exception {
		TestTime time = new TestTime();
		List<Duration> waited = new ArrayList<>();
		Bucket4jRateLimiter limiter = new Bucket4jRateLimiter(settings(RateLimitBucket.TRACK, 1, Duration.ZERO),
				new RateLimitListener() {

					@Override
					public void waited(RateLimitBucket bucket, Duration time) {
						waited.add(time);
					}

					@Override
					public void rejected(RateLimitBucket bucket) {
						throw new AssertionError("A call in the background was rejected");
					}

				}, time);
		for (int i = 0; i < 3; i++) {
			limiter.acquireInBackground(operation(RateLimitBucket.TRACK));
		}
		assertThat(waited).containsExactly(SECOND, SECOND);
	}

	@ParameterizedTest
	@EnumSource
	void getTheirTurnAmongManyOthers(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults()
			.withMaxWait(LONG)
			.withLimit(bucket, new RateLimit(20, Duration.ofMillis(1))));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> calls = new ArrayList<>();
			for (int i = 0; i < 2000; i++) {
				boolean background = i % 3 != 0;
				calls.add(threads.submit(() -> {
					if (background) {
						limiter.acquireInBackground(operation(bucket));
					}
					else {
						limiter.acquire(operation(bucket), LONG);
					}
					return null;
				}));
			}
			for (Future<?> call : calls) {
				assertThat(call).succeedsWithin(60, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Bucket4jRateLimiter limiter(RateLimitBucket bucket, int aSecond, Duration maxWait) {
		return new Bucket4jRateLimiter(settings(bucket, aSecond, maxWait), RateLimitListener.NONE, this.callers);
	}

	private static RateLimitSettings settings(RateLimitBucket bucket, int aSecond, Duration maxWait) {
		return RateLimitSettings.defaults().withMaxWait(maxWait).withLimit(bucket, new RateLimit(aSecond, SECOND));
	}

	private static Operation operation(RateLimitBucket bucket) {
		return new Operation(Api.APP, "name", "/path", false, bucket);
	}

	private static List<String> numbers(int from, int to) {
		return IntStream.range(from, to).mapToObj(String::valueOf).toList();
	}

}
