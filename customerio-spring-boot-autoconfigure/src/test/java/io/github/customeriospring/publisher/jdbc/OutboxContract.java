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
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PersonId;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every database has to be able to do.
 */
abstract class OutboxContract {

	static final Duration LONG = Duration.ofSeconds(10);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private HikariDataSource dataSource;

	private JdbcStores stores;

	private TransactionTemplate transaction;

	abstract HikariDataSource createDatabase();

	@BeforeEach
	void createStores() {
		this.dataSource = createDatabase();
		this.stores = new JdbcStores(this.dataSource, this.server);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
	}

	@AfterEach
	void closeStores() {
		this.stores.close();
		this.dataSource.close();
	}

	private long rows() {
		return new JdbcTemplate(this.dataSource).queryForObject("select count(*) from customerio_outbox", Long.class);
	}

	@Test
	void deliversWhatWasPublishedBeforeItWasStarted() {
		TrackPublisher publisher = this.stores.stopped();
		List<String> names = IntStream.range(0, 500).mapToObj((i) -> "event-" + i).toList();
		publisher.publishAll(names.stream().map((name) -> Person.id("one").event(name)));
		assertThat(rows()).isEqualTo(500);
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).isEqualTo(names);
		assertThat(rows()).isZero();
		assertThat(publisher.state().counts().accepted()).isEqualTo(500);
		assertThat(publisher.state().counts().delivered()).isEqualTo(500);
	}

	@Test
	void deliversAfterTheCommitOnlyAndNothingAfterARollback() {
		TrackPublisher publisher = this.stores.started();
		this.transaction.executeWithoutResult((status) -> {
			publisher.publish(Person.id("one").event("rolled back"));
			status.setRollbackOnly();
		});
		this.transaction.executeWithoutResult((status) -> {
			publisher.publish(Person.id("one").event("committed"));
			Object savepoint = status.createSavepoint();
			publisher.publish(Person.id("one").event("to the savepoint"));
			status.rollbackToSavepoint(savepoint);
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> publisher.flush(LONG))
				.withMessageContaining("after the transaction");
		});
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("committed");
		assertThat(publisher.state().counts().accepted()).isEqualTo(1);
	}

	@Test
	void mergesAfterAllThatComesBeforeItInBothParts() {
		TrackPublisher publisher = this.stores.stopped();
		for (int i = 0; i < 100; i++) {
			publisher.publish(Person.id("one").event("one " + i));
			publisher.publish(Person.id("two").event("two " + i));
		}
		publisher.publish(Person.id("one").merge(PersonId.id("two")));
		publisher.publish(Person.id("one").event("one after"));
		publisher.publish(Person.id("two").event("two after"));
		publisher.start();
		publisher.flush(LONG);
		List<String> names = this.server.acceptedNames();
		assertThat(names).hasSize(203);
		assertThat(names.indexOf("merge")).isGreaterThan(names.indexOf("one 99"))
			.isGreaterThan(names.indexOf("two 99"))
			.isLessThan(names.indexOf("one after"))
			.isLessThan(names.indexOf("two after"));
		assertThat(rows()).isZero();
	}

	@Test
	void keepsTheOrderOfEachPersonWithSeveralInstancesAndThreads() throws InterruptedException {
		List<TrackPublisher> publishers = Stream.generate(this.stores::started).limit(3).toList();
		List<Thread> threads = IntStream.range(0, 6).mapToObj((thread) -> new Thread(() -> {
			for (int i = 0; i < 200; i++) {
				publishers.get((thread + i) % 3).publish(Person.id("p" + thread).event(thread + " " + i));
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		publishers.get(0).flush(LONG);
		List<String> names = this.server.acceptedNames();
		assertThat(names).hasSize(1200);
		for (int thread = 0; thread < 6; thread++) {
			String prefix = thread + " ";
			assertThat(names.stream().filter((name) -> name.startsWith(prefix)))
				.isEqualTo(IntStream.range(0, 200).mapToObj((i) -> prefix + i).toList());
		}
		assertThat(rows()).isZero();
	}

	@Test
	void putsRefusedOperationsAsideAndPublishesThemAgain() {
		TrackPublisher publisher = this.stores.started();
		this.server.answer((batch) -> TrackServer.Answer.refusing(IntStream.range(0, batch.names().size())
			.filter((i) -> batch.names().get(i).equals("bad"))
			.boxed()
			.toList()));
		publisher.publish(Person.id("one").event("good"));
		publisher.publish(Person.id("one").event("bad"));
		publisher.publish(Person.id("one").event("better"));
		publisher.flush(LONG);
		assertThat(publisher.deadLetters().count()).isEqualTo(1);
		assertThat(publisher.deadLetters().find(10, null)).singleElement().satisfies((letter) -> {
			assertThat(letter.reason()).isEqualTo("Customer.io has refused it, reason invalid, field name");
			assertThat(new String(letter.operation().payload())).contains("bad");
			assertThat(publisher.deadLetters().find(10, letter.id())).isEmpty();
			this.server.answer((batch) -> TrackServer.ACCEPTED);
			assertThat(publisher.deadLetters().replay(List.of(letter.id()))).isEqualTo(1);
			assertThat(publisher.deadLetters().replay(List.of(letter.id()))).isZero();
		});
		publisher.flush(LONG);
		assertThat(publisher.deadLetters().count()).isZero();
		assertThat(this.server.acceptedNames()).endsWith("bad");
		assertThat(publisher.state().counts().dead()).isEqualTo(1);
	}

}
