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
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks another indicator on a thread of its own, waits for its answer no longer than it
 * may take, and remembers the answer.
 */
final class TimedHealthIndicator implements HealthIndicator {

	private final HealthIndicator delegate;

	private final long timeToLive;

	private final Duration timeout;

	private final LongSupplier nanoTime;

	private final ExecutorService executor;

	private @Nullable Question question;

	TimedHealthIndicator(String name, HealthIndicator delegate, Duration timeToLive, Duration timeout,
			LongSupplier nanoTime) {
		this.delegate = delegate;
		this.timeToLive = TimeUnit.NANOSECONDS.convert(timeToLive);
		this.timeout = timeout;
		this.nanoTime = nanoTime;
		this.executor = Executors.newSingleThreadExecutor((task) -> {
			Thread thread = new Thread(task, "customerio-health-" + name);
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Ask, unless there is an answer that is still good or under way.
	 */
	synchronized Question ask() {
		long now = this.nanoTime.getAsLong();
		Question current = this.question;
		if (current == null || (current.answer.isDone() && now - current.askedAt >= this.timeToLive)) {
			current = new Question(new FutureTask<>(this.delegate::health), now);
			this.question = current;
			begin(current);
		}
		return current;
	}

	private void begin(Question current) {
		try {
			this.executor.execute(current.answer);
		}
		catch (RejectedExecutionException ex) {
			current.answer.cancel(false);
		}
	}

	@Override
	public @Nullable Health health() {
		Question current = ask();
		long left = current.askedAt + this.timeout.toNanos() - this.nanoTime.getAsLong();
		try {
			return current.answer.get(left, TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			current.answer.cancel(true);
			return late();
		}
		catch (CancellationException ex) {
			return this.executor.isShutdown() ? Health.outOfService().build() : late();
		}
		catch (ExecutionException ex) {
			return Health.down()
				.withDetail("error", Objects.requireNonNull(ex.getCause()).getClass().getName())
				.build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().withDetail("error", "Interrupted before an answer arrived").build();
		}
	}

	private Health late() {
		return Health.down()
			.withDetail("error",
					"No answer within %s. See management.health.customerio.timeout"
						.formatted(DurationStyle.SIMPLE.print(this.timeout)))
			.build();
	}

	void close() {
		this.executor.shutdownNow();
	}

	/**
	 * A question and its answer.
	 *
	 * @param answer the answer, as soon as it is there
	 * @param askedAt when that was asked, in nanoseconds of the JVM's clock
	 */
	record Question(FutureTask<@Nullable Health> answer, long askedAt) {

	}

}
