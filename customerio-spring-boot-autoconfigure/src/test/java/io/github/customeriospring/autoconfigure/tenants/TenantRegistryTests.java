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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioTransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * How tenants are looked up.
 */
@Timeout(60)
class TenantRegistryTests {

	private final Tenants tenants = new Tenants();

	@Test
	void looksUpOnce() {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		assertThat(registry.get("a")).isSameAs(registry.get("a")).isNotSameAs(registry.get("b"));
		assertThat(this.tenants.asked).containsExactly("a", "b");
	}

	@Test
	void manyCallersShareOneLookupAndOthersDoNotWait() throws Exception {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry((name, limiter) -> {
			if (name.equals("slow")) {
				awaitQuietly(found);
			}
			return new Tenants.Tenant(name, limiter);
		});
		CompletableFuture<Tenants.Tenant> first = async(() -> registry.get("slow"));
		await().until(() -> this.tenants.asked.contains("slow"));
		List<CompletableFuture<Tenants.Tenant>> others = IntStream.range(0, 20)
			.mapToObj((i) -> async(() -> registry.get("slow")))
			.toList();
		assertThat(registry.get("quick").name()).isEqualTo("quick");
		found.countDown();
		assertThat(others).allSatisfy((other) -> assertThat(other.join()).isSameAs(first.join()));
		assertThat(this.tenants.asked).containsExactly("slow", "quick");
	}

	@Test
	void whatIsNotFoundIsNotRemembered() {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry((name, limiter) -> {
			if (this.tenants.asked.size() < 3) {
				throw new IllegalStateException("attempt " + this.tenants.asked.size());
			}
			return new Tenants.Tenant(name, limiter);
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
			TenantRegistry<Tenants.Tenant> registry = this.tenants.registry((name, limiter) -> {
				awaitQuietly(found);
				throw TenantRegistryTests.<RuntimeException>sneak(failure);
			});
			Thread[] waiting = new Thread[1];
			CompletableFuture<Tenants.Tenant> first = async(() -> registry.get("a"));
			await().until(() -> !this.tenants.asked.isEmpty());
			CompletableFuture<Tenants.Tenant> second = async(() -> {
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
			this.tenants.asked.clear();
		}
	}

	@Test
	void whoeverWaitsCanBeInterrupted() {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry((name, limiter) -> {
			awaitQuietly(found);
			return new Tenants.Tenant(name, limiter);
		});
		CompletableFuture<Tenants.Tenant> first = async(() -> registry.get("a"));
		await().until(() -> !this.tenants.asked.isEmpty());
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> registry.get("a"));
		assertThat(Thread.interrupted()).isTrue();
		found.countDown();
		assertThat(first.join().name()).isEqualTo("a");
	}

	@Test
	void aLookupThatAsksForItselfFails() {
		AtomicReference<TenantRegistry<Tenants.Tenant>> registry = new AtomicReference<>();
		registry.set(this.tenants.registry((name, limiter) -> registry.get().get(name)));
		assertThatIllegalStateException().isThrownBy(() -> registry.get().get("a"));
	}

	@Test
	void whatWasInvalidatedDuringItsLookupIsNotKept() {
		CountDownLatch found = new CountDownLatch(1);
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry((name, limiter) -> {
			if (this.tenants.asked.size() == 1) {
				awaitQuietly(found);
			}
			return new Tenants.Tenant(name, limiter);
		});
		CompletableFuture<Tenants.Tenant> stale = async(() -> registry.get("a"));
		await().until(() -> !this.tenants.asked.isEmpty());
		registry.invalidate("a");
		Tenants.Tenant current = registry.get("a");
		found.countDown();
		assertThat(stale.join()).isNotSameAs(current);
		assertThat(registry.get("a")).isSameAs(current);
		assertThat(this.tenants.asked).hasSize(2);
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

}
