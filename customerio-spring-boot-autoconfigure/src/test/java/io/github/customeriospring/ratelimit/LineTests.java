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
import java.util.List;
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
 * Threads that wait for their turn.
 */
class LineTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Duration LONG = Duration.ofHours(1);

	private final Callers callers = new Callers();

	@AfterEach
	void end() {
		this.callers.end();
	}

	@ParameterizedTest
	@EnumSource
	void leaveInTheOrderInWhichTheyCame(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 1);
		this.callers.call(20, () -> limiter.acquire(operation(bucket), LONG));
		for (int i = 0; i < 20; i++) {
			assertThat(this.callers.ended(1)).containsExactly(String.valueOf(i));
			this.callers.pass(SECOND);
		}
	}

	@ParameterizedTest
	@EnumSource
	void moveUpWhenThoseBeforeThemAreInterrupted(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, 10);
		this.callers.call(35, () -> limiter.acquire(operation(bucket), LONG));
		assertThat(this.callers.ended(10)).containsExactlyInAnyOrderElementsOf(numbers(0, 10));
		for (int i = 10; i < 20; i++) {
			this.callers.interrupt(i);
		}
		assertThat(this.callers.ended(10)).allMatch((ended) -> ended.endsWith("interrupted"));
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(10)).containsExactlyInAnyOrderElementsOf(numbers(20, 30));
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(5)).containsExactlyInAnyOrderElementsOf(numbers(30, 35));
	}

	@ParameterizedTest
	@EnumSource
	void moveUpWhenThoseBeforeThemMayNotWaitThroughAPause(RateLimitBucket bucket) {
		Bucket4jRateLimiter limiter = limiter(bucket, 10);
		this.callers.call(10, () -> limiter.acquire(operation(bucket), LONG));
		this.callers.call(5, () -> limiter.acquire(operation(bucket), SECOND));
		this.callers.call(1, () -> limiter.acquire(operation(bucket), LONG));
		assertThat(this.callers.ended(10)).containsExactlyInAnyOrderElementsOf(numbers(0, 10));
		limiter.pause(operation(bucket), SECOND.multipliedBy(3));
		assertThat(this.callers.ended(5)).allMatch((ended) -> ended.endsWith("refused"));
		this.callers.pass(SECOND.multipliedBy(3));
		assertThat(this.callers.ended(1)).containsExactly("15");
	}

	@Test
	void doNotBeginToWaitWhenThoseBeforeThemTakeAllTheTime() {
		Bucket4jRateLimiter limiter = limiter(RateLimitBucket.APP, 10);
		this.callers.call(25, () -> limiter.acquire(operation(RateLimitBucket.APP), SECOND));
		assertThat(this.callers.ended(15)).contains("0", "9", "20 refused", "24 refused").doesNotContain("10");
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(10)).containsExactlyInAnyOrderElementsOf(numbers(10, 20));
	}

	private Bucket4jRateLimiter limiter(RateLimitBucket bucket, int aSecond) {
		return new Bucket4jRateLimiter(
				RateLimitSettings.defaults().withMaxWait(LONG).withLimit(bucket, new RateLimit(aSecond, SECOND)),
				RateLimitListener.NONE, this.callers);
	}

	private static Operation operation(RateLimitBucket bucket) {
		return new Operation(Api.APP, "name", "/path", false, bucket);
	}

	private static List<String> numbers(int from, int to) {
		return IntStream.range(from, to).mapToObj(String::valueOf).toList();
	}

}
