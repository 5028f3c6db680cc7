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

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.github.bucket4j.BucketConfiguration;
import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.http.Operation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of calls when the store of shared limits fails, hangs or has a clock that
 * was set back.
 */
@ExtendWith(OutputCaptureExtension.class)
class StoreTroubleTests {

	private static final String LEFT_ALONE = "Rate limits of Customer.io are not shared with other instances";

	private static final String BACK = "Rate limits of Customer.io are shared with other instances again";

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	private static final Operation SEARCH = new Operation(Api.APP, "customers.search", "/v1/customers", true);

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private final TestTime time = new TestTime();

	private final TestTime clock = new TestTime();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@BeforeEach
	void createTable() {
		Postgres.createTable();
	}

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void aStoreThatFailsIsLeftAlone(CapturedOutput output) throws Exception {
		Bucket4jRateLimiter instance = instance(Duration.ZERO);
		Postgres.execute("DROP TABLE bucket");
		acquire(instance, SEARCH, 10);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> instance.acquire(SEARCH, TEN_SECONDS))
			.satisfies((ex) -> assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(1)));
		assertThat(output).containsOnlyOnce(LEFT_ALONE);
		createTable();
		this.time.pass(TEN_SECONDS.minusNanos(1));
		acquire(instance, SEARCH, 1);
		assertThat(Postgres.keys()).isEmpty();
		this.time.pass(Duration.ofNanos(1));
		acquire(instance, SEARCH, 1);
		assertThat(Postgres.keys()).hasSize(1);
		assertThat(output).containsOnlyOnce(LEFT_ALONE).containsOnlyOnce(BACK);
	}

	@Test
	void limitersOfManyWorkspacesLeaveItAloneTogether(CapturedOutput output) throws Exception {
		Function<String, Bucket4jRateLimiter> limiters = Bucket4jRateLimiter.shared(RateLimitSettings.defaults(),
				Postgres.proxyManager(this.clock), RateLimitListener.NONE);
		Postgres.execute("DROP TABLE bucket");
		for (String workspace : List.of("one", "two", "three")) {
			acquire(limiters.apply(workspace), SEARCH, 10);
		}
		assertThat(output).containsOnlyOnce(LEFT_ALONE);
	}

	@Test
	void aStoreThatHangsHoldsNobodyForLongAndIsAskedByOneAgain(CapturedOutput output) throws Exception {
		Bucket4jRateLimiter instance = instance(Duration.ofSeconds(5), SharedStore.threads());
		acquire(instance, ENTITY, 1);
		try (Connection lock = Postgres.lock()) {
			acquireTogether(instance, 50);
			int asking = Postgres.waiting();
			assertThat(asking).isBetween(1, 4);
			long start = System.nanoTime();
			acquire(instance, ENTITY, 1000);
			assertThat(System.nanoTime() - start).isLessThan(TEN_SECONDS.toNanos());
			assertThat(Postgres.waiting()).isEqualTo(asking);
			this.time.pass(TEN_SECONDS);
			acquireTogether(instance, 50);
			assertThat(Postgres.waiting()).isLessThanOrEqualTo(Math.min(asking + 1, 4));
			assertThat(output).containsOnlyOnce(LEFT_ALONE).doesNotContain(BACK);
			lock.rollback();
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Postgres.waiting() == 0);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(
					() -> assertThat(tokens("customerio:default:track:3000:PT3S")).isEqualTo(2999 * SharedTurns.CALL));
		this.time.pass(TEN_SECONDS);
		acquire(instance, ENTITY, 1);
		assertThat(tokens("customerio:default:track:3000:PT3S")).isEqualTo(2998 * SharedTurns.CALL);
		assertThat(output).containsOnlyOnce(LEFT_ALONE).containsOnlyOnce(BACK);
	}

	@Test
	void aStoreThatHangsHasLittleTimeWhenCallsMayNotWait(CapturedOutput output) throws Exception {
		Bucket4jRateLimiter instance = instance(Duration.ZERO, SharedStore.threads());
		try (Connection lock = Postgres.lock()) {
			acquire(instance, SEARCH, 10);
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
				.isThrownBy(() -> instance.acquire(SEARCH, TEN_SECONDS));
			lock.rollback();
		}
		assertThat(output).containsOnlyOnce("The store did not answer within 50 ms");
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Postgres.waiting() == 0);
	}

	@Test
	void aClockThatWasSetBackRejectsNobody(CapturedOutput output) throws Exception {
		Bucket4jRateLimiter instance = instance(Duration.ZERO);
		acquire(instance, SEARCH, 2);
		this.clock.pass(Duration.ofSeconds(-30));
		for (int second = 0; second < 30; second++) {
			this.time.pass(Duration.ofSeconds(1));
			this.clock.pass(Duration.ofSeconds(1));
			acquire(instance, SEARCH, 2);
		}
		assertThat(this.time.waits()).isEmpty();
		assertThat(output).containsOnlyOnce(LEFT_ALONE).contains("was set back");
	}

	@Test
	void anInstanceWithASlowClockIsNotStarvedByTheOthers(CapturedOutput output) throws Exception {
		acquire(instance(Duration.ZERO), SEARCH, 2);
		this.clock.pass(Duration.ofSeconds(-30));
		acquire(instance(Duration.ZERO), SEARCH, 10);
		assertThat(output).containsOnlyOnce(LEFT_ALONE);
	}

	@Test
	void whoeverIsInterruptedGivesItsTurnBack() throws Exception {
		Bucket4jRateLimiter instance = instance(Duration.ofHours(1));
		acquire(instance, SEARCH, 2);
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> instance.acquire(SEARCH, TEN_SECONDS));
		assertThat(tokens("customerio:default:app:10:PT1S")).isZero();
		acquire(instance, SEARCH, 1);
		assertThat(this.time.waits()).containsExactly(Duration.ofMillis(125));
	}

	private Bucket4jRateLimiter instance(Duration maxWait) {
		return instance(maxWait, Runnable::run);
	}

	private Bucket4jRateLimiter instance(Duration maxWait, Executor executor) {
		return new Bucket4jRateLimiter(RateLimitSettings.defaults().withMaxWait(maxWait),
				Postgres.proxyManager(this.clock), "default", RateLimitListener.NONE, this.time, executor);
	}

	private static void acquire(Bucket4jRateLimiter instance, Operation operation, int times)
			throws InterruptedException {
		for (int i = 0; i < times; i++) {
			instance.acquire(operation, Duration.ofHours(1));
		}
	}

	private void acquireTogether(Bucket4jRateLimiter instance, int callers) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < callers; i++) {
			calls.add(this.threads.submit(() -> {
				start.await();
				instance.acquire(ENTITY, TEN_SECONDS);
				return null;
			}));
		}
		start.countDown();
		for (Future<?> call : calls) {
			call.get(20, TimeUnit.SECONDS);
		}
	}

	/**
	 * Return the tokens in the store, of a bucket that it has.
	 */
	private long tokens(String key) {
		return Postgres.proxyManager(this.clock)
			.builder()
			.build(key,
					() -> BucketConfiguration.builder()
						.addLimit((limit) -> limit.capacity(1).refillGreedy(1, TEN_SECONDS))
						.build())
			.getAvailableTokens();
	}

}
