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

package io.github.customeriospring.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class CustomerioHealthContributorTests {

	private static final Duration MINUTE = Duration.ofSeconds(60);

	private static final Duration SHORT = Duration.ofMillis(20);

	private final AtomicLong now = new AtomicLong(-5);

	private final AtomicInteger questions = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	@Test
	void asksAllComponentsAtTheSameTime() {
		CountDownLatch both = new CountDownLatch(2);
		HealthIndicator together = () -> {
			both.countDown();
			return await(both);
		};
		try (CustomerioHealthContributor contributor = new CustomerioHealthContributor(
				Map.of("a", together, "b", together), MINUTE, MINUTE)) {
			assertThat(health(contributor, "a").getStatus()).isEqualTo(Status.UP);
			assertThat(health(contributor, "b").getStatus()).isEqualTo(Status.UP);
		}
	}

	@Test
	void remembersAnAnswerForItsTime() {
		try (CustomerioHealthContributor contributor = contributor(this::count, MINUTE)) {
			Health first = health(contributor, "a");
			this.now.addAndGet(MINUTE.toNanos() - 1);
			assertThat(health(contributor, "a")).isSameAs(first);
			this.now.addAndGet(1);
			assertThat(health(contributor, "a").getDetails()).containsEntry("question", 2);
			assertThat(this.questions).hasValue(2);
		}
	}

	@Test
	void isDownWhenAnAnswerTakesTooLong() {
		try (CustomerioHealthContributor contributor = contributor(() -> await(this.never), SHORT)) {
			Health health = health(contributor, "a");
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsOnlyKeys("error")
				.containsEntry("error", "No answer within 20ms. See management.health.customerio.timeout");
			assertThat(health(contributor, "a")).isEqualTo(health);
		}
	}

	@Test
	void startsNoThreadMoreWhileAnAnswerIsLate() {
		HealthIndicator deaf = () -> {
			this.questions.incrementAndGet();
			while (await(this.never).getStatus() != Status.UP) {
				Thread.onSpinWait();
			}
			return Health.up().build();
		};
		try (CustomerioHealthContributor contributor = contributor(deaf, SHORT)) {
			for (int i = 0; i < 5; i++) {
				assertThat(health(contributor, "a").getStatus()).isEqualTo(Status.DOWN);
				this.now.addAndGet(MINUTE.toNanos());
			}
			assertThat(threads()).hasSize(1).allMatch(Thread::isDaemon);
			assertThat(this.questions).hasValue(1);
			this.never.countDown();
		}
	}

	@Test
	void leavesAnInterruptToTheCaller() {
		try (CustomerioHealthContributor contributor = contributor(() -> await(this.never), MINUTE)) {
			Thread.currentThread().interrupt();
			assertThat(health(contributor, "a").getStatus()).isEqualTo(Status.UNKNOWN);
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void showsNoMessageOfAnUnknownFailure() {
		HealthIndicator broken = () -> {
			throw new IllegalStateException("secret");
		};
		try (CustomerioHealthContributor contributor = contributor(broken, MINUTE)) {
			assertThat(health(contributor, "a"))
				.isEqualTo(Health.down().withDetail("error", "java.lang.IllegalStateException").build());
		}
	}

	@Test
	void endsItsThreadsAndAsksNoMoreWhenClosed() throws InterruptedException {
		CustomerioHealthContributor contributor = contributor(this::count, SHORT);
		assertThat(health(contributor, "a").getStatus()).isEqualTo(Status.UP);
		List<Thread> threads = threads();
		assertThat(threads).hasSize(1);
		contributor.close();
		threads.get(0).join();
		this.now.addAndGet(MINUTE.toNanos());
		assertThat(health(contributor, "a").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(this.questions).hasValue(1);
	}

	private CustomerioHealthContributor contributor(HealthIndicator indicator, Duration timeout) {
		return new CustomerioHealthContributor(Map.of("a", indicator), Map.of(), MINUTE, timeout, this.now::get);
	}

	private Health count() {
		return Health.up().withDetail("question", this.questions.incrementAndGet()).build();
	}

	private static Health await(CountDownLatch latch) {
		try {
			latch.await();
			return Health.up().build();
		}
		catch (InterruptedException ex) {
			return Health.unknown().build();
		}
	}

	private static Health health(CustomerioHealthContributor contributor, String name) {
		return ((HealthIndicator) contributor.getContributor(name)).health();
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("customerio-health-a"))
			.toList();
	}

}
