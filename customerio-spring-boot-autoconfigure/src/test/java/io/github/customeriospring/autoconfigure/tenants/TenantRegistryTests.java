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

package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * What is kept for tenants, and for how long.
 */
@Timeout(60)
class TenantRegistryTests {

	private static final Operation OPERATION = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private static final Duration IDLE = Duration.ofMinutes(10);

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

	private final Limiters limiters = new Limiters(Duration.ofMinutes(1));

	private final List<String> asked = new CopyOnWriteArrayList<>();

	@Test
	void looksUpOnce() {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		assertThat(registry.get("a")).isSameAs(registry.get("a")).isNotSameAs(registry.get("b"));
		assertThat(this.asked).containsExactly("a", "b");
	}

	@Test
	void manyCallersShareOneLookupAndOthersDoNotWait() throws Exception {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenant> registry = registry((name, limiter) -> {
			if (name.equals("slow")) {
				awaitQuietly(found);
			}
			return new Tenant(name, limiter);
		});
		CompletableFuture<Tenant> first = async(() -> registry.get("slow"));
		await().until(() -> this.asked.contains("slow"));
		List<CompletableFuture<Tenant>> others = IntStream.range(0, 20)
			.mapToObj((i) -> async(() -> registry.get("slow")))
			.toList();
		assertThat(registry.get("quick").name()).isEqualTo("quick");
		found.countDown();
		assertThat(others).allSatisfy((other) -> assertThat(other.join()).isSameAs(first.join()));
		assertThat(this.asked).containsExactly("slow", "quick");
	}

	@Test
	void whatIsNotFoundIsNotRemembered() {
		TenantRegistry<Tenant> registry = registry((name, limiter) -> {
			if (this.asked.size() < 3) {
				throw new IllegalStateException("attempt " + this.asked.size());
			}
			return new Tenant(name, limiter);
		});
		assertThatIllegalStateException().isThrownBy(() -> registry.get("a")).withMessage("attempt 1");
		assertThatIllegalStateException().isThrownBy(() -> registry.get("a")).withMessage("attempt 2");
		assertThat(registry.size()).isZero();
		assertThat(registry.get("a").name()).isEqualTo("a");
	}

	@Test
	void thoseWhoWaitGetTheFailure() {
		for (Throwable failure : List.of(new IllegalStateException("down"), new AssertionError("broken"),
				new Exception("checked"))) {
			CountDownLatch found = new CountDownLatch(1);
			TenantRegistry<Tenant> registry = registry((name, limiter) -> {
				awaitQuietly(found);
				throw TenantRegistryTests.<RuntimeException>sneak(failure);
			});
			Thread[] waiting = new Thread[1];
			CompletableFuture<Tenant> first = async(() -> registry.get("a"));
			await().until(() -> !this.asked.isEmpty());
			CompletableFuture<Tenant> second = async(() -> {
				waiting[0] = Thread.currentThread();
				return registry.get("a");
			});
			await().until(() -> waiting[0] != null && waiting[0].getState() == Thread.State.WAITING);
			found.countDown();
			assertThat(first).failsWithin(Duration.ofSeconds(30))
				.withThrowableThat()
				.havingRootCause()
				.isSameAs(failure);
			assertThat(second).failsWithin(Duration.ofSeconds(30))
				.withThrowableThat()
				.havingRootCause()
				.isSameAs(failure);
			this.asked.clear();
		}
	}

