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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
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

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcStoreConfigurationTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private ApplicationContextRunner withoutDatabase() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioTrackAutoConfiguration.class, CustomerioPublisherAutoConfiguration.class))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + this.server.baseUrl(), "customerio.publisher.store=jdbc",
					"customerio.publisher.linger=0");
	}

	private ApplicationContextRunner withDatabase() {
		return withoutDatabase()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
	}

	@Test
	void publishesWhatIsCommitted() {
		withDatabase().run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publishAndRollBack(context, publisher);
			publisher.publish(Person.id("42").event("after"));
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("committed", "after");
			assertThat(count(context, "customerio_outbox")).isZero();
		});
	}

	private static void publishAndRollBack(ApplicationContext context, CustomerioPublisher publisher) {
		TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		transaction.executeWithoutResult((status) -> publisher.publish(Person.id("42").event("committed")));
		transaction.executeWithoutResult((status) -> {
			publisher.publish(Person.id("42").event("rolled back"));
			status.setRollbackOnly();
		});
	}

	@Test
	void namesTheTablesAndCreatesThemInAnyDatabaseWhenToldTo() {
		withDatabase()
			.withPropertyValues("customerio.publisher.jdbc.table-prefix=shop_",
					"customerio.publisher.jdbc.initialize-schema=always")
			.run((context) -> {
				CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
				publisher.pause();
				publisher.publish(Person.id("42").event("e"));
				assertThat(count(context, "shop_outbox")).isEqualTo(1);
			});
	}

	@Test
	void saysAtTheStartWhichTableIsMissing() {
		withDatabase().withPropertyValues("customerio.publisher.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(CustomerioPublisherException.class)
				.hasMessageContaining("The table customerio_outbox is missing")
				.hasMessageContaining("customerio.publisher.jdbc.initialize-schema"));
	}

	@Test
	void saysWhatIsNeededWithoutADatabase() {
		withoutDatabase().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
			.hasMessageContaining("customerio.publisher.store"));
	}

	@Test
	void takesTheDatabaseThatIsQualified() {
		withoutDatabase().withUserConfiguration(TwoDatabases.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("more than one DataSource"));
		withoutDatabase().withUserConfiguration(TwoDatabases.class, QualifiedDatabase.class).run((context) -> {
			context.getBean(CustomerioPublisher.class).pause();
			context.getBean(CustomerioPublisher.class).publish(Person.id("42").event("e"));
			assertThat(count(new JdbcTemplate(context.getBean("ours", DataSource.class)), "customerio_outbox"))
				.isEqualTo(1);
		});
	}

	@Test
	void writesWithTheCodecOfTheApplication() {
		withDatabase().withUserConfiguration(WithCodec.class).run((context) -> {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.pause();
			publisher.publish(Person.id("42").event("e"));
			assertThat(context.getBean(JdbcTemplate.class)
				.queryForObject("select payload from customerio_outbox", byte[].class)).startsWith(~'{')
				.doesNotContain('{');
			publisher.resume();
			publisher.flush(LONG);
			assertThat(this.server.acceptedNames()).containsExactly("e");
		});
	}

	@Test
	void sharesTheTablesBetweenWorkspaces() {
		withDatabase()
			.withPropertyValues("customerio.workspaces.shop.track.site-id=site",
					"customerio.workspaces.shop.track.api-key=key",
					"customerio.workspaces.shop.track.base-url=" + this.server.baseUrl())
			.run((context) -> {
				CustomerioPublisher shop = (CustomerioPublisher) context.getBean("shopCustomerioTrackPublisher");
				shop.pause();
				shop.publish(Person.id("42").event("shop"));
				CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
				publisher.publish(Person.id("42").event("default"));
				publisher.flush(LONG);
				assertThat(this.server.acceptedNames()).containsExactly("default");
				shop.resume();
				shop.flush(LONG);
				assertThat(this.server.acceptedNames()).containsExactly("default", "shop");
			});
	}

	@ParameterizedTest
	@CsvSource({ "table-prefix, a b", "table-prefix, x;drop", "schema, 1a", "lease-reserve, 10ms",
			"keep-dead-letters, 0s", "keep-dead-letters, -1s" })
	void refusesValuesThatCannotBeRight(String key, String value) {
		withDatabase().withPropertyValues("customerio.publisher.jdbc." + key + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageContaining("customerio.publisher.jdbc." + key));
	}

	@Test
	void refusesAnAttemptThatOutlivesAnyLease() {
		withDatabase().withPropertyValues("customerio.http.attempt-timeout=2h")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(InvalidCustomerioPropertyException.class)
				.hasMessageStartingWith("customerio.http.attempt-timeout must be between"));
	}

	@Test
	void saysAtTheStartThatADatabaseCannotBeUsed() {
		withoutDatabase().withUserConfiguration(OtherDatabase.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isExactlyInstanceOf(IllegalStateException.class)
				.hasMessageContaining("Other 1 cannot be used"));
	}

	@Test
	void closesWithTheContext() {
		CustomerioPublisher[] publisher = new CustomerioPublisher[1];
		withDatabase().run((context) -> publisher[0] = context.getBean(CustomerioPublisher.class));
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher[0].publish(Person.id("42").event("late")))
			.withMessageContaining("closed");
	}

	private static long count(ApplicationContext context, String table) {
		return count(context.getBean(JdbcTemplate.class), table);
	}

	private static long count(JdbcTemplate jdbc, String table) {
		Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : -1;
	}

	private static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		DataSource one() {
			return database();
		}

		@Bean
		DataSource two() {
			return database();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDatabase {

		@Bean
		@CustomerioDataSource
		DataSource ours() {
			return database();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherDatabase {

		@Bean
		DataSource other() {
			return new DelegatingDataSource(database()) {

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

	@Configuration(proxyBeanMethods = false)
	static class WithCodec {

		@Bean
		PayloadCodec codec() {
			return new PayloadCodec() {

				@Override
				public String name() {
					return "inverted";
				}

				@Override
				public byte[] encode(byte[] payload) {
					byte[] inverted = payload.clone();
					for (int i = 0; i < inverted.length; i++) {
						inverted[i] = (byte) ~inverted[i];
					}
					return inverted;
				}

				@Override
				public byte[] decode(byte[] kept) {
					return encode(kept);
				}

			};
		}

	}

}
