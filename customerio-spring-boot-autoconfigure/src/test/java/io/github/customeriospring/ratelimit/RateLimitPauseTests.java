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
import java.util.concurrent.locks.Condition;

import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Customer.io asks for when it refuses a call holds back all calls of the bucket.
 */
class RateLimitPauseTests extends AbstractBucket4jRateLimiterTests {

	private Bucket4jRateLimiter pausing;

	@Test
	void aPauseHoldsEverybodyBackAndEndsWithoutABurst() throws Exception {
		acquire(SEARCH, 1);
		this.limiter.pause(SEARCH, Duration.ofSeconds(3));
		acquire(SEARCH, 3);
		assertThat(this.time.waits()).hasSize(3);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(3), millis(3001));
		assertThat(this.time.waits().subList(1, 3)).containsExactly(millis(100), millis(100));
	}

	@Test
	void aPauseThatIsLongerThanTheWaitRejects() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofSeconds(20));
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> acquire(SEARCH, 1))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isBetween(Duration.ofSeconds(20), millis(20_001)));
		this.time.pass(Duration.ofSeconds(16));
		acquire(SEARCH, 1);
		assertThat(this.time.waits()).hasSize(1);
	}

	@Test
	void aPauseIsAsLongAsAskedEvenWhereOneCallTakesLonger() throws Exception {
		this.limiter.pause(TRIGGER, Duration.ofSeconds(1));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).hasSize(1);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(1), millis(1020));
	}

	@Test
	void aPauseOfOneBucketLeavesTheOthersAlone() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofSeconds(3));
		acquire(ENTITY, 3000);
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void pausesDoNotAddUp() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.limiter.pause(SEARCH, Duration.ofSeconds(2));
		}
		this.limiter.pause(SEARCH, Duration.ofSeconds(1));
		this.limiter.pause(SEARCH, Duration.ZERO);
		acquire(SEARCH, 1);
		assertThat(this.time.waits()).hasSize(1);
		assertThat(this.time.waits().get(0)).isBetween(Duration.ofSeconds(2), millis(2001));
	}

	@Test
	void noPauseIsLongerThanAMinute() throws Exception {
		this.limiter.pause(SEARCH, Duration.ofDays(365_000));
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> acquire(SEARCH, 1))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isBetween(Duration.ofMinutes(1), millis(60_001)));
	}

	@Test
	void whoeverWaitsNoticesAPauseThatBegins() throws Exception {
		TestTime interruptedByPause = new TestTime() {

			@Override
			public void await(Condition condition, long nanos) throws InterruptedException {
				if (waits().isEmpty()) {
					RateLimitPauseTests.this.pausing.pause(SEARCH, Duration.ofSeconds(2));
				}
				super.await(condition, nanos);
			}

		};
		this.pausing = limiter(RateLimitSettings.defaults(), interruptedByPause);
		for (int i = 0; i < 11; i++) {
			this.pausing.acquire(SEARCH, LONG);
		}
		assertThat(interruptedByPause.waits()).containsExactly(millis(1000), millis(1000));
		assertThat(this.events).hasSize(1);
	}

	@Test
	void whoeverWaitsAndMeetsALongPauseIsRejected() throws Exception {
		TestTime interruptedByPause = new TestTime() {

			@Override
			public void await(Condition condition, long nanos) throws InterruptedException {
				RateLimitPauseTests.this.pausing.pause(SEARCH, Duration.ofSeconds(5));
				super.await(condition, nanos);
			}

		};
		this.pausing = limiter(RateLimitSettings.defaults().withMaxWait(millis(4999)), interruptedByPause);
		for (int i = 0; i < 10; i++) {
			this.pausing.acquire(SEARCH, LONG);
		}
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> this.pausing.acquire(SEARCH, LONG));
		assertThat(this.events).containsExactly("app rejected", "app waited PT1S");
	}

}
