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

package io.github.customeriospring.v1.shared;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioJobException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioTransportException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for jobs that Customer.io carries out later: asks at once, then after 1 second,
 * and each time after half as long again, up to 15 seconds. Each question is a call with
 * the rate limit and the retries of all others. A job that Customer.io does not know yet
 * is one that is waited for.
 *
 * @since 0.1.0
 */
public final class JobAwaiter {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

	private static final JobAwaiter SYSTEM = new JobAwaiter(System::nanoTime,
			(pause) -> Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000));

	private final LongSupplier nanoTime;

	private final Sleeper sleeper;

	/**
	 * Create an awaiter with a time of its own, for tests.
	 * @param nanoTime what time it is, in nanoseconds since any moment
	 * @param sleeper lets that time pass
	 */
	public JobAwaiter(LongSupplier nanoTime, Sleeper sleeper) {
		this.nanoTime = Arguments.notNull(nanoTime, "nanoTime");
		this.sleeper = Arguments.notNull(sleeper, "sleeper");
	}

	/**
	 * Return the awaiter whose seconds are those of the clock on the wall.
	 * @return the awaiter
	 */
	public static JobAwaiter system() {
		return SYSTEM;
	}

	/**
	 * Wait for a job.
	 * @param <T> the type of the job
	 * @param name what the job is called in messages, such as {@code "export 7"}
	 * @param timeout how long to wait
	 * @param question asks Customer.io for the job
	 * @param progress tells how far a job is
	 * @return the job when it is done
	 * @throws CustomerioJobException if the job failed, was canceled, or was not done in
	 * time
	 * @throws CustomerioTransportException if the thread is interrupted, which it then
	 * still is
	 */
	public <T> T await(String name, Duration timeout, Supplier<T> question, Function<T, JobProgress> progress) {
		Arguments.text(name, "name");
		Arguments.notNull(question, "question");
		Arguments.notNull(progress, "progress");
		if (Arguments.notNull(timeout, "timeout").isNegative()) {
			throw new IllegalArgumentException("timeout must not be negative");
		}
		long start = this.nanoTime.getAsLong();
		Duration pause = FIRST_PAUSE;
		while (true) {
			T job = ask(question);
			if (job != null) {
				JobProgress reached = progress.apply(job);
				if (reached == JobProgress.DONE) {
					return job;
				}
				if (reached != JobProgress.WAITING) {
					throw ended(name, reached, job);
				}
			}
			Duration left = timeout.minusNanos(this.nanoTime.getAsLong() - start);
			if (left.isNegative() || left.isZero()) {
				throw new CustomerioJobException(
						"The %s was not done within %s, and goes on. Wait for it again, or longer".formatted(name,
								timeout),
						job, true);
			}
			sleep(name, (pause.compareTo(left) < 0) ? pause : left);
			pause = longer(pause);
		}
	}

	private static CustomerioJobException ended(String name, JobProgress reached, Object job) {
		return new CustomerioJobException("The %s %s. What Customer.io says about it is in getJob(..)".formatted(name,
				(reached == JobProgress.FAILED) ? "failed" : "was canceled"), job, false);
	}

	private static <T> @Nullable T ask(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (CustomerioNotFoundException ex) {
			return null;
		}
	}

	private static Duration longer(Duration pause) {
		Duration longer = pause.multipliedBy(3).dividedBy(2);
		return (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE;
	}

	private void sleep(String name, Duration pause) {
		try {
			this.sleeper.sleep(pause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CustomerioTransportException(
					"The wait for the %s was interrupted; Customer.io goes on with it".formatted(name), ex, false,
					true);
		}
	}

	/**
	 * Lets time pass.
	 */
	@FunctionalInterface
	public interface Sleeper {

		/**
		 * Return after a time.
		 * @param pause the time
		 * @throws InterruptedException if the thread is interrupted
		 */
		void sleep(Duration pause) throws InterruptedException;

	}

}
