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
