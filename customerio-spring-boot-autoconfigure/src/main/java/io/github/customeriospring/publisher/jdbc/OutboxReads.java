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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.KeptPayload;
import io.github.customeriospring.jdbc.queue.PartsQuery;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads operations from the outbox. Thread-safe.
 */
final class OutboxReads {

	private static final String COLUMNS = "part, id, other_part, payload, codec, version, trace_parent, created_at";

	private static final RowMapper<OutboxRow> ROW = (rs, index) -> {
		int otherPart = rs.getInt(3);
		boolean single = rs.wasNull();
		return new OutboxRow(rs.getInt(1), rs.getLong(2), single ? null : otherPart,
				new KeptPayload(rs.getBytes(4), rs.getString(5), rs.getInt(6)), rs.getString(7), rs.getLong(8));
	};

	private static final RowMapper<PartId> PART_ID = (rs, index) -> new PartId(rs.getInt(1), rs.getLong(2));

	/** Counting more than that would take too long. */
	private static final long MOST_COUNTED = 1_000_000;

	private static final long SAMPLED = 1_000;

	private static final int KEYS = 256;

	private final Database database;

	private final OutboxQueue queue;

	private final String table;

	private final PartsQuery next;

	private final PartsQuery count;

	private final PartsQuery ids;

	private final PartsQuery first;

	private final PartsQuery lowest;

	private final PartsQuery last;

	OutboxReads(Database database, OutboxQueue queue) {
		this.database = database;
		this.queue = queue;
		this.table = database.table("outbox");
		this.next = query(COLUMNS, "and id > ? order by id limit ?");
		this.count = query("max(part), count(*)", "and id > ? and id <= ?");
		this.ids = query("part, id", "and id > ? and id <= ?");
		this.first = query("created_at, id", "order by id limit 1");
		this.lowest = query("part, id", "and id > ? and id <= ? order by id limit 1");
		this.last = query("part, id", "and id > ? order by id desc limit 1");
	}

	private PartsQuery query(String columns, String rest) {
		return new PartsQuery(this.database.jdbc(), columns + " from " + this.table, "workspace = ? and api = ?",
				List.of(this.queue.workspace(), this.queue.apiName()), rest);
	}

	/**
	 * Read what comes next in some parts.
	 * @return the operations, those of each part in ascending order
	 */
	List<OutboxRow> next(List<Range> ranges) {
		List<Object[]> arguments = new ArrayList<>();
		ranges.forEach((range) -> arguments.add(new Object[] { range.part, range.after, range.limit }));
		return this.next.ask(arguments, ROW);
	}

	/**
	 * Count what there is in some parts.
	 * @return the numbers by their parts
	 */
	Map<Integer, Long> count(List<Range> ranges) {
		Map<Integer, Long> counts = new HashMap<>();
		ranges.forEach((range) -> counts.put(range.part, 0L));
		this.count.ask(between(ranges), PART_ID)
			.stream()
			.filter((count) -> count.id > 0)
			.forEach((count) -> counts.put(count.part, count.id));
		return counts;
	}

	/**
	 * Read the ids of what there is in some parts.
	 * @return the ids by their parts
	 */
	Map<Integer, Set<Long>> ids(List<Range> ranges) {
		Map<Integer, Set<Long>> ids = new HashMap<>();
		this.ids.ask(between(ranges), PART_ID)
			.forEach((id) -> ids.computeIfAbsent(id.part, (part) -> new HashSet<>()).add(id.id));
		return ids;
	}

	private static List<Object[]> between(List<Range> ranges) {
		List<Object[]> arguments = new ArrayList<>();
		ranges.forEach((range) -> arguments.add(new Object[] { range.part, range.after, range.to }));
		return arguments;
	}

