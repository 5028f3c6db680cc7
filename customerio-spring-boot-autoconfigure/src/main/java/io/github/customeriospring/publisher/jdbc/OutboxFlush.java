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

package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.store.FlushFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Waits until nothing is left of what is in the outbox now, whichever instance delivers
 * it.
 */
final class OutboxFlush {

	private static final long FIRST_WAIT = Duration.ofMillis(5).toNanos();

	private static final long LONGEST_WAIT = Duration.ofMillis(200).toNanos();

	private final Outbox outbox;

	private final Supplier<@Nullable OutboxRun> run;

	OutboxFlush(Outbox outbox, Supplier<@Nullable OutboxRun> run) {
		this.outbox = outbox;
		this.run = run;
	}

	void flush(Duration atMost) {
		long end = System.nanoTime() + Nanos.of(atMost);
		try {
			long goal = this.outbox.reads().highestId();
			long wait = FIRST_WAIT;
			Map<Integer, Long> firsts = this.outbox.reads().first(OutboxReads.all(goal));
			while (!firsts.isEmpty()) {
				long left = end - System.nanoTime();
				if (left <= 0) {
					throw FlushFailure.notDelivered(this.outbox.reads().sample().count(), atMost, reason());
				}
				hurry(Math.min(wait, left));
				wait = Math.min(wait * 2, LONGEST_WAIT);
				firsts = this.outbox.reads().first(following(firsts, goal));
			}
		}
		catch (DataAccessException ex) {
			throw DatabaseFailure.notAsked(ex);
		}
		catch (InterruptedException ex) {
			throw FlushFailure.interrupted(ex);
		}
	}

	/**
	 * What was the first stays the first until it is gone: to go on from there spares the
	 * database what it still has of deleted rows before it.
	 */
	private static List<OutboxReads.Range> following(Map<Integer, Long> firsts, long goal) {
		return firsts.entrySet()
			.stream()
			.map((first) -> new OutboxReads.Range(first.getKey(), first.getValue() - 1, goal, 1))
			.toList();
	}

	/**
	 * Flush in another thread, since the transaction of this one may not see what others
	 * delete.
	 */
	void flushOutsideOfTransaction(Duration atMost) {
		FutureTask<Void> flush = new FutureTask<>(() -> flush(atMost), null);
		Thread thread = this.outbox.lanes().threads().newThread(flush);
		thread.start();
		try {
			flush.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			thread.interrupt();
			throw FlushFailure.interrupted(ex);
		}
	}

	/**
	 * Wait a little, and have nothing else wait.
	 */
	private void hurry(long nanos) throws InterruptedException {
		long start = System.nanoTime();
		OutboxRun run = this.run.get();
		if (run != null) {
			run.wake();
			run.lanes().flush(nanos);
		}
		long left = nanos - (System.nanoTime() - start);
		if (left > 0) {
			TimeUnit.NANOSECONDS.sleep(left);
		}
	}

	private @Nullable String reason() {
		OutboxRun run = this.run.get();
		if (run == null) {
			return "This instance is not started, and no other one has delivered them";
		}
		return (run.trouble() != null) ? run.trouble() : this.outbox.delivery().reason();
	}

}
