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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in which several instances share their limits. Rate limits must not make it
 * another reason for which nothing can be sent: whoever asks waits a moment for the
 * answer, and a store that fails or is slow is left alone for a while. Then one caller
 * tries again.
 * <p>
 * A few threads ask, whatever the number of callers, so a store that hangs holds no more
 * than these. They end when there is nothing to ask.
 */
final class SharedStore {

	private static final Logger logger = LoggerFactory.getLogger(SharedStore.class);

	private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

	private static final int THREADS = 4;

	private static final int QUESTIONS = 1000;

	private final Executor executor;

	private final Duration timeout;

	private final Ticker clock;

	private final AtomicBoolean leftAlone = new AtomicBoolean();

	private final AtomicLong nextTry = new AtomicLong();

	/**
	 * Create access to a store.
	 * @param executor asks the store
	 * @param timeout how long a caller waits for an answer
	 * @param clock the time
	 */
	SharedStore(Executor executor, Duration timeout, Ticker clock) {
		this.executor = executor;
		this.timeout = timeout;
		this.clock = clock;
	}

	static Executor threads() {
		ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(QUESTIONS), (work) -> {
					Thread thread = new Thread(null, work, "customerio-rate-limit", 0, false);
					thread.setDaemon(true);
					return thread;
				});
		threads.allowCoreThreadTimeOut(true);
		return threads;
	}

	/**
	 * Ask the store, unless it is left alone.
	 * @param <T> the type of the answer
	 * @param question asks
	 * @param late is given an answer for which nobody waits any more
	 * @return the answer, or {@code null} if there is none
	 * @throws InterruptedException if the thread is interrupted
	 */
	<T> @Nullable T ask(Supplier<T> question, Consumer<T> late) throws InterruptedException {
		boolean tryAgain = this.leftAlone.get();
		if (tryAgain && !isNextTry()) {
			return null;
		}
		CompletableFuture<T> answer = new CompletableFuture<>();
		try {
			this.executor.execute(() -> answer(question, answer, late));
			T result = answer.get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
			if (tryAgain && this.leftAlone.compareAndSet(true, false)) {
				logger.info("Rate limits of Customer.io are shared with other instances again");
			}
			return result;
		}
		catch (ExecutionException ex) {
			leaveAlone(ex.getCause());
		}
		catch (RejectedExecutionException ex) {
			leaveAlone(ex);
		}
		catch (TimeoutException ex) {
			abandon(answer, late);
			leaveAlone(
					new TimeoutException("The store did not answer within %d ms".formatted(this.timeout.toMillis())));
		}
		catch (InterruptedException ex) {
			abandon(answer, late);
			throw ex;
		}
		return null;
	}

	/**
	 * Tell the store something, whenever it can be told. Nobody waits for it.
	 * @param message tells the store
	 */
	void tell(Runnable message) {
		try {
			this.executor.execute(() -> {
				try {
					message.run();
				}
				catch (RuntimeException ex) {
					logger.debug("The store of the rate limits of Customer.io did not learn of a place given back", ex);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			logger.debug("The store of the rate limits of Customer.io has too much to do", ex);
		}
	}

	private static <T> void answer(Supplier<T> question, CompletableFuture<T> answer, Consumer<T> late) {
		if (answer.isDone()) {
			return;
		}
		try {
			T result = question.get();
			if (!answer.complete(result)) {
				late.accept(result);
			}
		}
		catch (Throwable ex) {
			answer.completeExceptionally(ex);
		}
	}

	private <T> void abandon(CompletableFuture<T> answer, Consumer<T> late) {
		if (!answer.cancel(false) && !answer.isCompletedExceptionally()) {
			tell(() -> late.accept(answer.join()));
		}
	}

	private boolean isNextTry() {
		long time = this.nextTry.get();
		long now = this.clock.nanoTime();
		return now - time >= 0 && this.nextTry.compareAndSet(time, now + LEFT_ALONE.toNanos());
	}

	private void leaveAlone(@Nullable Throwable failure) {
		this.nextTry.set(this.clock.nanoTime() + LEFT_ALONE.toNanos());
		if (this.leftAlone.compareAndSet(false, true)) {
			logger.warn("Rate limits of Customer.io are not shared with other instances, until the store of the "
					+ "ProxyManager works again: each instance uses the whole limit", failure);
		}
	}

}
