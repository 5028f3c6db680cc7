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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has added to an outbox. One that lasts long announces that before it
 * commits.
 */
final class OutboxTransaction implements TransactionSynchronization {

	/** Half of what scans look back, see {@link ScanMarks}. */
	private static final long LONG = Duration.ofSeconds(1).toNanos();

	private final Events owner;

	private final long start = System.nanoTime();

	private final Set<Integer> parts = new TreeSet<>();

	private final Map<Object, Integer> savepoints = new HashMap<>();

	private int count;

	private long commit;

	private boolean announced;

	private OutboxTransaction(Events owner) {
		this.owner = owner;
	}

	/**
	 * Note that the transaction of this thread adds operations.
	 * @param owner is told what becomes of them
	 * @param rows the operations
	 */
	static void adds(Events owner, List<NewRow> rows) {
		OutboxTransaction current = current(owner);
		if (current == null) {
			current = new OutboxTransaction(owner);
			TransactionSynchronizationManager.registerSynchronization(current);
		}
		current.count += rows.size();
		for (NewRow row : rows) {
			for (int part : row.parts()) {
				current.parts.add(part);
			}
		}
	}

	/**
	 * Tell whether the transaction of this thread has added something.
	 */
	static boolean hasAdded(Events owner) {
		OutboxTransaction current = TransactionSynchronizationManager.isSynchronizationActive() ? current(owner) : null;
		return current != null && current.count > 0;
	}

	private static @Nullable OutboxTransaction current(Events owner) {
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof OutboxTransaction candidate && candidate.owner == owner) {
				return candidate;
			}
		}
		return null;
	}

	@Override
	public void savepoint(Object savepoint) {
		this.savepoints.put(savepoint, this.count);
	}

	@Override
	public void savepointRollback(Object savepoint) {
		this.count = this.savepoints.getOrDefault(savepoint, 0);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.commit = System.nanoTime();
		if (this.count > 0 && this.commit - this.start > LONG) {
			this.owner.commitsLate(this.parts);
			this.announced = true;
		}
	}

	@Override
	public void afterCompletion(int status) {
		if (status == STATUS_ROLLED_BACK || this.count == 0) {
			return;
		}
		if (!this.announced && System.nanoTime() - this.start > LONG) {
			this.owner.committedLate(this.parts);
		}
		this.owner.committed(this.count);
		this.count = 0;
	}

	/**
	 * Is told what transactions do.
	 */
	interface Events {

		/**
		 * The transaction of this thread is going to commit, late.
		 */
		void commitsLate(Set<Integer> parts);

		/**
		 * A transaction has committed late without having said so.
		 */
		void committedLate(Set<Integer> parts);

		/**
		 * A transaction has committed.
		 * @param count how many operations it has added
		 */
		void committed(int count);

	}

}
