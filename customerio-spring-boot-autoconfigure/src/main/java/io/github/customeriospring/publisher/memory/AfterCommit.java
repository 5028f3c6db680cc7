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

package io.github.customeriospring.publisher.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what is handed over in a transaction until it ends. It is the only class that
 * knows Spring's transactions, and is not to be touched in an application without them.
 *
 * @param <T> the type of what is kept
 */
final class AfterCommit<T> implements TransactionSynchronization {

	private final Object owner;

	private final Consumer<T> committed;

	private final Consumer<T> rolledBack;

	private final List<T> kept = new ArrayList<>();

	private final Map<Object, Integer> savepoints = new HashMap<>();

	private AfterCommit(Object owner, Consumer<T> committed, Consumer<T> rolledBack) {
		this.owner = owner;
		this.committed = committed;
		this.rolledBack = rolledBack;
	}

	/**
	 * Tell whether there is a transaction whose end can be waited for.
	 */
	static boolean isPossible() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.isActualTransactionActive();
	}

	/**
	 * Keep something until the transaction of this thread ends.
	 * @param <T> the type of what is kept
	 * @param owner who keeps it
	 * @param value what is kept
	 * @param committed takes it after a commit
	 * @param rolledBack takes it if there was none
	 */
	static <T> void keep(Object owner, T value, Consumer<T> committed, Consumer<T> rolledBack) {
		AfterCommit<T> current = current(owner);
		if (current == null) {
			current = new AfterCommit<>(owner, committed, rolledBack);
			TransactionSynchronizationManager.registerSynchronization(current);
		}
		current.kept.add(value);
	}

	/**
	 * Tell whether something of the owner's waits for the end of the transaction.
	 */
	static boolean isKeeping(Object owner) {
		AfterCommit<?> current = TransactionSynchronizationManager.isSynchronizationActive() ? current(owner) : null;
		return current != null && !current.kept.isEmpty();
	}

	@SuppressWarnings("unchecked")
	private static <T> @Nullable AfterCommit<T> current(Object owner) {
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof AfterCommit<?> candidate && candidate.owner == owner) {
				return (AfterCommit<T>) candidate;
			}
		}
		return null;
	}

	@Override
	public void savepoint(Object savepoint) {
		this.savepoints.put(savepoint, this.kept.size());
	}

	@Override
	public void savepointRollback(Object savepoint) {
		List<T> later = this.kept.subList(this.savepoints.getOrDefault(savepoint, 0), this.kept.size());
		later.forEach(this.rolledBack);
		later.clear();
	}

	/*
	 * Not afterCommit(), which a synchronization is not told when it is registered in
	 * another one's afterCommit().
	 */
	@Override
	public void afterCompletion(int status) {
		this.kept.forEach((status == STATUS_COMMITTED) ? this.committed : this.rolledBack);
		this.kept.clear();
	}

}
