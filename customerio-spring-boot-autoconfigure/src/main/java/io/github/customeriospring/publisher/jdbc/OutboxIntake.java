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

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.queue.LateCommits;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.StoreContext;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes operations: inserts their rows in the transaction of the thread or in one of its
 * own, and tells the thread that reads when they are committed. Thread-safe.
 */
final class OutboxIntake implements OutboxTransaction.Events {

	private final Database database;

	private final OutboxInserts inserts;

	private final Codecs codecs;

	private final LateCommits lateCommits;

	private final Supplier<@Nullable OutboxRun> run;

	private final InstantSource clock;

	private final LongAdder accepted = new LongAdder();

	private volatile boolean closed;

	OutboxIntake(Database database, OutboxQueue queue, Codecs codecs, LateCommits lateCommits,
			Supplier<@Nullable OutboxRun> run, InstantSource clock) {
		this.database = database;
		this.inserts = new OutboxInserts(database, queue);
		this.codecs = codecs;
		this.lateCommits = lateCommits;
		this.run = run;
		this.clock = clock;
	}

	void add(List<EncodedOperation> operations) {
		insert(operations.stream().map(this::row).toList());
	}

	private NewRow row(EncodedOperation operation) {
		return NewRow.of(operation.keys(), this.codecs.write(operation.payload()), operation.traceParent(),
				this.clock.millis());
	}

	/**
	 * Insert rows.
	 * @param rows the rows
	 * @return how many
	 */
	int insert(List<NewRow> rows) {
		if (this.closed) {
			throw StoreContext.closed();
		}
		this.database.refuseReadOnly();
		try {
			return this.database.inTransaction(() -> {
				OutboxTransaction.adds(this, rows);
				this.inserts.insert(rows);
				return rows.size();
			});
		}
		catch (DataAccessException | TransactionException ex) {
			throw DatabaseFailure.notTaken(ex);
		}
	}

	/**
	 * Return whether the transaction of this thread has rows that are not committed.
	 */
	boolean isInTransaction() {
		return OutboxTransaction.hasAdded(this);
	}

	/**
	 * Return how many operations were committed.
	 */
	long accepted() {
		return this.accepted.sum();
	}

	void close() {
		this.closed = true;
	}

	boolean isClosed() {
		return this.closed;
	}

	@Override
	public void commitsLate(Set<Integer> parts) {
		this.lateCommits.announce(parts);
	}

	@Override
	public void committedLate(Set<Integer> parts) {
		OutboxRun run = this.run.get();
		if (run != null) {
			run.announceLate(parts);
		}
	}

	@Override
	public void committed(int count) {
		this.accepted.add(count);
		OutboxRun run = this.run.get();
		if (run != null) {
			run.wake();
		}
	}

}
