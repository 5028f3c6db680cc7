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
import java.util.concurrent.atomic.AtomicInteger;

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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Transactions that commit after others which have begun later.
 */
class LateCommitTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(this.dataSource));

	private final AtomicInteger others = new AtomicInteger();

	private JdbcStores stores;

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		this.stores = new JdbcStores(this.dataSource, this.server);
		this.publisher = this.stores.started();
	}

	@AfterEach
	void closeStores() {
		this.stores.close();
		this.dataSource.close();
	}

	/**
	 * Have another thread publish until a time has passed and all of it has arrived.
	 */
	private void others(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		await().atMost(LONG).until(() -> {
			Thread other = new Thread(
					() -> this.publisher.publish(Person.id("one").event("other " + this.others.getAndIncrement())));
			other.start();
			other.join();
			return System.nanoTime() - end > 0 && this.server.acceptedNames().size() > 1;
		});
	}

	@Test
	void areDeliveredBeforeWhatTheSameThreadPublishesNext() {
		this.transaction.executeWithoutResult((status) -> {
			this.publisher.publish(Person.id("one").event("early"));
			others(Duration.ofMillis(100));
		});
		this.publisher.publish(Person.id("one").event("next"));
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsSubsequence("other 0", "early", "next")
			.hasSize(this.others.get() + 2)
			.doesNotHaveDuplicates();
	}

	@Test
	void areDeliveredInOrderAlsoWhenTheyHaveLastedLong() {
		this.transaction.executeWithoutResult((status) -> {
			this.publisher.publish(Person.id("one").event("early"));
			this.publisher.publish(Person.id("one").merge(PersonId.id("two")));
			others(Duration.ofSeconds(7));
		});
		this.publisher.publish(Person.id("one").event("next"));
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsSubsequence("other 0", "early", "merge", "next")
			.hasSize(this.others.get() + 3)
			.doesNotHaveDuplicates();
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		await().atMost(LONG)
			.untilAsserted(
					() -> assertThat(jdbc.queryForObject("select count(*) from customerio_late_commit", Long.class))
						.isZero());
	}

	@Test
	void areFoundWithoutAnyNextOperation() {
		this.transaction.executeWithoutResult((status) -> {
			this.publisher.publish(Person.id("one").event("early"));
			others(Duration.ofSeconds(5));
		});
		await().atMost(LONG).untilAsserted(() -> assertThat(this.server.acceptedNames()).contains("early"));
	}

}
