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
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The tables, and the databases that can have them.
 */
class SchemaTests {

	private static final String PUBLISHER = "customerio/publisher/db/%s/V1__customerio_publisher.sql";

	private static final String WEBHOOK = "customerio/webhook/db/%s/V1__customerio_webhook.sql";

	private static Connection connection(String name, String version, int major, int minor) {
		Map<String, Object> answers = Map.of("getDatabaseProductName", name, "getDatabaseProductVersion", version,
				"getDatabaseMajorVersion", major, "getDatabaseMinorVersion", minor);
		ClassLoader loader = SchemaTests.class.getClassLoader();
		Object data = Proxy.newProxyInstance(loader, new Class<?>[] { DatabaseMetaData.class },
				(proxy, method, arguments) -> answers.get(method.getName()));
		return (Connection) Proxy.newProxyInstance(loader, new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> data);
	}

	@ParameterizedTest
	@CsvSource({ "PostgreSQL, 18.1, 18, 1, POSTGRESQL", "PostgreSQL, 12.0, 12, 0, POSTGRESQL",
			"MySQL, 8.4.2, 8, 4, MYSQL", "MySQL, 9.0.0, 9, 0, MYSQL", "MySQL, 5.5.5-10.6.18-MariaDB, 5, 5, MARIADB",
			"MariaDB, 10.6.1-MariaDB, 10, 6, MARIADB", "MariaDB, 11.4.5-MariaDB, 11, 4, MARIADB",
			"H2, 2.4.240, 2, 4, H2" })
	void areRecognised(String name, String version, int major, int minor, DatabaseKind kind) throws SQLException {
		assertThat(DatabaseKind.of(connection(name, version, major, minor))).isEqualTo(kind);
		assertThat(new ClassPathResource(PUBLISHER.formatted(kind.folder())).exists()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Oracle, 23ai, 23, 0", "PostgreSQL, 11.9, 11, 9", "MySQL, 5.7.44, 5, 7", "MariaDB, 10.5.9, 10, 5",
			"H2, 1.4.200, 1, 4", "Microsoft SQL Server, 16, 16, 0" })
	void areRefusedIfTheyAreUnknownOrOld(String name, String version, int major, int minor) {
		assertThatIllegalStateException().isThrownBy(() -> DatabaseKind.of(connection(name, version, major, minor)))
			.withMessageContaining(name + " " + version)
			.withMessageContaining("PostgreSQL 12, MySQL 8.0, MariaDB 10.6, H2 2.2");
	}

	@Test
	void areCreatedOnceHoweverOftenAndByHowMany() {
		try (HikariDataSource dataSource = TestDatabases.postgres()) {
			CompletableFuture
				.allOf(IntStream.range(0, 4)
					.mapToObj((i) -> CompletableFuture
						.runAsync(() -> TestDatabases.prepared(dataSource, TableNames.defaults())))
					.toArray(CompletableFuture[]::new))
				.join();
			assertThat(tables(dataSource, "public")).containsExactly("customerio_dead_letter",
					"customerio_dead_letter_subject", "customerio_late_commit", "customerio_lease",
					"customerio_outbox");
		}
	}

	@Test
	void haveAnotherPrefixAndSchema() {
		try (HikariDataSource dataSource = TestDatabases.postgres()) {
			new JdbcTemplate(dataSource).execute("create schema letters");
			Database database = TestDatabases.prepared(dataSource, new TableNames("cio_", "letters"));
			assertThat(tables(dataSource, "letters")).hasSize(5).allMatch((table) -> table.startsWith("cio_"));
			assertThat(tables(dataSource, "public")).isEmpty();
			assertThat(database.table("outbox")).isEqualTo("letters.cio_outbox");
		}
	}

	private static List<String> tables(HikariDataSource dataSource, String schema) {
		return new JdbcTemplate(dataSource).queryForList(
				"select table_name from information_schema.tables where table_schema = ? order by table_name",
				String.class, schema);
	}

	@ParameterizedTest
	@EnumSource(DatabaseKind.class)
	void areTheSameForOperationsAndWebhooksWhereTheyAreShared(DatabaseKind kind) throws IOException {
		List<String> statements = statements(PUBLISHER, kind);
		assertThat(statements(WEBHOOK, kind)).filteredOn(statements::contains)
			.extracting((statement) -> statement.substring(0, statement.indexOf('(')))
			.containsExactly("create table if not exists customerio_lease ",
					"create table if not exists customerio_dead_letter ",
					"create table if not exists customerio_dead_letter_subject ");
	}

	private static List<String> statements(String script, DatabaseKind kind) throws IOException {
		String text = new ClassPathResource(script.formatted(kind.folder())).getContentAsString(StandardCharsets.UTF_8);
		return Stream.of(text.split(";\n")).map((part) -> part.substring(part.indexOf("create table"))).toList();
	}

	@Test
	void haveTheSamePrefixAndSchemaForWebhooks() {
		try (HikariDataSource dataSource = TestDatabases.postgres()) {
			new JdbcTemplate(dataSource).execute("create schema letters");
			Database database = TestDatabases.prepared(dataSource, new TableNames("cio_", "letters"));
			new SchemaInitializer(database, WEBHOOK).initialize();
			new SchemaInitializer(database, WEBHOOK).initialize();
			assertThat(tables(dataSource, "letters")).hasSize(7).contains("cio_inbox", "cio_inbox_id");
			assertThat(tables(dataSource, "public")).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1a", "a b", "a\"b", "a;drop", "a.b", "a-b", "ä", "aaaaaaaaaabbbbbbbbbbccccccccccd" })
	void haveNamesThatCanStandInSql(String prefix) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TableNames(prefix, null))
			.withMessageContaining("plain SQL identifier");
		if (prefix.length() < 30) {
			assertThatIllegalArgumentException().isThrownBy(() -> new TableNames("customerio_", prefix));
		}
	}

	@Test
	void failWithTheNameOfWhatIsMissing() {
		try (HikariDataSource dataSource = TestDatabases.h2()) {
			Database database = new Database(dataSource, new TableNames("cio_", "nowhere"));
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> new SchemaInitializer(database, PUBLISHER).initialize())
				.withStackTraceContaining("NOWHERE");
		}
	}

}
