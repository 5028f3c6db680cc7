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

import io.github.bucket4j.TimeMeter;
import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls for which nobody waits, of instances that share their limits on one real
 * PostgreSQL.
 */
@ExtendWith(OutputCaptureExtension.class)
class SharedBackgroundCallsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final Duration LONG = Duration.ofHours(1);

	private static final Operation SEARCH = new Operation(Api.APP, "customers.search", "/v1/customers", true);

	private static final Operation BATCH = new Operation(Api.TRACK, "batch", "/api/v2/batch", true);

	private final Callers callers = new Callers(0);

	@BeforeEach
	void createTable() {
		Postgres.createTable();
	}

	@AfterEach
	void end() {
		this.callers.end();
	}

	@Test
	void waitLongerThanAnybodyMay() {
		Bucket4jRateLimiter instance = instance(1, Duration.ZERO);
		Bucket4jRateLimiter other = instance(1, Duration.ZERO);
		this.callers.call(3, () -> instance.acquireInBackground(BATCH));
		assertThat(this.callers.ended(1)).containsExactly("0");
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).containsExactly("1");
		this.callers.call(1, () -> other.acquireInBackground(BATCH));
		this.callers.pass(SECOND);
		List<String> first = this.callers.ended(1);
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).doesNotContainAnyElementsOf(first).isSubsetOf("2", "3");
	}

	@Test
	void letCallsOfAllInstancesPassThatCameLater() {
		Bucket4jRateLimiter instance = instance(1, LONG);
		Bucket4jRateLimiter other = instance(1, LONG);
		this.callers.call(2, () -> instance.acquireInBackground(BATCH));
		this.callers.call(2, () -> other.acquire(BATCH, LONG));
		for (String next : List.of("0", "2", "3", "1")) {
			assertThat(this.callers.ended(1)).containsExactly(next);
			this.callers.pass(SECOND);
		}
	}

	@Test
	void leaveATenthToThoseOfAllInstancesWhoMayNotWait() {
		Bucket4jRateLimiter instance = instance(10, Duration.ZERO);
		Bucket4jRateLimiter other = instance(10, Duration.ZERO);
		this.callers.call(12, () -> instance.acquireInBackground(BATCH));
		assertThat(this.callers.ended(9)).containsExactlyElementsOf(numbers(0, 9));
		this.callers.call(2, () -> other.acquire(BATCH, LONG));
		assertThat(this.callers.ended(2)).containsExactly("12", "13 refused");
	}

	@Test
	void leaveOneOfTheCallsOfAStrictLimit() {
		Bucket4jRateLimiter instance = instance(10, Duration.ZERO);
		this.callers.call(2, () -> instance.acquireInBackground(SEARCH));
		assertThat(this.callers.ended(1)).containsExactly("0");
		this.callers.call(1, () -> instance.acquire(SEARCH, LONG));
		assertThat(this.callers.ended(1)).containsExactly("2");
		this.callers.pass(Duration.ofMillis(250));
		assertThat(this.callers.ended(1)).containsExactly("1");
	}

	@Test
	void takeNothingWhenTheyAreInterrupted() throws Exception {
		Bucket4jRateLimiter instance = instance(1, Duration.ZERO);
		this.callers.call(3, () -> instance.acquireInBackground(BATCH));
		assertThat(this.callers.ended(1)).containsExactly("0");
		this.callers.interrupt(1);
		this.callers.interrupt(2);
		assertThat(this.callers.ended(2)).containsExactly("1 interrupted", "2 interrupted");
		this.callers.pass(SECOND);
		this.callers.call(1, () -> instance.acquire(BATCH, LONG));
		assertThat(this.callers.ended(1)).containsExactly("3");
	}

	@Test
	void waitThroughThePauseOfAnotherInstance() {
		Bucket4jRateLimiter instance = instance(1, Duration.ZERO);
		instance(1, Duration.ZERO).pause(BATCH, LONG);
		this.callers.call(1, () -> instance.acquireInBackground(BATCH));
		this.callers.pass(Duration.ofSeconds(59));
		this.callers.call(1, () -> instance.acquire(BATCH, LONG));
		assertThat(this.callers.ended(1)).containsExactly("1 refused");
		this.callers.pass(SECOND.plusMillis(1));
		assertThat(this.callers.ended(1)).containsExactly("0");
	}

	@Test
	void goOnWithoutTheStore(CapturedOutput output) {
		Bucket4jRateLimiter instance = instance(10, Duration.ZERO);
		Postgres.execute("DROP TABLE bucket");
		this.callers.call(10, () -> instance.acquireInBackground(BATCH));
		assertThat(this.callers.ended(9)).containsExactlyElementsOf(numbers(0, 9));
		this.callers.pass(SECOND);
		assertThat(this.callers.ended(1)).containsExactly("9");
		assertThat(output).containsOnlyOnce("are not shared with other instances");
	}

	@Test
	void goOnWithoutTheStoreWhenItsClockIsAhead(CapturedOutput output) {
		Bucket4jRateLimiter instance = instance(1, Duration.ZERO);
		this.callers.pass(Duration.ofSeconds(30));
		this.callers.call(1, () -> instance.acquireInBackground(BATCH));
		this.callers.pass(Duration.ofSeconds(-30));
		Bucket4jRateLimiter behind = instance(1, Duration.ZERO);
		this.callers.call(1, () -> behind.acquireInBackground(BATCH));
		assertThat(this.callers.ended(2)).containsExactly("0", "1");
		assertThat(output).containsOnlyOnce("are not shared with other instances");
	}

	private Bucket4jRateLimiter instance(int aSecond, Duration maxWait) {
		return new Bucket4jRateLimiter(
				RateLimitSettings.defaults()
					.withMaxWait(maxWait)
					.withLimit(RateLimitBucket.APP, new RateLimit(aSecond, SECOND))
					.withLimit(RateLimitBucket.TRACK, new RateLimit(aSecond, SECOND)),
				Postgres.proxyManager(clock()), "default", RateLimitListener.NONE, this.callers, Runnable::run);
	}

	private TimeMeter clock() {
		return new TimeMeter() {

			@Override
			public long currentTimeNanos() {
				return SharedBackgroundCallsTests.this.callers.nanoTime();
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}

		};
	}

	private static List<String> numbers(int from, int to) {
		return IntStream.range(from, to).mapToObj(String::valueOf).toList();
	}

}
