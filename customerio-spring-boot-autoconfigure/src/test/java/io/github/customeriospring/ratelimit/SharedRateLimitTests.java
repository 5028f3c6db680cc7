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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Limiters as of several instances of an application, on one real PostgreSQL.
 */
class SharedRateLimitTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Operation SEARCH = new Operation(Api.APP, "customers.search", "/v1/customers", true);

	private static final Operation TRIGGER = new Operation(Api.APP, "broadcasts.trigger",
			"/v1/campaigns/{broadcast_id}/triggers", false, RateLimitBucket.BROADCAST);

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private static final RateLimit TWENTY_A_DAY = new RateLimit(20, Duration.ofDays(1));

	private static final RateLimitSettings SETTINGS = RateLimitSettings.defaults()
		.withLimit(RateLimitBucket.APP, TWENTY_A_DAY)
		.withLimit(RateLimitBucket.TRACK, TWENTY_A_DAY)
		.withMaxWait(Duration.ZERO);

	@BeforeEach
	void createTable() {
		Postgres.createTable();
	}

	@Test
	void instancesShareALimitExactly() throws Exception {
		assertThat(letThrough(ENTITY)).isEqualTo(20);
		assertThat(Postgres.keys()).containsExactly("customerio:default:track:20:PT24H");
	}

	@Test
	void aFifthOfAStrictLimitLeavesAtOnce() throws Exception {
		assertThat(letThrough(SEARCH)).isEqualTo(4);
		assertThat(Postgres.keys()).containsExactly("customerio:default:app:20:PT24H");
	}

	@Test
	void fourFifthsOfAStrictLimitLeaveEvenly() throws Exception {
		TestTime time = new TestTime();
		Bucket4jRateLimiter instance = instance(time);
		Bucket4jRateLimiter other = instance(time);
		for (int i = 0; i < 3; i++) {
			instance.acquire(SEARCH, LONG);
			other.acquire(SEARCH, LONG);
		}
		instance.acquire(TRIGGER, LONG);
		other.acquire(TRIGGER, LONG);
		assertThat(time.waits()).containsExactly(Duration.ofMillis(125), Duration.ofMillis(125), Duration.ofMillis(125),
				Duration.ofMillis(125), Duration.ofMillis(12_500));
	}

	private static int letThrough(Operation operation) throws Exception {
		List<Bucket4jRateLimiter> instances = List.of(instance("default"), instance("default"));
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<Boolean>> calls = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				Bucket4jRateLimiter instance = instances.get(i % instances.size());
				calls.add(executor.submit(() -> {
					start.await();
					return isLetThrough(instance, operation);
				}));
			}
			start.countDown();
			int letThrough = 0;
			for (Future<Boolean> call : calls) {
				letThrough += call.get(60, TimeUnit.SECONDS) ? 1 : 0;
			}
			return letThrough;
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void aPauseHoldsBackTheOtherInstances() throws Exception {
		TestTime time = new TestTime();
		Bucket4jRateLimiter refused = instance(time);
		Bucket4jRateLimiter other = instance(time);
		other.acquire(SEARCH, LONG);
		refused.pause(SEARCH, Duration.ofSeconds(30));
		other.acquire(SEARCH, LONG);
		assertThat(time.waits()).hasSize(1);
		assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_001));
	}

	@Test
	void pausesOfSeveralInstancesDoNotAddUp() throws Exception {
		TestTime time = new TestTime();
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<?>> pauses = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				Bucket4jRateLimiter instance = instance(time);
				pauses.add(executor.submit(() -> {
					start.await();
					instance.pause(SEARCH, Duration.ofSeconds(30));
					return null;
				}));
			}
			start.countDown();
			for (Future<?> pause : pauses) {
				pause.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			executor.shutdownNow();
		}
		instance(time).acquire(SEARCH, LONG);
		assertThat(time.waits()).hasSize(1);
		assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_001));
	}

	@Test
	void applicationsShareALimitWhenTheyHaveAProxyManager() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioRateLimitAutoConfiguration.class))
			.withUserConfiguration(SharedRateLimits.class)
			.withBean(DataSource.class, Postgres::dataSource)
			.withPropertyValues("customerio.rate-limit.app.limit=10", "customerio.rate-limit.app.period=1d",
					"customerio.rate-limit.workspace=shop")
			.run((context) -> {
				assertThat(isLetThrough(context.getBean(RateLimiter.class), SEARCH)).isTrue();
				Awaitility.await()
					.untilAsserted(() -> assertThat(Postgres.keys()).containsExactly("customerio:shop:app:10:PT24H"));
			});
	}

	@Test
	void workspacesOfOneApplicationHaveBucketsOfTheirOwn() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioRateLimitAutoConfiguration.class,
					CustomerioAutoConfiguration.class))
			.withUserConfiguration(SharedRateLimits.class)
			.withBean(DataSource.class, Postgres::dataSource)
			.withPropertyValues("customerio.rate-limit.app.limit=10", "customerio.rate-limit.app.period=1d",
					"customerio.rate-limit.max-wait=0s", "customerio.rate-limit.workspace=shop",
					"customerio.workspaces.providers.rate-limit.app.limit=20",
					"customerio.workspaces.partners.rate-limit.workspace=blog")
			.run((context) -> {
				assertThat(isLetThrough(context.getBean(RateLimiter.class), SEARCH)).isTrue();
				assertThat(isLetThrough(context.getBean("providersCustomerioRateLimiter", RateLimiter.class), SEARCH))
					.isTrue();
				assertThat(isLetThrough(context.getBean("partnersCustomerioRateLimiter", RateLimiter.class), SEARCH))
					.isTrue();
				Awaitility.await()
					.untilAsserted(
							() -> assertThat(Postgres.keys()).containsExactlyInAnyOrder("customerio:shop:app:10:PT24H",
									"customerio:providers:app:20:PT24H", "customerio:blog:app:10:PT24H"));
			});
	}

	@Test
	void workspacesDoNotShare() throws Exception {
		instance("shop").pause(SEARCH, Duration.ofSeconds(30));
		assertThat(isLetThrough(instance("blog"), SEARCH)).isTrue();
		assertThat(isLetThrough(instance("shop"), SEARCH)).isFalse();
	}

	@Test
	void aChangedLimitBeginsANewBucket() throws Exception {
		instance("default").pause(SEARCH, Duration.ofSeconds(30));
		assertThat(isLetThrough(
				instance("default", SETTINGS.withLimit(RateLimitBucket.APP, new RateLimit(30, Duration.ofDays(1)))),
				SEARCH))
			.isTrue();
	}

	@Test
	void periodsAndWaitsMayBeLongerThanNanosecondsCanExpress() throws Exception {
		Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
		Bucket4jRateLimiter instance = instance("default",
				SETTINGS.withLimit(RateLimitBucket.APP, new RateLimit(10, ever))
					.withLimit(RateLimitBucket.TRACK, new RateLimit(Long.MAX_VALUE / 1000, ever))
					.withMaxWait(ever));
		instance.acquire(SEARCH, ever);
		instance.acquire(SEARCH, ever);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> instance.acquire(SEARCH, LONG));
		instance.acquire(ENTITY, ever);
		instance.pause(ENTITY, ever);
		assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class)
			.isThrownBy(() -> instance.acquire(ENTITY, Duration.ofSeconds(30)));
		assertThat(Postgres.keys()).hasSize(2);
	}

	private static Bucket4jRateLimiter instance(String workspace) {
		return instance(workspace, SETTINGS);
	}

	private static Bucket4jRateLimiter instance(String workspace, RateLimitSettings settings) {
		return new Bucket4jRateLimiter(settings, new SharedRateLimits().rateLimits(Postgres.dataSource()), workspace,
				RateLimitListener.NONE, Ticker.SYSTEM, Runnable::run);
	}

	/**
	 * Create a limiter with the limits of the vendor and in controlled time.
	 */
	private static Bucket4jRateLimiter instance(TestTime time) {
		return new Bucket4jRateLimiter(RateLimitSettings.defaults().withMaxWait(LONG), Postgres.proxyManager(time),
				"default", RateLimitListener.NONE, time, Runnable::run);
	}

	private static boolean isLetThrough(RateLimiter instance, Operation operation) throws InterruptedException {
		try {
			instance.acquire(operation, LONG);
			return true;
		}
		catch (CustomerioRateLimitTimeoutException ex) {
			return false;
		}
	}

}
