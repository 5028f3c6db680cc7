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

package io.github.customeriospring.benchmarks.publisher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.benchmarks.Cost;
import io.github.customeriospring.benchmarks.Databases;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.benchmarks.Stub;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Hands events of 250 bytes over to a database, and then delivers them to a stub, which
 * has a process of its own, as PostgreSQL has. Arguments: {@code h2} (in a file) or
 * {@code postgresql} (with {@code fsync}), then the numbers of events of the rounds, and
 * {@code open} where a transaction is to be open from there on.
 */
final class Outbox {

	private static final Duration LONG = Duration.ofHours(1);

	private Outbox() {
	}

	public static void main(String[] args) throws Exception {
		LoggingSystem.get(Outbox.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		try (HikariDataSource dataSource = pool(args[0]); Stub stub = Stub.start()) {
			TrackBatchApi api = new TrackBatchApi(CustomerioV2Client.builder()
				.siteId("site")
				.apiKey("key")
				.baseUrl(stub.baseUrl())
				.buildBatchConnection());
			JdbcStore store = JdbcStore.builder(api, dataSource).build();
			store.createTables();
			try (TrackPublisher publisher = new TrackPublisher(api, store)) {
				for (int round = 1; round < args.length; round++) {
					if (args[round].equals("open")) {
						openTransaction(dataSource);
					}
					else {
						measure(publisher, Integer.parseInt(args[round]));
					}
				}
			}
		}
		System.exit(0);
	}

	private static HikariDataSource pool(String database) throws IOException {
		HikariDataSource pool = new HikariDataSource();
		if (database.equals("h2")) {
			pool.setJdbcUrl("jdbc:h2:" + Files.createTempDirectory("outbox").resolve("outbox"));
			pool.setUsername("sa");
		}
		else {
			pool.setJdbcUrl(Databases.postgres().getJdbcUrl("postgres", "postgres"));
			pool.setUsername("postgres");
		}
		return pool;
	}

	private static void openTransaction(DataSource dataSource) throws SQLException {
		Connection connection = dataSource.getConnection();
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.createStatement().executeQuery("select count(*) from customerio_lease");
	}

	private static void measure(TrackPublisher publisher, int count) {
		Cost start = Cost.soFar();
		publisher.publishAll(IntStream.range(0, count).mapToObj(Payloads::fromMap));
		Cost taken = Cost.soFar().perCall(start, count);
		long requests = publisher.state().counts().requests();
		start = Cost.soFar();
		publisher.start();
		publisher.flush(LONG);
		Cost delivered = Cost.soFar().perCall(start, count);
		System.out.printf(
				"%,d: %.0f a second handed over, %.2f us CPU each; %.0f a second delivered, %.2f us CPU each, "
						+ "%d requests%n",
				count, 1e9 / taken.wall(), taken.cpu() / 1_000, 1e9 / delivered.wall(), delivered.cpu() / 1_000,
				publisher.state().counts().requests() - requests);
		publisher.stop(LONG);
	}

}
