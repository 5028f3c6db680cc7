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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.ErrorResponse;
import io.github.customeriospring.RateLimitBucket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.util.backoff.BackOffExecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallRetryPolicyTests {

	private static final RetrySettings SETTINGS = new RetrySettings(3, Duration.ofMillis(100), Duration.ofMillis(250),
			Duration.ofSeconds(30));

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

	private final CallRetryPolicy safe = new CallRetryPolicy(operation(true), SETTINGS, this.nanoTime::get);

	private final CallRetryPolicy unsafe = new CallRetryPolicy(operation(false), SETTINGS);

	@RepeatedTest(20)
	void waitsAtRandomAndLongerEachTimeUpToABound() {
		this.safe.shouldRetry(serverFailure(null));
		assertThat(this.safe.nextBackOff()).isBetween(0L, 100L);
		assertThat(this.safe.nextBackOff()).isBetween(0L, 200L);
		assertThat(this.safe.nextBackOff()).isBetween(0L, 250L);
	}

	@RepeatedTest(20)
	void addsTheRandomWaitToWhatTheServerAsksFor() {
		this.safe.shouldRetry(rateLimitFailure(Duration.ofSeconds(7)));
		assertThat(this.safe.nextBackOff()).isBetween(7000L, 7100L);
		this.safe.shouldRetry(serverFailure(Duration.ofSeconds(2)));
		assertThat(this.safe.nextBackOff()).isBetween(2000L, 2200L);
		this.safe.shouldRetry(serverFailure(null));
		assertThat(this.safe.nextBackOff()).isBetween(0L, 250L);
	}

	@Test
	void survivesLongWaits() {
		CallRetryPolicy patient = new CallRetryPolicy(operation(true),
				new RetrySettings(100, Duration.ofDays(30), Duration.ofDays(3650), Duration.ofDays(36500)));
		patient.shouldRetry(rateLimitFailure(Duration.ofDays(365)));
		for (int i = 0; i < 100; i++) {
			assertThat(patient.nextBackOff()).isBetween(Duration.ofDays(365).toMillis(),
					Duration.ofDays(365 + 3650).toMillis());
		}
	}

	@Test
	void survivesTimesThatMillisecondsCannotExpress() {
		Duration ever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
		CallRetryPolicy patient = new CallRetryPolicy(operation(true), new RetrySettings(100, ever, ever, ever));
		patient.shouldRetry(rateLimitFailure(ever));
		for (int i = 0; i < 100; i++) {
			assertThat(patient.nextBackOff()).isPositive();
		}
	}

	@Test
	void hasADeadlineEvenIfItIsShorterThanAMillisecond() {
		CallRetryPolicy hasty = new CallRetryPolicy(operation(true),
				new RetrySettings(3, Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1)),
				this.nanoTime::get);
		this.nanoTime.addAndGet(1_000_000);
		assertThat(hasty.nextBackOff()).isEqualTo(BackOffExecution.STOP);
	}

	@Test
	void stopsAfterTheLastRetry() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.safe.shouldRetry(serverFailure(null))).isTrue();
			this.safe.nextBackOff();
		}
		assertThat(this.safe.shouldRetry(serverFailure(null))).isFalse();
	}

	@Test
	void repeatsWhatIsSafeAfterEveryPassingFailure() {
		assertThat(this.safe.shouldRetry(serverFailure(null))).isTrue();
		assertThat(this.safe.shouldRetry(rateLimitFailure(null))).isTrue();
		assertThat(this.safe.shouldRetry(new CustomerioTransportException("broke", null, true, true))).isTrue();
		assertThat(this.safe.shouldRetry(new CustomerioTransportException("untrusted", null, false, false))).isFalse();
		assertThat(this.safe.shouldRetry(new CustomerioInvalidRequestException(response(400, null), "wrong")))
			.isFalse();
		assertThat(this.safe.shouldRetry(new IllegalStateException())).isFalse();
	}

	@Test
	void repeatsWhatIsNotSafeOnlyWhenItWasNotCarriedOut() {
		assertThat(this.unsafe.shouldRetry(rateLimitFailure(null))).isTrue();
		assertThat(this.unsafe.shouldRetry(new CustomerioTransportException("refused", null, true, false))).isTrue();
		assertThat(this.unsafe.shouldRetry(serverFailure(null))).isFalse();
		assertThat(this.unsafe.shouldRetry(new CustomerioTransportException("broke", null, true, true))).isFalse();
	}

	@Test
	void takesARefusalWithoutATimeForTheEndOfADailyQuota() {
		CallRetryPolicy daily = new CallRetryPolicy(
				new Operation(Api.APP, "thing.get", "/v1/things", true, RateLimitBucket.APP, null, null, true),
				SETTINGS);
		assertThat(daily.shouldRetry(rateLimitFailure(null))).isFalse();
		assertThat(daily.shouldRetry(rateLimitFailure(Duration.ofSeconds(1)))).isTrue();
		assertThat(daily.shouldRetry(serverFailure(null))).isTrue();
	}

	@Test
	void endsWithTheDeadline() {
		this.nanoTime.addAndGet(Duration.ofMillis(22_900).toNanos());
		this.safe.shouldRetry(rateLimitFailure(Duration.ofSeconds(7)));
		assertThat(this.safe.nextBackOff()).isBetween(7000L, 7100L);
		this.nanoTime.addAndGet(Duration.ofMillis(101).toNanos());
		assertThat(this.safe.nextBackOff()).isEqualTo(BackOffExecution.STOP);
		this.nanoTime.addAndGet(Duration.ofDays(1).toNanos());
		this.safe.shouldRetry(serverFailure(null));
		assertThat(this.safe.nextBackOff()).isEqualTo(BackOffExecution.STOP);
	}

	@Test
	void leavesNoDeadlineToTheClockThatMayBeSet() {
		assertThat(this.safe.getTimeout()).isZero();
	}

	@Test
	void refusesSettingsThatMakeNoSense() {
		Duration second = Duration.ofSeconds(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(-1, second, second, second))
			.withMessageContaining("max-retries");
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(1, Duration.ZERO, second, second))
			.withMessage("customerio.retry.delay must be positive");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetrySettings(1, second, Duration.ofSeconds(-1), second))
			.withMessage("customerio.retry.max-delay must be positive");
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(1, second, second, Duration.ZERO))
			.withMessage("customerio.retry.deadline must be positive");
	}

	private static Operation operation(boolean safeToRetry) {
		return new Operation(Api.APP, "thing.get", "/v1/things", safeToRetry);
	}

	private static CustomerioException serverFailure(@Nullable Duration retryAfter) {
		return new CustomerioServerException(response(503, retryAfter), "busy");
	}

	private static CustomerioException rateLimitFailure(@Nullable Duration retryAfter) {
		return new CustomerioRateLimitException(response(429, retryAfter), "slow down");
	}

	private static ErrorResponse response(int status, @Nullable Duration retryAfter) {
		return new ErrorResponse("App API thing.get", status, List.of(), null, retryAfter);
	}

}
