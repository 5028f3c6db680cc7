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

package io.github.customeriospring.jdbc.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.jdbc.Database;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Announcements that something is committed long after it was added to a part of a queue:
 * it may have a lower id than what was committed before it. They are rows of their own,
 * so that those who add never wait for each other. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LateCommits {

	private final Database database;

	private final LeasedQueue queue;

	/**
	 * Create announcements.
	 * @param database where they are
	 * @param queue the queue
	 */
	public LateCommits(Database database, LeasedQueue queue) {
		this.database = database;
		this.queue = queue;
	}

	/**
	 * Announce a late commit, in the transaction of this thread if there is one.
	 * @param parts the parts to which it has added something
	 */
	public void announce(Collection<Integer> parts) {
		List<Object[]> arguments = parts.stream().distinct().map((part) -> this.queue.arguments(part)).toList();
		this.database.inTransaction(() -> this.database.jdbc()
			.batchUpdate("insert into %s (queue, workspace, api, part) values (?, ?, ?, ?)".formatted(table()),
					arguments));
	}

	/**
	 * Read what is announced.
	 * @return ids of the announcements by their parts
	 */
	public Map<Integer, Set<Long>> read() {
		Map<Integer, Set<Long>> announced = new HashMap<>();
		this.database.jdbc()
			.query("select part, id from %s where queue = ? and workspace = ? and api = ?".formatted(table()),
					(RowCallbackHandler) (rs) -> announced.computeIfAbsent(rs.getInt(1), (part) -> new HashSet<>())
						.add(rs.getLong(2)),
					this.queue.arguments());
		return announced;
	}

	/**
	 * Forget announcements that were heeded.
	 * @param part the part
	 * @param ids their ids
	 */
	public void forget(int part, Collection<Long> ids) {
		List<Object[]> arguments = ids.stream().map((id) -> this.queue.arguments(part, id)).toList();
		this.database.readCommitted(() -> this.database.jdbc()
			.batchUpdate("delete from %s where queue = ? and workspace = ? and api = ? and part = ? and id = ?"
				.formatted(table()), arguments));
	}

	private String table() {
		return this.database.table("late_commit");
	}

}