	/**
	 * Read single operations of a part.
	 */
	List<OutboxRow> read(int part, Collection<Long> ids) {
		List<Long> all = ids.stream().sorted().toList();
		List<OutboxRow> rows = new ArrayList<>();
		for (int from = 0; from < all.size(); from += KEYS) {
			List<Long> some = all.subList(from, Math.min(from + KEYS, all.size()));
			List<Object> arguments = new ArrayList<>(List.of(this.queue.workspace(), this.queue.apiName(), part));
			arguments.addAll(some);
			rows.addAll(this.database.jdbc()
				.query("select %s from %s where workspace = ? and api = ? and part = ? and id in (%s) order by id"
					.formatted(COLUMNS, this.table, String.join(", ", Collections.nCopies(some.size(), "?"))), ROW,
						arguments.toArray()));
		}
		return rows;
	}

	/**
	 * Read the highest ids of some parts.
	 * @return the ids by their parts, none for a part with nothing in the range
	 */
	Map<Integer, Long> last(List<Range> ranges) {
		List<Object[]> arguments = new ArrayList<>();
		ranges.forEach((range) -> arguments.add(new Object[] { range.part, range.after }));
		Map<Integer, Long> ids = new HashMap<>();
		this.last.ask(arguments, PART_ID).forEach((last) -> ids.put(last.part, last.id));
		return ids;
	}

	/**
	 * Return the highest id that there is now.
	 * @return the id, or 0 if there is none
	 */
	long highestId() {
		List<Object[]> all = IntStream.range(0, OutboxQueue.PARTS)
			.mapToObj((part) -> new Object[] { part, 0 })
			.toList();
		return this.last.ask(all, PART_ID).stream().mapToLong(PartId::id).max().orElse(0);
	}

	/**
	 * Read the lowest ids of some parts.
	 * @return the ids by their parts, none for a part with nothing in the range
	 */
	Map<Integer, Long> first(List<Range> ranges) {
		Map<Integer, Long> ids = new HashMap<>();
		this.lowest.ask(between(ranges), PART_ID).forEach((first) -> ids.put(first.part, first.id));
		return ids;
	}

	/**
	 * Look how much there is. What is very much is estimated.
	 */
	Sample sample() {
		List<Long> created = this.first.ask(eachPart(), (rs, index) -> rs.getLong(1));
		if (created.isEmpty()) {
			return Sample.EMPTY;
		}
		long count = one("count(*)", MOST_COUNTED);
		long sampled = Math.max(1, Math.min(count, SAMPLED));
		long bytes = one("coalesce(sum(octet_length(payload)), 0)", SAMPLED);
		return new Sample(count, bytes * count / sampled, created.stream().mapToLong(Long::longValue).min().orElse(0));
	}

	private long one(String expression, long limit) {
		Long value = this.database.jdbc()
			.queryForObject("select %s from (select payload from %s where workspace = ? and api = ? limit %d) t"
				.formatted(expression, this.table, limit), Long.class, this.queue.workspace(), this.queue.apiName());
		return (value != null) ? value : 0;
	}

	private static List<Object[]> eachPart() {
		return all(0).stream().map((range) -> new Object[] { range.part }).toList();
	}

	/**
	 * Return all parts, up to an id.
	 */
	static List<Range> all(long to) {
		return IntStream.range(0, OutboxQueue.PARTS).mapToObj((part) -> new Range(part, 0, to, 1)).toList();
	}

	/**
	 * Some ids of a part.
	 *
	 * @param part the part
	 * @param after greater than this
	 * @param to not greater than this
	 * @param limit how many at most
	 */
	record Range(int part, long after, long to, int limit) {
	}

	private record PartId(int part, long id) {
	}

	/**
	 * How much there is.
	 *
	 * @param count how many operations
	 * @param bytes how many bytes they have
	 * @param oldest when the oldest was handed over, in milliseconds since 1970
	 */
	record Sample(long count, long bytes, long oldest) {

		static final Sample EMPTY = new Sample(0, 0, 0);

	}

}
