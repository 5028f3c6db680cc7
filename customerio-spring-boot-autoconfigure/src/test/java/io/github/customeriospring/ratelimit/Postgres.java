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

package io.github.customeriospring.ratelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL with the table of buckets: one for all tests, stopped with the JVM.
 */
final class Postgres {

	private static final DataSource DATA_SOURCE = start();

	private Postgres() {
	}

	private static DataSource start() {
		try {
			return EmbeddedPostgres.start().getPostgresDatabase();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static DataSource dataSource() {
		return DATA_SOURCE;
	}

	/**
	 * Return access to the buckets, without a time-out of its own.
	 */
	static ProxyManager<String> proxyManager(TimeMeter clock) {
		return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(DATA_SOURCE)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.clientClock(clock)
			.build();
	}

	static void createTable() {
		execute("DROP TABLE IF EXISTS bucket");
		execute("CREATE TABLE bucket (id VARCHAR(255) PRIMARY KEY, state BYTEA)");
	}

	static List<String> keys() {
		return query("SELECT id FROM bucket");
	}

	static List<String> query(String sql) {
		List<String> values = new ArrayList<>();
		try (Connection connection = DATA_SOURCE.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return values;
	}

	static void execute(String sql) {
		try (Connection connection = DATA_SOURCE.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Lock the table of buckets: whoever asks then waits until the connection is closed.
	 */
	static Connection lock() throws SQLException {
		Connection connection = DATA_SOURCE.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("LOCK TABLE bucket IN ACCESS EXCLUSIVE MODE");
		}
		return connection;
	}

	/**
	 * Return how many wait for the table.
	 */
	static int waiting() {
		return query("SELECT pid FROM pg_locks WHERE NOT granted").size();
	}

}
