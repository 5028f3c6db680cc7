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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.queue.Leases;

import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/**
 * Deletes operations that are settled, as long as this instance has the lease of their
 * part, and puts those aside that were not accepted.
 */
final class OutboxDeletions {

	/** How many ids there are in one statement where there are no arrays. */
	private static final int MOST_IDS = 512;

	/** A database that does not know its rows may read all that are in this range. */
	private static final String BETWEEN = "id between ? and ? and ";

	private final Database database;

	private final OutboxQueue queue;

	private final Leases leases;

	private final OutboxDeadLetters deadLetters;

	OutboxDeletions(Database database, OutboxQueue queue, Leases leases, OutboxDeadLetters deadLetters) {
		this.database = database;
		this.queue = queue;
		this.leases = leases;
		this.deadLetters = deadLetters;
	}

	/**
	 * Delete operations, all or none of them.
	 * @param entries what is settled
	 * @param now the present moment
	 * @return those that were put aside
	 */
	List<OutboxEntry> delete(List<OutboxEntry> entries, Instant now) {
		Map<Part, List<Long>> delivered = new HashMap<>();
		List<OutboxEntry> others = new ArrayList<>();
		for (OutboxEntry entry : entries) {
			switch (entry.outcome()) {
				case DELIVERED -> entry.parts()
					.forEach((part) -> delivered.computeIfAbsent(part, (key) -> new ArrayList<>())
						.add(entry.row().id()));
				case REFUSED, UNREADABLE -> others.add(entry);
				case NONE, LEFT_OUT -> {
				}
			}
		}
		if (delivered.isEmpty() && others.isEmpty()) {
			return List.of();
		}
		return this.database.readCommitted(() -> {
			String preferIndexes = this.database.kind().preferIndexes();
			if (preferIndexes != null) {
				this.database.jdbc().execute(preferIndexes);
			}
			delete(delivered);
			others.removeIf((entry) -> !putAside(entry, now));
			return others;
		});
	}

	private boolean putAside(OutboxEntry entry, Instant now) {
		boolean deleted = false;
		for (Part part : entry.parts()) {
			deleted |= deleteSome(part, List.of(entry.row().id())) > 0;
		}
		if (deleted) {
			this.deadLetters.add(entry, now);
		}
		return deleted;
	}

	private void delete(Map<Part, List<Long>> ids) {
		switch (this.database.kind()) {
			case POSTGRESQL -> deleteByArrays(List.copyOf(ids.entrySet()));
			case MYSQL, MARIADB -> ids.forEach(this::deleteByLists);
			case H2 -> deleteOneByOne(ids);
		}
	}

	private void deleteByLists(Part part, List<Long> ids) {
		for (int from = 0; from < ids.size(); from += MOST_IDS) {
			deleteSome(part, ids.subList(from, Math.min(from + MOST_IDS, ids.size())));
		}
	}

	/**
	 * H2 would look at all rows of the part to find those of a list.
	 */
	private void deleteOneByOne(Map<Part, List<Long>> ids) {
		List<Object[]> arguments = new ArrayList<>();
		ids.forEach((part, all) -> all.forEach((id) -> arguments.add(arguments(part, List.of(id)))));
		this.database.jdbc().batchUpdate(sql("id = ?"), arguments);
	}

	private void deleteByArrays(List<Map.Entry<Part, List<Long>>> parts) {
		this.database.jdbc().batchUpdate(sql(BETWEEN + "id = any (?)"), new BatchPreparedStatementSetter() {

			@Override
			public void setValues(PreparedStatement statement, int i) throws SQLException {
				Part part = parts.get(i).getKey();
				List<Long> ids = parts.get(i).getValue();
				Object[] arguments = arguments(part, List.of(Collections.min(ids), Collections.max(ids),
						statement.getConnection().createArrayOf("bigint", ids.toArray())));
				for (int index = 0; index < arguments.length; index++) {
					statement.setObject(index + 1, arguments[index]);
				}
			}

			@Override
			public int getBatchSize() {
				return parts.size();
			}

		});
	}

	/**
	 * Delete by a list of ids, which is filled up so that there are few different
	 * statements.
	 */
	private int deleteSome(Part part, List<Long> ids) {
		int size = (ids.size() == 1) ? 1 : Integer.highestOneBit(ids.size() - 1) << 1;
		List<Object> filled = new ArrayList<>(List.of(Collections.min(ids), Collections.max(ids)));
		filled.addAll(ids);
		filled.addAll(Collections.nCopies(size - ids.size(), ids.get(0)));
		String marks = String.join(", ", Collections.nCopies(size, "?"));
		return this.database.jdbc().update(sql((BETWEEN + "id in (%s)").formatted(marks)), arguments(part, filled));
	}

	private String sql(String condition) {
		return "delete from %s where workspace = ? and api = ? and part = ? and %s and %s"
			.formatted(this.database.table("outbox"), condition, this.leases.condition());
	}

	private Object[] arguments(Part part, List<?> ids) {
		List<Object> arguments = new ArrayList<>(List.of(this.queue.workspace(), this.queue.apiName(), part.number()));
		arguments.addAll(ids);
		Collections.addAll(arguments, this.leases.arguments(part.lease()));
		return arguments.toArray();
	}

}
