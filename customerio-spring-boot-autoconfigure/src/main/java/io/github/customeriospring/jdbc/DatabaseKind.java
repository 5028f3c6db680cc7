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

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A database whose SQL is known.
 *
 * @since 0.1.0
 */
public enum DatabaseKind {

	/**
	 * PostgreSQL, from 12.
	 */
	POSTGRESQL("cast(extract(epoch from clock_timestamp()) * 1000 as bigint)", "set local enable_seqscan = off"),

	/**
	 * MySQL, from 8.0.
	 */
	MYSQL("(timestampdiff(microsecond, '1970-01-01', utc_timestamp(3)) div 1000)", null),

	/**
	 * MariaDB, from 10.6.
	 */
	MARIADB("(timestampdiff(microsecond, '1970-01-01', utc_timestamp(3)) div 1000)", null),

	/**
	 * H2, from 2.2.
	 */
	H2("cast(extract(epoch from current_timestamp) * 1000 as bigint)", null);

	private final String now;

	private final @Nullable String preferIndexes;

	DatabaseKind(String now, @Nullable String preferIndexes) {
		this.now = now;
		this.preferIndexes = preferIndexes;
	}

	/**
	 * Tell what a connection leads to.
	 * @param connection the connection
	 * @return the kind of database
	 * @throws SQLException if the connection fails
	 * @throws IllegalStateException if it is none of these databases, or too old
	 */
	public static DatabaseKind of(Connection connection) throws SQLException {
		DatabaseMetaData data = connection.getMetaData();
		String name = data.getDatabaseProductName();
		String version = data.getDatabaseProductVersion();
		return switch (name) {
			case "PostgreSQL" -> POSTGRESQL.from(data, 12, 0);
			case "H2" -> H2.from(data, 2, 2);
			case "MariaDB" -> MARIADB.from(data, 10, 6);
			// What the driver of MySQL says of a MariaDB has another number in front
			case "MySQL" -> version.contains("MariaDB") ? MARIADB : MYSQL.from(data, 8, 0);
			default -> throw unknown(name, version);
		};
	}

	private DatabaseKind from(DatabaseMetaData data, int major, int minor) throws SQLException {
		int actualMajor = data.getDatabaseMajorVersion();
		if (actualMajor < major || (actualMajor == major && data.getDatabaseMinorVersion() < minor)) {
			throw unknown(data.getDatabaseProductName(), data.getDatabaseProductVersion());
		}
		return this;
	}

	private static IllegalStateException unknown(String name, String version) {
		return new IllegalStateException("""
				%s %s cannot be used: use a DataSource of PostgreSQL 12, MySQL 8.0, MariaDB 10.6, H2 2.2, \
				or of a later version""".formatted(name, version));
	}

	/**
	 * Return the folder of the scripts for this database.
	 * @return {@code postgresql}, {@code mysql}, {@code mariadb} or {@code h2}
	 */
	public String folder() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return what time it is for the database.
	 * @return an SQL expression of milliseconds since 1970
	 */
	public String now() {
		return this.now;
	}

	/**
	 * Return what makes the rest of a transaction find rows by their key, whatever the
	 * database believes about the size of a table that was empty a moment ago.
	 * @return a statement, or {@code null} if there is no need for one
	 */
	public @Nullable String preferIndexes() {
		return this.preferIndexes;
	}

}
