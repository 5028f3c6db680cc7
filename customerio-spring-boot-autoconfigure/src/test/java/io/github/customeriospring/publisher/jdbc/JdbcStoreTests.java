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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.FailingDataSource;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * A store in a database, as its callers see it.
 */
class JdbcStoreTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Person ONE = Person.id("one");

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(this.dataSource));

	private JdbcStores stores;

	@BeforeEach
	void createStores() {
		this.stores = new JdbcStores(this.dataSource, this.server);
	}

	@AfterEach
	void closeStores() {
		this.stores.close();
		this.dataSource.close();
	}

	@Test
	void refusesReadOnlyTransactionsByName() {
		TrackPublisher publisher = this.stores.stopped();
		this.transaction.setReadOnly(true);
		this.transaction.setName("OrderService.find");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> publisher.publish(ONE.event("never"))))
			.withMessageContaining("OrderService.find is read-only")
			.withMessageContaining("readOnly = true");
	}

	@Test
	void refusesReadOnlyTransactionsWithoutAName() {
		TrackPublisher publisher = this.stores.stopped();
		this.transaction.setReadOnly(true);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> publisher.publish(ONE.event("never"))))
			.withMessageStartingWith("The transaction is read-only");
	}

	@Test
	void saysNothingOfAStateThatThePoolDoesNotKnow() throws SQLException {
		HikariConfig one = new HikariConfig();
		one.setJdbcUrl(this.dataSource.getJdbcUrl());
		one.setUsername(this.dataSource.getUsername());
		one.setPassword(this.dataSource.getPassword());
		one.setConnectionTimeout(250);
		one.setMaximumPoolSize(1);
		try (HikariDataSource pool = new HikariDataSource(one); Connection connection = pool.getConnection()) {
			TrackPublisher publisher = this.stores.stopped((builder) -> this.stores.builder(pool));
			assertThat(connection.isValid(1)).isTrue();
			assertThatExceptionOfType(CustomerioPublisherException.class)
				.isThrownBy(() -> publisher.publish(ONE.event("never")))
				.withMessageContaining("(CannotCreateTransactionException)");
		}
	}

	@Test
	void joinsTheTransactionBehindAProxy() {
		TrackPublisher publisher = this.stores
			.stopped((builder) -> this.stores.builder(new TransactionAwareDataSourceProxy(this.dataSource)));
		this.transaction.executeWithoutResult((status) -> {
			publisher.publish(ONE.event("rolled back"));
			status.setRollbackOnly();
		});
		assertThat(publisher.state().queued()).isZero();
	}

	@Test
	void doesNotJoinTheTransactionOfAnotherDatabase() {
		TrackPublisher publisher = this.stores.started();
		try (HikariDataSource other = TestDatabases.h2()) {
			new TransactionTemplate(new JdbcTransactionManager(other)).executeWithoutResult((status) -> {
				publisher.publish(ONE.event("its own"));
				publisher.flush(LONG);
				status.setRollbackOnly();
			});
		}
		assertThat(this.server.acceptedNames()).containsExactly("its own");
	}

	@Test
	void isNotPartOfATransactionThatIsSuspended() {
		TrackPublisher publisher = this.stores.started();
		TransactionTemplate inner = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			publisher.publish(ONE.event("outer"));
			inner.executeWithoutResult((innerStatus) -> publisher.publish(ONE.event("inner")));
			status.setRollbackOnly();
		});
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("inner");
	}

	@Test
	void saysWhatToDoWhileTheDatabaseIsAwayAndRecovers() {
		FailingDataSource failing = new FailingDataSource(this.dataSource);
		TrackPublisher publisher = this.stores.stopped((builder) -> this.stores.builder(failing));
		publisher.start();
		publisher.publish(ONE.event("before"));
		publisher.flush(LONG);
		failing.fail(true);
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.publish(ONE.event("never")))
			.withMessageContaining("SQLState 08001")
			.withMessageContaining("publish again")
			.satisfies((ex) -> {
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(() -> publisher.flush(LONG));
		await().atMost(LONG)
			.untilAsserted(() -> assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.RETRYING));
		failing.fail(false);
		publisher.publish(ONE.event("after"));
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("before", "after");
		await().atMost(LONG).untilAsserted(() -> assertThat(publisher.state().reason()).isNull());
	}

	@Test
	void startsWithoutADatabase() {
		FailingDataSource failing = new FailingDataSource(this.dataSource);
		failing.fail(true);
		TrackPublisher publisher = this.stores.stopped((builder) -> this.stores.builder(failing));
		publisher.start();
		failing.fail(false);
		publisher.publish(ONE.event("after"));
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("after");
	}

	@Test
	void keepsWorkspacesApart() {
		TrackPublisher one = this.stores.stopped((builder) -> builder.workspace("one"));
		TrackPublisher other = this.stores.stopped((builder) -> builder.workspace("other"));
		one.publish(ONE.event("of one"));
		other.publish(ONE.event("of the other"));
		other.start();
		other.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("of the other");
		assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(() -> one.flush(Duration.ofMillis(1)))
			.withMessageContaining("1 operations")
			.withMessageContaining("not started");
		assertThat(one.state().queued()).isEqualTo(1);
		assertThat(one.state().queuedBytes()).isBetween(50L, 1000L);
		assertThat(one.state().oldest()).containsOnlyKeys(PublisherState.Status.WAITING);
	}

	@Test
	void usesOtherTables() {
		new JdbcTemplate(this.dataSource).execute("create schema letters");
		JdbcStoreSettings settings = JdbcStores.JDBC.withTables(new TableNames("cio_", "letters"));
		this.stores.store((builder) -> builder.jdbc(settings)).createTables();
		TrackPublisher publisher = this.stores.stopped((builder) -> builder.jdbc(settings));
		publisher.publish(ONE.event("elsewhere"));
		assertThat(new JdbcTemplate(this.dataSource).queryForObject("select count(*) from letters.cio_outbox",
				Integer.class))
			.isEqualTo(1);
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("elsewhere");
	}

	@Test
	void stopsAndStartsAgainAndThenTakesNothing() {
		Set<Thread> others = Thread.getAllStackTraces().keySet();
		TrackPublisher publisher = this.stores.started();
		publisher.stop(LONG);
		publisher.publish(ONE.event("meanwhile"));
		publisher.start();
		publisher.flush(LONG);
		publisher.close(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("meanwhile");
		assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.CLOSED);
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.publish(ONE.event("never")))
			.withMessageContaining("closed");
		assertThat(Thread.getAllStackTraces().keySet())
			.noneMatch((thread) -> thread.getName().startsWith("customerio-publisher-") && !others.contains(thread));
	}

}
