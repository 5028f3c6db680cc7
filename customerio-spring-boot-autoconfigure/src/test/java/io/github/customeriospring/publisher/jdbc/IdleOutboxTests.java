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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.publisher.TrackServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an outbox costs that has nothing to do.
 */
class IdleOutboxTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@Test
	void asksOnceForAllPartsAndAtMostOnceInASecond() {
		try (HikariDataSource dataSource = TestDatabases.h2();
				JdbcStores stores = new JdbcStores(dataSource, this.server)) {
			RecordingDataSource recording = new RecordingDataSource(dataSource);
			JdbcStoreSettings settings = JdbcStores.JDBC.withLeases(Duration.ofSeconds(60), Duration.ofMinutes(2));
			stores.stopped((builder) -> stores.builder(recording).jdbc(settings)).start();
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
				List<String> statements = List.copyOf(recording.statements);
				List<String> last = statements.subList(Math.max(0, statements.size() - 4), statements.size());
				assertThat(last).hasSize(4).allMatch((sql) -> sql.contains("union all"));
			});
			int before = recording.statements.size();
			long start = System.nanoTime();
			await().atMost(Duration.ofSeconds(30)).until(() -> recording.statements.size() >= before + 4);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
		}
	}

	/**
	 * Notes all statements.
	 */
	private static final class RecordingDataSource extends DelegatingDataSource {

		private final List<String> statements = new CopyOnWriteArrayList<>();

		RecordingDataSource(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement")) {
							this.statements.add((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
