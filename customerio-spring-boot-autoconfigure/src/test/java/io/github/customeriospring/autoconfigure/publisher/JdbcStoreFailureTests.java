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

package io.github.customeriospring.autoconfigure.publisher;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioDataSource;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of a database that is not there or cannot be used, and of its properties.
 */
class JdbcStoreFailureTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@Test
	void saysAtTheStartWhichTableIsMissing() {
		OutboxContexts.withDatabase(this.server)
			.withPropertyValues("customerio.publisher.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(CustomerioPublisherException.class)
				.hasMessageContaining("The table customerio_outbox is missing")
				.hasMessageContaining("customerio.publisher.jdbc.initialize-schema"));
	}

	@Test
	void saysWhatIsNeededWithoutADatabase() {
		OutboxContexts.withoutDatabase(this.server)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("customerio.publisher.store"));
	}

	@Test
	void takesTheDatabaseThatIsQualified() {
		OutboxContexts.withoutDatabase(this.server)
			.withUserConfiguration(TwoDatabases.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("more than one DataSource"));
		OutboxContexts.withoutDatabase(this.server)
			.withUserConfiguration(TwoDatabases.class, QualifiedDatabase.class)
			.run((context) -> {
				context.getBean(CustomerioPublisher.class).pause();
				context.getBean(CustomerioPublisher.class).publish(Person.id("42").event("e"));
				assertThat(OutboxContexts.count(new JdbcTemplate(context.getBean("ours", DataSource.class)),
						"customerio_outbox"))
					.isEqualTo(1);
			});
	}

	@ParameterizedTest
	@CsvSource({ "table-prefix, a b", "table-prefix, x;drop", "schema, 1a", "lease-reserve, 10ms",
			"keep-dead-letters, 0s", "keep-dead-letters, -1s" })
	void refusesValuesThatCannotBeRight(String key, String value) {
		OutboxContexts.withDatabase(this.server)
			.withPropertyValues("customerio.publisher.jdbc." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("customerio.publisher.jdbc." + key));
	}

	@Test
	void refusesAnAttemptThatOutlivesAnyLease() {
		OutboxContexts.withDatabase(this.server)
			.withPropertyValues("customerio.http.attempt-timeout=2h")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.http.attempt-timeout must be between"));
	}

	@Test
	void saysAtTheStartThatADatabaseCannotBeUsed() {
		OutboxContexts.withoutDatabase(this.server)
			.withUserConfiguration(OtherDatabase.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(IllegalStateException.class)
				.hasMessageContaining("Other 1 cannot be used"));
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		DataSource one() {
			return OutboxContexts.database();
		}

		@Bean
		DataSource two() {
			return OutboxContexts.database();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDatabase {

		@Bean
		@CustomerioDataSource
		DataSource ours() {
			return OutboxContexts.database();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherDatabase {

		@Bean
		DataSource other() {
			return new DelegatingDataSource(OutboxContexts.database()) {

				@Override
				public Connection getConnection() throws SQLException {
					return as(Connection.class,
							Map.of("getMetaData",
									as(DatabaseMetaData.class,
											Map.of("getDatabaseProductName", "Other", "getDatabaseProductVersion", "1"),
											super.getConnection().getMetaData())),
							super.getConnection());
				}

			};
		}

		private static <T> T as(Class<T> type, Map<String, ?> answers, T target) {
			return type.cast(Proxy.newProxyInstance(OtherDatabase.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> answers.containsKey(method.getName()) ? answers.get(method.getName())
							: method.invoke(target, arguments)));
		}

	}

}
