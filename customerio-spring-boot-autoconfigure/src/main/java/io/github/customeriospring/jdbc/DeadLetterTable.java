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

package io.github.customeriospring.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/**
 * What was put aside, with digests of whom it is about: those can be found although the
 * payload may be encrypted. Thread-safe.
 *
 * @since 0.1.0
 */
public final class DeadLetterTable {

	private static final String COLUMNS = """
			id, part, other_part, payload, codec, version, reason, created_at, died_at""";

	private static final RowMapper<DeadLetterRow> ROW = (rs, index) -> new DeadLetterRow(rs.getString(1), rs.getInt(2),
			(rs.getObject(3) != null) ? rs.getInt(3) : null,
			new KeptPayload(rs.getBytes(4), rs.getString(5), rs.getInt(6)), rs.getString(7),
			Instant.ofEpochMilli(rs.getLong(8)), Instant.ofEpochMilli(rs.getLong(9)));

	/** Fewer than any database takes as parameters of one statement. */
	private static final int CHUNK = 500;

	private final Database database;

	private final String workspace;

	private final String api;

	/**
	 * Create a table.
	 * @param database where it is
	 * @param workspace the workspace
	 * @param api the API
	 */
	public DeadLetterTable(Database database, String workspace, String api) {
		this.database = database;
		this.workspace = workspace;
		this.api = api;
	}

	/**
	 * Put something aside.
	 * @param letter what
	 * @param subjects texts that name whom it is about, of which only digests are kept
	 */
	public void add(DeadLetterRow letter, Collection<String> subjects) {
		KeptPayload payload = letter.payload();
		this.database.jdbc()
			.update("insert into %s (workspace, api, %s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(letters(),
					COLUMNS), this.workspace, this.api, letter.id(), letter.part(), letter.otherPart(), payload.bytes(),
					payload.codec(), payload.version(), letter.reason(), letter.created().toEpochMilli(),
					letter.died().toEpochMilli());
		List<Object[]> digests = subjects.stream()
			.distinct()
			.map((subject) -> new Object[] { this.workspace, this.api, letter.id(), digest(subject),
					letter.died().toEpochMilli() })
			.toList();
		this.database.jdbc()
			.batchUpdate(
					"insert into %s (workspace, api, id, digest, died_at) values (?, ?, ?, ?, ?)".formatted(subjects()),
					digests);
	}

	/**
	 * Count what was put aside.
	 * @return the number
	 */
	public long count() {
		Long count = this.database.jdbc()
			.queryForObject("select count(*) from %s where workspace = ? and api = ?".formatted(letters()), Long.class,
					this.workspace, this.api);
		return (count != null) ? count : 0;
	}

	/**
	 * Return the oldest of what was put aside.
	 * @param limit how many at most
	 * @param after the id of the last one that was returned before, or {@code null}
	 * @return the letters, the oldest first
	 */
	public List<DeadLetterRow> find(int limit, @Nullable String after) {
		return this.database.jdbc()
			.query("select %s from %s where workspace = ? and api = ? and id > ? order by id fetch first %d rows only"
				.formatted(COLUMNS, letters(), limit), ROW, this.workspace, this.api, (after != null) ? after : "");
	}

	/**
	 * Return some of what was put aside.
	 * @param ids which
	 * @return those that are there, the oldest first
	 */
	public List<DeadLetterRow> find(Collection<String> ids) {
		List<DeadLetterRow> found = new ArrayList<>();
		for (List<String> some : chunks(ids)) {
			found.addAll(this.database.jdbc()
				.query("select %s from %s where workspace = ? and api = ? and id in (%s) order by id".formatted(COLUMNS,
						letters(), marks(some)), ROW, arguments(some)));
		}
		return found;
	}

	/**
	 * Forget some of what was put aside, in a transaction.
	 * @param ids which
	 * @return how many were there
	 */
	public int delete(Collection<String> ids) {
		return this.database.inTransaction(() -> chunks(ids).stream().mapToInt(this::deleteAll).sum());
	}

	private int deleteAll(List<String> ids) {
		Object[] arguments = arguments(ids);
		this.database.jdbc().update(delete(subjects(), "id in (%s)".formatted(marks(ids))), arguments);
		return this.database.jdbc().update(delete(letters(), "id in (%s)".formatted(marks(ids))), arguments);
	}

	/**
	 * Forget all that is about somebody.
	 * @param subject a text that names whom
	 * @return how many there were
	 */
	public int deleteSubject(String subject) {
		return this.database.inTransaction(() -> delete(this.database.jdbc()
			.queryForList("select id from %s where workspace = ? and api = ? and digest = ?".formatted(subjects()),
					String.class, this.workspace, this.api, digest(subject))));
	}

	/**
	 * Forget what is old.
	 * @param before what was put aside before this moment
	 * @return how many were forgotten
	 */
	public int purge(Instant before) {
		return this.database.inTransaction(() -> {
			Object[] arguments = { this.workspace, this.api, before.toEpochMilli() };
			this.database.jdbc().update(delete(subjects(), "died_at < ?"), arguments);
			return this.database.jdbc().update(delete(letters(), "died_at < ?"), arguments);
		});
	}

	private static String delete(String table, String condition) {
		return "delete from %s where workspace = ? and api = ? and %s".formatted(table, condition);
	}

	private Object[] arguments(List<String> ids) {
		return Stream.concat(Stream.of(this.workspace, this.api), ids.stream()).toArray();
	}

	private static String marks(List<String> ids) {
		return String.join(", ", ids.stream().map((id) -> "?").toList());
	}

	private static List<List<String>> chunks(Collection<String> ids) {
		List<String> all = ids.stream().distinct().toList();
		List<List<String>> chunks = new ArrayList<>();
		for (int from = 0; from < all.size(); from += CHUNK) {
			chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
		}
		return chunks;
	}

	private static String digest(String subject) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String letters() {
		return this.database.table("dead_letter");
	}

	private String subjects() {
		return this.database.table("dead_letter_subject");
	}

}
