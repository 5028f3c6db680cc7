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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Databases for tests.
 */
public final class TestDatabases {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static EmbeddedPostgres postgres;

	private TestDatabases() {
	}

	/**
	 * An empty H2 in memory, which is gone when its connections are closed.
	 */
	public static HikariDataSource h2() {
		return pool("jdbc:h2:mem:outbox%d;DB_CLOSE_DELAY=0".formatted(NUMBER.incrementAndGet()), "sa");
	}

	/**
	 * An empty database in a real PostgreSQL, which stops with the JVM.
	 */
	public static synchronized HikariDataSource postgres() {
		if (postgres == null) {
			try {
				postgres = EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		String name = "outbox" + NUMBER.incrementAndGet();
		new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
		return pool(postgres.getJdbcUrl("postgres", name), "postgres");
	}

	/**
	 * An empty database in a real MariaDB.
	 */
	public static HikariDataSource mariaDb(MariaDbServer server) {
		return pool(server.url().replace("/test?", "/outbox%d?".formatted(NUMBER.incrementAndGet())), "root");
	}

	private static HikariDataSource pool(String url, String user) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		pool.setMaximumPoolSize(10);
		pool.setMinimumIdle(1);
		return pool;
	}

	/**
	 * Create the tables of the publisher.
	 */
	public static Database prepared(DataSource dataSource, TableNames names) {
		Database database = new Database(dataSource, names);
		new SchemaInitializer(database, "customerio/publisher/db/%s/V1__customerio_publisher.sql").initialize();
		return database;
	}

}
