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

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.github.customeriospring.jdbc.Database;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Adds operations to the outbox, many with one statement. They get ascending ids in their
 * order.
 */
final class OutboxInserts {

	private static final int MOST_ROWS = 128;

	private final Database database;

	private final OutboxQueue queue;

	OutboxInserts(Database database, OutboxQueue queue) {
		this.database = database;
		this.queue = queue;
	}

	/**
	 * Add operations, in the transaction of this thread.
	 */
	void insert(List<NewRow> rows) {
		int from = 0;
		while (from < rows.size()) {
			if (rows.get(from).isInTwoParts()) {
				insertTwice(rows.get(from));
				from++;
			}
			else {
				int count = Integer.highestOneBit(Math.min(countUntilNextOfTwoParts(rows, from), MOST_ROWS));
				insertTogether(rows.subList(from, from + count));
				from += count;
			}
		}
	}

	private static int countUntilNextOfTwoParts(List<NewRow> rows, int from) {
		int to = from;
		while (to < rows.size() && !rows.get(to).isInTwoParts()) {
			to++;
		}
		return to - from;
	}

	private void insertTogether(List<NewRow> rows) {
		this.database.jdbc().update(sql(false, rows.size()), (statement) -> {
			int index = 1;
			for (NewRow row : rows) {
				index = set(statement, index, row, row.parts()[0], null, null);
			}
		});
	}

	private void insertTwice(NewRow row) {
		int first = row.parts()[0];
		int second = row.parts()[1];
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.database.jdbc().update((connection) -> {
			PreparedStatement statement = connection.prepareStatement(sql(false, 1), new String[] { "id" });
			set(statement, 1, row, first, second, null);
			return statement;
		}, keys);
		long id = Objects.requireNonNull(keys.getKey(), "the database has returned no id").longValue();
		this.database.jdbc().update(sql(true, 1), (statement) -> set(statement, 1, row, second, first, id));
	}

	private String sql(boolean withId, int rows) {
		String values = withId ? "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" : "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
		List<String> all = new ArrayList<>(Collections.nCopies(rows, values));
		return """
				insert into %s (workspace, api, part, other_part, payload, codec, version, trace_parent, created_at%s) \
				values %s""".formatted(this.database.table("outbox"), withId ? ", id" : "", String.join(", ", all));
	}

	private int set(PreparedStatement statement, int first, NewRow row, int part, @Nullable Integer otherPart,
			@Nullable Long id) throws SQLException {
		int index = first;
		statement.setString(index++, this.queue.workspace());
		statement.setString(index++, this.queue.apiName());
		statement.setInt(index++, part);
		statement.setObject(index++, otherPart, Types.SMALLINT);
		statement.setBytes(index++, row.payload().bytes());
		statement.setString(index++, row.payload().codec());
		statement.setInt(index++, row.payload().version());
		statement.setObject(index++, row.traceParent(), Types.VARCHAR);
		statement.setLong(index++, row.created());
		if (id != null) {
			statement.setLong(index++, id);
		}
		return index;
	}

}