	@Test
	void whoeverWaitsCanBeInterrupted() {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenant> registry = registry((name, limiter) -> {
			awaitQuietly(found);
			return new Tenant(name, limiter);
		});
		CompletableFuture<Tenant> first = async(() -> registry.get("a"));
		await().until(() -> !this.asked.isEmpty());
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> registry.get("a"));
		assertThat(Thread.interrupted()).isTrue();
		found.countDown();
		assertThat(first.join().name()).isEqualTo("a");
	}

	@Test
	void aLookupThatAsksForItselfFails() {
		AtomicReference<TenantRegistry<Tenant>> registry = new AtomicReference<>();
		registry.set(registry((name, limiter) -> registry.get().get(name)));
		assertThatIllegalStateException().isThrownBy(() -> registry.get().get("a"));
	}

	@Test
	void invalidatingLooksUpAgainAndKeepsTheLimiter() throws Exception {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		Tenant old = registry.get("a");
		old.call();
		registry.invalidate("a");
		registry.invalidate("unknown");
		Tenant current = registry.get("a");
		current.call();
		assertThat(current).isNotSameAs(old);
		assertThat(this.limiters.made).hasSize(1);
		assertThat(this.limiters.made.get(0).calls).hasValue(2);
		assertThat(registry.size()).isEqualTo(1);
	}

	@Test
	void whatWasInvalidatedDuringItsLookupIsNotKept() {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenant> registry = registry((name, limiter) -> {
			if (this.asked.size() == 1) {
				awaitQuietly(found);
			}
			return new Tenant(name, limiter);
		});
		CompletableFuture<Tenant> stale = async(() -> registry.get("a"));
		await().until(() -> !this.asked.isEmpty());
		registry.invalidate("a");
		Tenant current = registry.get("a");
		found.countDown();
		assertThat(stale.join()).isNotSameAs(current);
		assertThat(registry.get("a")).isSameAs(current);
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void anIdleTenantIsDropped() {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		Tenant old = registry.get("a");
		registry.get("b");
		pass(IDLE.minusNanos(1));
		registry.get("b");
		pass(Duration.ofNanos(1));
		assertThat(registry.get("a")).isNotSameAs(old);
		pass(IDLE);
		registry.get("c");
		assertThat(registry.size()).isEqualTo(1);
	}

	@Test
	void callsKeepATenantFromBeingIdle() throws Exception {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		Tenant tenant = registry.get("a");
		for (int i = 0; i < 5; i++) {
			pass(IDLE.dividedBy(2));
			tenant.call();
		}
		assertThat(registry.get("a")).isSameAs(tenant);
	}

	@Test
	void aCallThatEndsLateKeepsATenantFromBeingIdle() throws Exception {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		Tenant tenant = registry.get("a");
		pass(IDLE.minusSeconds(1));
		tenant.limiter().answered(OPERATION, IDLE);
		pass(IDLE.minusSeconds(1));
		tenant.limiter().pause(OPERATION, Duration.ofSeconds(1));
		pass(IDLE.minusSeconds(1));
		assertThat(registry.get("a")).isSameAs(tenant);
	}

	@Test
	void clientsOfADroppedTenantShareTheLimiterOfTheNextOne() throws Exception {
		TenantRegistry<Tenant> registry = registry(Tenant::new);
		Tenant old = registry.get("a");
		pass(IDLE);
		Tenant current = registry.get("a");
		old.call();
		current.call();
		assertThat(this.limiters.made).hasSize(2);
		assertThat(this.limiters.made.get(1).calls).hasValue(2);
	}

	@Test
	void callsInTheBackgroundStayInTheBackground() throws Exception {
		Tenant tenant = registry(Tenant::new).get("a");
		tenant.limiter().acquireInBackground(OPERATION);
		assertThat(this.limiters.made.get(0).callsInBackground).hasValue(1);
		assertThat(this.limiters.made.get(0).calls).hasValue(0);
	}

	@Test
	void aLimiterStaysAsLongAsItRemembers() {
		TenantRegistry<Tenant> registry = new TenantRegistry<>(Tenant::new, new Limiters(Duration.ofHours(1)), IDLE,
				this.clock::get);
		Tenant tenant = registry.get("a");
		pass(Duration.ofHours(1).minusNanos(1));
		assertThat(registry.get("a")).isSameAs(tenant);
		pass(Duration.ofHours(1));
		assertThat(registry.get("a")).isNotSameAs(tenant);
	}

	private TenantRegistry<Tenant> registry(BiFunction<String, RateLimiter, Tenant> finder) {
		return new TenantRegistry<>((name, limiter) -> {
			this.asked.add(name);
			return finder.apply(name, limiter);
		}, this.limiters, IDLE, this.clock::get);
	}

	private void pass(Duration time) {
		this.clock.addAndGet(time.toNanos());
	}

	private static <T> CompletableFuture<T> async(Supplier<T> work) {
		CompletableFuture<T> result = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				result.complete(work.get());
			}
			catch (Throwable ex) {
				result.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return result;
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <E extends Throwable> E sneak(Throwable failure) throws E {
		throw (E) failure;
	}

	record Tenant(String name, RateLimiter limiter) {

		void call() throws InterruptedException {
			this.limiter.acquire(OPERATION, Duration.ZERO);
		}

	}

	/**
	 * Counts calls instead of limiting them.
	 */
	private static final class CountingLimiter implements RateLimiter {

		private final AtomicLong calls = new AtomicLong();

		private final AtomicLong callsInBackground = new AtomicLong();

		@Override
		public void acquire(Operation operation, Duration atMost) {
			this.calls.incrementAndGet();
		}

		@Override
		public void acquireInBackground(Operation operation) {
			this.callsInBackground.incrementAndGet();
		}

		@Override
		public void pause(Operation operation, Duration time) {
		}

	}

	private static final class Limiters implements TenantRateLimiters {

		private final List<CountingLimiter> made = new CopyOnWriteArrayList<>();

		private final Duration memory;

		Limiters(Duration memory) {
			this.memory = memory;
		}

		@Override
		public RateLimiter create(String name) {
			CountingLimiter limiter = new CountingLimiter();
			this.made.add(limiter);
			return limiter;
		}

		@Override
		public Duration memory() {
			return this.memory;
		}

	}

}
