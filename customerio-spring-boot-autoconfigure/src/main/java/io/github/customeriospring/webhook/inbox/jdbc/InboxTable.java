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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.KeptPayload;
import io.github.customeriospring.jdbc.queue.PartsQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/**
 * The webhooks of a workspace that are not handled yet. Those of a part that have never
 * failed come first, in the order of their arrival. Thread-safe.
 */
final class InboxTable {

	private static final RowMapper<InboxRow> ROW = (rs, index) -> new InboxRow(rs.getInt(1), rs.getLong(2),
			rs.getLong(3), rs.getString(4), rs.getInt(5), Instant.ofEpochMilli(rs.getLong(6)));

	private static final RowMapper<KeptPayload> PAYLOAD = (rs, index) -> new KeptPayload(rs.getBytes(1),
			rs.getString(2), rs.getInt(3));

	/** Counting more than that would take too long. */
	private static final long MOST_COUNTED = 1_000_000;

	private final Database database;

	private final String workspace;

	private final String table;

	private final String next;

	private final String nextFailed;

	private final PartsQuery due;

	InboxTable(Database database, String workspace) {
		this.database = database;
		this.workspace = workspace;
		this.table = database.table("inbox");
		String select = "select part, due_at, id, event_id, attempts, received_at from %s where workspace = ? and part = ?"
			.formatted(this.table);
		this.next = select + " and due_at <= ? order by due_at, id limit ?";
		this.nextFailed = select + " and due_at > 0 and due_at <= ? order by due_at, id limit ?";
		this.due = new PartsQuery(database.jdbc(), "part from " + this.table, "workspace = ?", List.of(workspace),
				"and due_at <= ? limit 1");
	}

	void insert(int part, String eventId, KeptPayload payload, Instant received) {
		this.database.jdbc()
			.update("""
					insert into %s (workspace, part, due_at, event_id, payload, codec, version, attempts, received_at) \
					values (?, ?, 0, ?, ?, ?, ?, 0, ?)""".formatted(this.table), this.workspace, part, eventId,
					payload.bytes(), payload.codec(), payload.version(), received.toEpochMilli());
	}

	/**
	 * Find out which parts have something to handle now.
	 */
	List<Integer> due(Collection<Integer> parts, Instant now) {
		List<Object[]> arguments = new ArrayList<>();
		parts.forEach((part) -> arguments.add(new Object[] { part, now.toEpochMilli() }));
		return this.due.ask(arguments, (rs, index) -> rs.getInt(1));
	}

	/**
	 * Return what comes next in a part: some of what has failed is always among it.
	 */
	List<InboxRow> next(int part, Instant now, int limit) {
		List<InboxRow> rows = new ArrayList<>(query(this.next, part, now, limit));
		if (rows.size() == limit && rows.get(limit - 1).due() == 0) {
			rows.addAll(query(this.nextFailed, part, now, limit));
		}
		return rows;
	}

	private List<InboxRow> query(String query, int part, Instant now, int limit) {
		return this.database.jdbc().query(query, ROW, this.workspace, part, now.toEpochMilli(), limit);
	}

	/**
	 * Lock a webhook until the end of the transaction.
	 * @return its payload, or {@code null} if it is gone or somebody else handles it
	 */
	@Nullable KeptPayload lock(InboxRow row) {
		List<KeptPayload> found = this.database.jdbc()
			.query("select payload, codec, version from %s where %s for update skip locked".formatted(this.table,
					condition()), PAYLOAD, key(row));
		return found.isEmpty() ? null : found.get(0);
	}

	void delete(InboxRow row) {
		this.database.jdbc().update("delete from %s where %s".formatted(this.table, condition()), key(row));
	}

	/**
	 * Let a webhook that has failed wait.
	 */
	void postpone(InboxRow row, Instant due) {
		this.database.jdbc()
			.update("update %s set due_at = ?, attempts = attempts + 1 where %s".formatted(this.table, condition()),
					due.toEpochMilli(), this.workspace, row.part(), row.due(), row.id());
	}

	private static String condition() {
		return "workspace = ? and part = ? and due_at = ? and id = ?";
	}

	private Object[] key(InboxRow row) {
		return new Object[] { this.workspace, row.part(), row.due(), row.id() };
	}

	/**
	 * Look how much there is.
	 */
	Sample sample() {
		Instant oldest = oldest("due_at = 0");
		Instant oldestFailed = oldest("due_at > 0");
		Long count = this.database.jdbc()
			.queryForObject("select count(*) from (select id from %s where workspace = ? limit %d) t"
				.formatted(this.table, MOST_COUNTED), Long.class, this.workspace);
		return new Sample((count != null) ? count : 0, oldest, oldestFailed);
	}

	private @Nullable Instant oldest(String condition) {
		List<Long> oldest = this.database.jdbc()
			.queryForList("select received_at from %s where workspace = ? and %s order by received_at limit 1"
				.formatted(this.table, condition), Long.class, this.workspace);
		return oldest.isEmpty() ? null : Instant.ofEpochMilli(oldest.get(0));
	}

	/**
	 * How much there is.
	 *
	 * @param count how many webhooks
	 * @param oldest when the oldest of them arrived that was not tried, or {@code null}
	 * @param oldestFailed when the oldest of them arrived that has failed, or
	 * {@code null}
	 */
	record Sample(long count, @Nullable Instant oldest, @Nullable Instant oldestFailed) {

		static final Sample EMPTY = new Sample(0, null, null);

	}

}
