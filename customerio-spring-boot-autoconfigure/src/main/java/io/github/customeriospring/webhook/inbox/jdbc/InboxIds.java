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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

import io.github.customeriospring.jdbc.Database;

/**
 * The webhooks of a workspace that are known. Thread-safe.
 */
final class InboxIds {

	/** What all databases keep and compare as it is. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,80}");

	/** So much is forgotten with one statement, which locks it. */
	private static final long SLICE = Duration.ofMinutes(10).toMillis();

	private final Database database;

	private final String workspace;

	private final String table;

	InboxIds(Database database, String workspace) {
		this.database = database;
		this.workspace = workspace;
		this.table = database.table("inbox_id");
	}

	/**
	 * Return what is kept in the place of an id, which may be any text.
	 */
	static String keep(String id) {
		if (PLAIN.matcher(id).matches()) {
			return id;
		}
		try {
			return "sha256-" + HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Add an id. If somebody else adds the same one, wait whether it is committed.
	 * @throws org.springframework.dao.DuplicateKeyException if it is known
	 */
	void add(String id, Instant received) {
		this.database.jdbc()
			.update("insert into %s (workspace, event_id, received_at) values (?, ?, ?)".formatted(this.table),
					this.workspace, id, received.toEpochMilli());
	}

	/**
	 * Forget old ids, a few minutes at a time.
	 */
	void purge(Instant before) {
		long end = before.toEpochMilli();
		for (long next = oldest(end); next < end; next = oldest(end)) {
			Object[] arguments = { this.workspace, Math.min(next + SLICE, end) };
			this.database.readCommitted(() -> this.database.jdbc()
				.update("delete from %s where workspace = ? and received_at < ?".formatted(this.table), arguments));
		}
	}

	private long oldest(long otherwise) {
		Long oldest = this.database.jdbc()
			.queryForObject("select min(received_at) from %s where workspace = ?".formatted(this.table), Long.class,
					this.workspace);
		return (oldest != null) ? oldest : otherwise;
	}

}
