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

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Durations that nanoseconds or milliseconds in a {@code long} cannot express.
 */
class LongDurationsTests {

	private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

	private final TestTime time = new TestTime();

	@ParameterizedTest
	@EnumSource
	void mayBeTheTimeToWait(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, new RateLimit(1, Duration.ofSeconds(1)));
		limiter.acquire(operation(bucket), EVER);
		limiter.acquire(operation(bucket), EVER);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@EnumSource
	void mayBeThePeriod(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, new RateLimit(2, EVER));
		limiter.acquire(operation(bucket), Duration.ZERO);
		limiter.acquire(operation(bucket), Duration.ZERO);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> limiter.acquire(operation(bucket), Duration.ofDays(365)))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isGreaterThan(Duration.ofDays(365 * 30)));
	}

	@ParameterizedTest
	@EnumSource
	void mayBeThePeriodOfTheLargestLimit(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, new RateLimit(Long.MAX_VALUE / 1000, EVER));
		for (int i = 0; i < 100; i++) {
			limiter.acquire(operation(bucket), EVER);
		}
		assertThat(this.time.waits()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void mayBeWhatTheServerAsksFor(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, new RateLimit(1, Duration.ofSeconds(1)));
		limiter.pause(operation(bucket), EVER);
		limiter.acquire(operation(bucket), EVER);
		assertThat(this.time.waits()).containsExactly(Duration.ofMinutes(1));
	}

	@ParameterizedTest
	@EnumSource
	void mayBeHowLongACallWasUnderWay(RateLimitBucket bucket) throws Exception {
		Bucket4jRateLimiter limiter = limiter(bucket, new RateLimit(1, Duration.ofSeconds(1)));
		limiter.acquire(operation(bucket), EVER);
		limiter.answered(operation(bucket), EVER);
		limiter.acquire(operation(bucket), EVER);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(1));
	}

	private Bucket4jRateLimiter limiter(RateLimitBucket bucket, RateLimit limit) {
		return new Bucket4jRateLimiter(RateLimitSettings.defaults().withLimit(bucket, limit).withMaxWait(EVER),
				RateLimitListener.NONE, this.time);
	}

	private static Operation operation(RateLimitBucket bucket) {
		return new Operation(Api.APP, "name", "/path", false, bucket);
	}

}
