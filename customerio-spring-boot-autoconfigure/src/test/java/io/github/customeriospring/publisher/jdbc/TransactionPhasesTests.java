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

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a transaction is doing, with connections that do not commit by themselves.
 */
class TransactionPhasesTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Person ONE = Person.id("one");

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(this.dataSource));

	private JdbcStores stores;

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		this.dataSource.setAutoCommit(false);
		this.stores = new JdbcStores(this.dataSource, this.server);
		this.publisher = this.stores.started();
	}

	@AfterEach
	void closeStores() {
		this.stores.close();
		this.dataSource.close();
	}

	private void inEachPhase(boolean alsoBefore) {
		for (Phase phase : Phase.values()) {
			this.transaction.executeWithoutResult((status) -> {
				if (alsoBefore) {
					this.publisher.publish(ONE.event("before"));
				}
				TransactionSynchronizationManager.registerSynchronization(phase.call(() -> {
					this.publisher.publish(ONE.event(phase.name()));
					this.publisher.publish(ONE.merge(PersonId.id("other")));
				}));
			});
		}
		this.publisher.flush(LONG);
	}

	@Test
	void deliversWhatIsPublishedInAnyCallbackOfATransaction() {
		inEachPhase(false);
		assertThat(this.server.acceptedNames()).containsExactly("BEFORE_COMMIT", "merge", "BEFORE_COMPLETION", "merge",
				"AFTER_COMMIT", "merge", "AFTER_COMPLETION", "merge");
	}

	@Test
	void deliversWhatIsPublishedBeforeAndInACallback() {
		inEachPhase(true);
		assertThat(this.server.acceptedNames()).filteredOn((name) -> !name.equals("merge"))
			.containsExactly("before", "BEFORE_COMMIT", "before", "BEFORE_COMPLETION", "before", "AFTER_COMMIT",
					"before", "AFTER_COMPLETION");
	}

	@Test
	void deletesDeadLettersInACallbackAfterTheCommit() {
		this.server
			.answer((batch) -> TrackServer.Answer.refusing(IntStream.range(0, batch.names().size()).boxed().toList()));
		this.publisher.publish(ONE.event("bad"));
		this.publisher.flush(LONG);
		this.transaction.executeWithoutResult((status) -> TransactionSynchronizationManager.registerSynchronization(
				Phase.AFTER_COMMIT.call(() -> this.publisher.deadLetters().delete(PersonId.id("one")))));
		assertThat(this.publisher.deadLetters().count()).isZero();
	}

	@Test
	void flushesInATransactionThatDoesNotSeeWhatIsDeleted() {
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.publisher.pause();
		this.publisher.publish(ONE.event("waits"));
		List<Long> seen = this.transaction.execute((status) -> {
			long before = rows();
			this.publisher.resume();
			this.publisher.flush(LONG);
			return List.of(before, rows());
		});
		assertThat(seen).containsExactly(1L, 1L);
		assertThat(this.server.acceptedNames()).containsExactly("waits");
	}

	private long rows() {
		return new JdbcTemplate(this.dataSource).queryForObject("select count(*) from customerio_outbox", Long.class);
	}

	private enum Phase {

		BEFORE_COMMIT, BEFORE_COMPLETION, AFTER_COMMIT, AFTER_COMPLETION;

		TransactionSynchronization call(Runnable callback) {
			return new TransactionSynchronization() {

				@Override
				public void beforeCommit(boolean readOnly) {
					call(BEFORE_COMMIT);
				}

				@Override
				public void beforeCompletion() {
					call(BEFORE_COMPLETION);
				}

				@Override
				public void afterCommit() {
					call(AFTER_COMMIT);
				}

				@Override
				public void afterCompletion(int status) {
					call(AFTER_COMPLETION);
				}

				private void call(Phase phase) {
					if (phase == Phase.this) {
						callback.run();
					}
				}

			};
		}

	}

}
