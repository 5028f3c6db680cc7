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
import java.util.Collection;

import io.github.customeriospring.Ulid;
import io.github.customeriospring.jdbc.queue.Leases;
import io.github.customeriospring.jdbc.queue.PartLeases;
import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.lane.EntrySegment;
import io.github.customeriospring.publisher.lane.Lanes;
import org.jspecify.annotations.Nullable;

/**
 * What runs between the start and the stop of a store: the lanes, and the thread that
 * reads. Its leases are its own, so a store that starts again is another instance.
 */
final class OutboxRun {

	/** How long the last statements may take. */
	private static final Duration LAST = Duration.ofSeconds(5);

	private final Lanes<OutboxEntry> lanes;

	private final OutboxParts parts;

	private final OutboxPump pump;

	private final Thread thread;

	OutboxRun(Outbox outbox) {
		JdbcStoreSettings settings = outbox.settings();
		String instance = Ulid.next();
		Leases leases = new Leases(outbox.database(), outbox.queue().leased(), instance, settings.leases().length());
		OutboxOutcomes outcomes = new OutboxOutcomes(outbox.queue(), outbox.listener(), this::wake);
		this.lanes = new Lanes<>(outbox.delivery(), outbox.lanes(), outcomes,
				() -> new EntrySegment<>(outbox.lanes().publisher()));
		this.parts = new OutboxParts(new PartLeases(leases, instance, settings.leases()), settings.attempt());
		OutboxReads reads = outbox.reads();
		Handover handover = new Handover(this.lanes, outcomes, reads, outbox.codecs(), outbox.api(), outbox.clock());
		OutboxScan scan = new OutboxScan(reads, outbox.lateCommits(), handover, outcomes, outbox.lanes().publisher());
		OutboxDeletions deletions = new OutboxDeletions(outbox.database(), outbox.queue(), leases,
				outbox.deadLetters());
		this.pump = new OutboxPump(new OutboxPump.Work(this.parts, scan, this.lanes, outcomes, deletions,
				outbox.deadLetters(), outbox.lateCommits()), settings.keepDeadLetters(), outbox.clock(), outbox.dead());
		this.thread = outbox.lanes().threads().newThread(this.pump);
		this.thread.start();
	}

	/**
	 * Look soon whether there is something to do.
	 */
	void wake() {
		this.pump.wake();
	}

	/**
	 * Announce, some time, that something was committed late.
	 */
	void announceLate(Collection<Integer> parts) {
		this.pump.announceLate(parts);
	}

	Lanes<OutboxEntry> lanes() {
		return this.lanes;
	}

	/**
	 * Return how often a part came or went.
	 */
	long leaseChanges() {
		return this.parts.changes();
	}

	/**
	 * Return what is wrong with the database, or {@code null}.
	 */
	@Nullable String trouble() {
		return this.pump.trouble();
	}

	/**
	 * Finish what is under way, and end all threads.
	 */
	void stop(Duration atMost) {
		this.pump.stopReading();
		this.lanes.close(0, Nanos.of(atMost));
		this.pump.end();
		try {
			this.thread.join(LAST.toMillis());
			this.thread.interrupt();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
