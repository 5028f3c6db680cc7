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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.github.customeriospring.Ulid;
import io.github.customeriospring.jdbc.queue.Leases;
import io.github.customeriospring.jdbc.queue.PartLeases;
import io.github.customeriospring.webhook.inbox.InboxContext;

/**
 * What runs between the start and the stop of an inbox: the threads that handle webhooks,
 * and the one that finds them work. Its leases are its own, so an inbox that starts again
 * is another instance.
 */
final class InboxRun {

	/** How long the last statements may take. */
	private static final Duration LAST = Duration.ofSeconds(5);

	/** How long a thread pauses for which the database has failed. */
	private static final long PAUSE = Duration.ofMillis(500).toNanos();

	private final InboxWork work = new InboxWork();

	private final InboxTrouble trouble = new InboxTrouble();

	private final InboxHandling handling;

	private final List<Thread> threads;

	private final InboxPump pump;

	private final Thread pumpThread;

	InboxRun(InboxContext context, JdbcInboxSettings settings, InboxStore store, InboxHandling handling) {
		String instance = Ulid.next();
		Leases leases = new Leases(store.database(), InboxQueue.of(context.workspace()), instance,
				settings.leases().length());
		this.handling = handling;
		this.pump = new InboxPump(context, new PartLeases(leases, instance, settings.leases()), this.work, store,
				this.trouble);
		this.pumpThread = context.threads().newThread(this.pump);
		this.threads = Stream.generate(() -> context.threads().newThread(this::work))
			.limit(context.settings().threads())
			.toList();
		this.pumpThread.start();
		this.threads.forEach(Thread::start);
	}

	private void work() {
		InboxPart part = this.work.take();
		while (part != null) {
			boolean more = false;
			try {
				more = this.handling.handleSome(part, () -> !this.work.isEnded());
			}
			catch (RuntimeException | Error ex) {
				this.trouble.fail(ex);
				LockSupport.parkNanos(PAUSE);
			}
			finally {
				this.work.done(part, more);
			}
			part = this.work.take();
		}
	}

	/**
	 * Look soon whether a part has something to do.
	 */
	void wake(int part) {
		this.work.wake(part);
	}

	InboxTrouble trouble() {
		return this.trouble;
	}

	/**
	 * Let what is being handled end, and give all parts back.
	 */
	void stop(Duration timeout) {
		long end = System.nanoTime() + timeout.toNanos();
		this.work.end(this.threads.size());
		try {
			for (Thread thread : this.threads) {
				TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
			}
			this.pump.end();
			this.pumpThread.join(LAST.toMillis());
		}
		catch (InterruptedException ex) {
			this.pump.end();
			Thread.currentThread().interrupt();
		}
	}

}
