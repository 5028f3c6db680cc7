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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.queue.LateCommits;
import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.log.StackTraces;
import io.github.customeriospring.publisher.lane.Lanes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that moves operations from the database to the lanes, and deletes them
 * when they are settled. It has a connection only while it talks to the database.
 */
final class OutboxPump implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(JdbcStore.class);

	/** So much comes together before the database is asked again. */
	private static final long SHORTEST_WAIT = Duration.ofMillis(10).toNanos();

	private static final long FIRST_POLL = Duration.ofMillis(50).toNanos();

	private static final long LONGEST_POLL = Duration.ofSeconds(1).toNanos();

	private static final Duration FIRST_DELAY = Duration.ofMillis(100);

	private static final int MOST_DOUBLINGS = 7;

	private static final Duration PURGE = Duration.ofHours(1);

	private final Work work;

	private final OutboxParts parts;

	private final OutboxOutcomes outcomes;

	private final Duration keepDeadLetters;

	private final InstantSource clock;

	private final LongAdder dead;

	private final LogInterval deadInterval = new LogInterval();

	private final LogInterval troubleInterval = new LogInterval();

	/** Settled, and perhaps not deleted yet. */
	private final List<OutboxEntry> pending = new ArrayList<>();

	private final Queue<Collection<Integer>> late = new ConcurrentLinkedQueue<>();

	private volatile @Nullable Thread thread;

	private volatile boolean woken;

	private volatile boolean reading = true;

	private volatile boolean ended;

	private volatile @Nullable String trouble;

	private boolean logged;

	private int failures;

	private long poll = FIRST_POLL;

	private long nextPurge = System.nanoTime();

	private boolean leaving;

	OutboxPump(Work work, Duration keepDeadLetters, InstantSource clock, LongAdder dead) {
		this.work = work;
		this.parts = work.parts();
		this.outcomes = work.outcomes();
		this.keepDeadLetters = keepDeadLetters;
		this.clock = clock;
		this.dead = dead;
	}

	@Override
	public void run() {
		this.thread = Thread.currentThread();
		while (!this.ended) {
			long wait;
			try {
				this.woken = false;
				wait = round();
				recovered();
			}
			catch (RuntimeException ex) {
				wait = failed(ex);
			}
			await(wait);
		}
		try {
			settle();
			this.parts.leaveAll();
		}
		catch (RuntimeException ex) {
			logger.info("The outbox could not give its parts back ({}): others take them when the leases end",
					ex.getClass().getName());
		}
	}

	/**
	 * Do what there is to do.
	 * @return how long to wait then
	 */
	private long round() {
		int settled = settle();
		if (this.parts.check()) {
			this.work.scan().lookForAnnouncements(this.parts.all().values());
			purge();
		}
		boolean leaving = this.parts.update();
		if (leaving && !this.leaving) {
			this.work.lanes().wake();
		}
		this.leaving = leaving;
		OutboxScan.Found found = this.reading ? this.work.scan().scan(this.parts.all()) : OutboxScan.Found.NOTHING;
		if (found.more()) {
			this.poll = FIRST_POLL;
			return 0;
		}
		this.poll = (settled + found.count() > 0) ? FIRST_POLL : Math.min(this.poll * 2, LONGEST_POLL);
		return Math.max(SHORTEST_WAIT, Math.min(this.poll, this.parts.untilCheck()));
	}

	/**
	 * Delete what is settled.
	 * @return how much that was
	 */
	private int settle() {
		this.pending.addAll(this.outcomes.takeSettled());
		List<OutboxEntry> died = this.work.deletions().delete(this.pending, this.clock.instant());
		for (OutboxEntry entry : this.pending) {
			entry.parts().forEach((part) -> part.handedOver().remove(entry.row().id()));
		}
		int count = this.pending.size();
		this.pending.clear();
		died.forEach(this.outcomes::dead);
		this.dead.add(died.size());
		if (!died.isEmpty() && this.deadInterval.begin()) {
			logger.warn("""
					{} operations were put aside until now, since they were refused or cannot be read: \
					see deadLetters() of the publisher""", this.dead.sum());
		}
		announceLate();
		return count;
	}

	/**
	 * Announce what has been committed late without having been announced.
	 */
	private void announceLate() {
		Collection<Integer> parts = this.late.peek();
		while (parts != null) {
			this.work.lateCommits().announce(parts);
			this.late.poll();
			parts = this.late.peek();
		}
	}

	private void purge() {
		if (System.nanoTime() - this.nextPurge >= 0) {
			this.work.deadLetters().purge(this.clock.instant().minus(this.keepDeadLetters));
			this.nextPurge = System.nanoTime() + PURGE.toNanos();
		}
	}

	private long failed(RuntimeException failure) {
		String reason = "The database fails (%s): operations stay in it, and are delivered when it is back"
			.formatted(Database.describe(failure));
		if (!this.ended && this.troubleInterval.begin()) {
			this.logged = true;
			logger.warn("{}", reason);
		}
		logger.debug("The database fails:\n{}", StackTraces.withoutMessages(failure));
		this.trouble = reason;
		long bound = FIRST_DELAY.toNanos() << Math.min(this.failures++, MOST_DOUBLINGS);
		return ThreadLocalRandom.current().nextLong(bound) + 1;
	}

	private void recovered() {
		this.failures = 0;
		if (this.trouble != null) {
			this.trouble = null;
			if (this.logged) {
				this.logged = false;
				logger.info("The database works again");
			}
		}
	}

	/**
	 * Wait, but not for long if something has happened.
	 */
	private void await(long nanos) {
		long start = System.nanoTime();
		while (!this.ended) {
			long time = (this.woken && this.failures == 0) ? Math.min(nanos, SHORTEST_WAIT) : nanos;
			long left = time - (System.nanoTime() - start);
			if (left <= 0) {
				return;
			}
			Thread.interrupted();
			LockSupport.parkNanos(this, left);
		}
	}

	/**
	 * Look soon whether there is something to do.
	 */
	void wake() {
		if (!this.woken) {
			this.woken = true;
			LockSupport.unpark(this.thread);
		}
	}

	/**
	 * Announce, some time, that something was committed late.
	 */
	void announceLate(Collection<Integer> parts) {
		this.late.add(parts);
		wake();
	}

	/**
	 * Hand nothing over any more.
	 */
	void stopReading() {
		this.reading = false;
	}

	/**
	 * Delete what is settled, give all parts back, and end.
	 */
	void end() {
		this.ended = true;
		LockSupport.unpark(this.thread);
	}

	/**
	 * Return what is wrong with the database, or {@code null}.
	 */
	@Nullable String trouble() {
		return this.trouble;
	}

	/**
	 * What the thread works with.
	 *
	 * @param parts the parts of this instance
	 * @param scan reads them
	 * @param lanes deliver
	 * @param outcomes collects what becomes of operations
	 * @param deletions deletes those that are settled
	 * @param deadLetters what was put aside
	 * @param lateCommits announces what was committed late
	 */
	record Work(OutboxParts parts, OutboxScan scan, Lanes<OutboxEntry> lanes, OutboxOutcomes outcomes,
			OutboxDeletions deletions, OutboxDeadLetters deadLetters, LateCommits lateCommits) {
	}

}
