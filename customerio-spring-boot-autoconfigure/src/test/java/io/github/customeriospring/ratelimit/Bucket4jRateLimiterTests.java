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

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Bucket4jRateLimiterTests extends AbstractBucket4jRateLimiterTests {

	@Test
	void letsTheWholeLimitThroughAtOnce() throws Exception {
		acquire(SEARCH, 10);
		assertThat(this.time.waits()).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@Test
	void thenWaitsUntilTheWindowHasRoom() throws Exception {
		acquire(SEARCH, 5);
		this.time.pass(millis(400));
		acquire(SEARCH, 11);
		assertThat(this.time.waits()).containsExactly(millis(600), millis(400));
		assertThat(this.events).containsExactly("app waited PT0.6S", "app waited PT0.4S");
	}

	@Test
	void letsCallsOfASoftLimitThroughEvenlyOnceTheWholeLimitIsUsed() throws Exception {
		acquire(ENTITY, 3003);
		assertThat(this.time.waits()).containsExactly(millis(1), millis(1), millis(1));
	}

	@Test
	void countsACallUntilThePeriodAfterItsAnswerHasPassed() throws Exception {
		acquire(SEARCH, 10);
		this.time.pass(millis(300));
		this.limiter.answered(SEARCH, millis(300));
		this.time.pass(millis(700));
		acquire(SEARCH, 10);
		assertThat(this.time.waits()).containsExactly(millis(300));
	}

	@Test
	void hasTheLimitsOfTheVendor() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(Duration.ofSeconds(8));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(2));
		for (Operation operation : List.of(ENTITY, new Operation(Api.PIPELINES, "track", "/v1/track", true),
				new Operation(Api.APP, "transactional.sendEmail", "/v1/send/email", false, RateLimitBucket.SEND))) {
			this.time.waits().clear();
			acquire(operation, 3001);
			assertThat(this.time.waits()).containsExactly(millis(1));
		}
	}

	@Test
	void countsEachBucketOnItsOwn() throws Exception {
		acquire(TRIGGER, 1);
		acquire(SEARCH, 10);
		acquire(ENTITY, 3000);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void countsEachWorkspaceOnItsOwn() throws Exception {
		acquire(SEARCH, 10);
		limiter(RateLimitSettings.defaults()).acquire(SEARCH, LONG);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void saysWhichLimitHasNoRoomAndHowLongItWouldHaveTaken() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(millis(500));
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> acquire(TRIGGER, 1))
			.withMessage("""
					App API broadcasts.trigger was not sent: the rate limit "broadcast" (1 per 10s) has no room for it \
					before 9.5s, and it may wait 5s. Call less often, or see customerio.rate-limit.max-wait and \
					customerio.rate-limit.broadcast""")
			.satisfies((ex) -> {
				assertThat(ex.getBucket()).isEqualTo(RateLimitBucket.BROADCAST);
				assertThat(ex.getLimit()).isEqualTo(1);
				assertThat(ex.getPeriod()).isEqualTo(Duration.ofSeconds(10));
				assertThat(ex.getRetryAfter()).isEqualTo(millis(9500));
				assertThat(ex.getOperation()).isEqualTo("App API broadcasts.trigger");
				assertThat(ex.getStatus()).isEqualTo(429);
				assertThat(ex.getErrors()).isEmpty();
				assertThat(ex.getResponseBody()).isNull();
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(this.time.waits()).isEmpty();
		assertThat(this.events).containsExactly("broadcast rejected");
	}

	@Test
	void doesNotCountWhatItRejected() throws Exception {
		acquire(TRIGGER, 1);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> acquire(TRIGGER, 1));
		this.time.pass(Duration.ofSeconds(10));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void waitsNoLongerThanTheCallHasLeft() throws Exception {
		acquire(SEARCH, 10);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> this.limiter.acquire(SEARCH, millis(999)))
			.withMessageContaining("no room for it before 1s, and it may wait 0.999s");
		this.limiter.acquire(SEARCH, Duration.ofSeconds(1));
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(1));
	}

	@Test
	void neverWaitsWhenItMayNot() throws Exception {
		Bucket4jRateLimiter impatient = limiter(RateLimitSettings.defaults().withMaxWait(Duration.ZERO));
		impatient.acquire(TRIGGER, LONG);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> impatient.acquire(TRIGGER, LONG));
		assertThat(this.time.waits()).isEmpty();
	}

	@Test
	void anInterruptedCallGivesItsPlaceBack() throws Exception {
		acquire(TRIGGER, 1);
		this.time.pass(Duration.ofSeconds(6));
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> acquire(TRIGGER, 1));
		acquire(TRIGGER, 1);
		assertThat(this.time.waits()).containsExactly(Duration.ofSeconds(4));
	}

	@Test
	void aListenerThatFailsChangesNothing() throws Exception {
		Bucket4jRateLimiter limiter = new Bucket4jRateLimiter(RateLimitSettings.defaults(), new RateLimitListener() {

			@Override
			public void waited(RateLimitBucket bucket, Duration time) {
				throw new IllegalStateException("listener");
			}

			@Override
			public void rejected(RateLimitBucket bucket) {
				throw new IllegalStateException("listener");
			}

		}, this.time);
		for (int i = 0; i < 11; i++) {
			limiter.acquire(SEARCH, LONG);
		}
		assertThat(this.time.waits()).hasSize(1);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> acquireTwice(limiter, TRIGGER));
	}

	private static void acquireTwice(Bucket4jRateLimiter limiter, Operation operation) throws InterruptedException {
		limiter.acquire(operation, LONG);
		limiter.acquire(operation, LONG);
	}

}
