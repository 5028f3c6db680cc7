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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import io.github.customeriospring.jdbc.queue.Lease;
import io.github.customeriospring.jdbc.queue.PartLeases;
import io.github.customeriospring.webhook.inbox.InboxContext;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that keeps leases, looks for what other instances have stored and for
 * what is due again, and forgets what is old.
 */
final class InboxPump implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(JdbcInbox.class);

	private static final long FIRST_POLL = Duration.ofMillis(50).toNanos();

	private static final long LONGEST_POLL = Duration.ofSeconds(1).toNanos();

	private static final long FIRST_DELAY = Duration.ofMillis(100).toNanos();

	private static final int MOST_DOUBLINGS = 6;

	private static final Duration PURGE = Duration.ofMinutes(1);

	/** Whoever has this part forgets what is old. */
	private static final int PURGING_PART = 0;

	private final InboxContext context;

	private final PartLeases leases;

	private final InboxWork work;

	private final InboxStore store;

	private final InboxTrouble trouble;

	private volatile @Nullable Thread thread;

	private volatile boolean ended;

	private int failures;

	private long poll = FIRST_POLL;

	private long nextPurge = System.nanoTime();

	InboxPump(InboxContext context, PartLeases leases, InboxWork work, InboxStore store, InboxTrouble trouble) {
		this.context = context;
		this.leases = leases;
		this.work = work;
		this.store = store;
		this.trouble = trouble;
	}

	@Override
	public void run() {
		this.thread = Thread.currentThread();
		while (!this.ended) {
			long wait;
			try {
				wait = round();
				this.failures = 0;
				this.trouble.end();
			}
			catch (RuntimeException | Error ex) {
				this.trouble.fail(ex);
				wait = ThreadLocalRandom.current().nextLong(FIRST_DELAY << Math.min(this.failures++, MOST_DOUBLINGS))
						+ 1;
			}
			await(wait);
		}
		try {
			this.work.parts().clear();
			this.leases.releaseAll();
		}
		catch (RuntimeException ex) {
			logger.info("The inbox could not give its parts back ({}): others take them when the leases end",
					ex.getClass().getName());
		}
	}

	/**
	 * Do what there is to do.
	 * @return how long to wait then
	 */
	private long round() {
		boolean leaving = update();
		if (this.leases.isDue(false)) {
			this.leases.renew().forEach(this::withdraw);
			leaving = update();
			this.leases.ask(Set.of(), false);
			purge();
		}
		boolean found = wake();
		this.poll = (found || leaving) ? FIRST_POLL : Math.min(this.poll * 2, LONGEST_POLL);
		return Math.max(0, Math.min(this.poll, this.leases.untilCheck()));
	}

	private void withdraw(int number) {
		InboxPart part = this.work.parts().get(number);
		if (part != null) {
			part.withdraw();
		}
	}

	/**
	 * Let go of parts on which nobody works any more, and begin with those that were
	 * leased.
	 * @return whether somebody still works on a part that is to be left
	 */
	private boolean update() {
		Map<Integer, InboxPart> parts = this.work.parts();
		List<Lease> leave = new ArrayList<>();
		boolean leaving = false;
		for (InboxPart part : List.copyOf(parts.values())) {
			if (!part.isOurs() && part.isIdle()) {
				parts.remove(part.number());
				if (this.leases.held().get(part.number()) == part.lease()) {
					leave.add(part.lease());
				}
			}
			else {
				leaving |= !part.isOurs();
			}
		}
		this.leases.release(leave);
		for (Lease lease : this.leases.held().values()) {
			if (lease.lasts(Duration.ZERO) && !parts.containsKey(lease.part())) {
				parts.put(lease.part(), new InboxPart(lease));
			}
		}
		return leaving;
	}

	/**
	 * Have those parts worked on that have something to do.
	 * @return whether there are any
	 */
	private boolean wake() {
		List<Integer> idle = this.work.parts()
			.values()
			.stream()
			.filter((part) -> part.isOurs() && part.isIdle())
			.map(InboxPart::number)
			.toList();
		List<Integer> due = this.store.table().due(idle, this.context.clock().instant());
		due.forEach(this.work::wake);
		return !due.isEmpty();
	}

	private void purge() {
		if (System.nanoTime() - this.nextPurge >= 0 && this.work.parts().containsKey(PURGING_PART)) {
			this.store.ids().purge(this.context.clock().instant().minus(InboxSettings.KNOWN));
			this.store.deadLetters().purge();
			this.nextPurge = System.nanoTime() + PURGE.toNanos();
		}
	}

	private void await(long nanos) {
		long end = System.nanoTime() + nanos;
		for (long left = nanos; !this.ended && left > 0; left = end - System.nanoTime()) {
			Thread.interrupted();
			LockSupport.parkNanos(this, left);
		}
	}

	/**
	 * Give all parts back, and end.
	 */
	void end() {
		this.ended = true;
		LockSupport.unpark(this.thread);
	}

}
