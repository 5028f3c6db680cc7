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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.jdbc.FailingDataSource;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Several instances of an application with one database.
 */
class InstancesTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);

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

	/**
	 * How many parts each instance has.
	 */
	private List<Long> shares() {
		Map<String, Long> shares = this.jdbc
			.queryForList("select owner from customerio_lease where owner is not null", String.class)
			.stream()
			.collect(Collectors.groupingBy((owner) -> owner, Collectors.counting()));
		return shares.values().stream().sorted().toList();
	}

	private void awaitShares(Long... shares) {
		await().atMost(LONG).untilAsserted(() -> assertThat(shares()).containsExactly(shares));
	}

	@Test
	void shareTheWorkAndGiveItBackWhenTheyStop() {
		TrackPublisher first = this.stores.started();
		awaitShares(64L);
		TrackPublisher second = this.stores.started();
		awaitShares(32L, 32L);
		TrackPublisher third = this.stores.started();
		awaitShares(21L, 21L, 22L);
		second.stop(LONG);
		awaitShares(32L, 32L);
		third.close(LONG);
		awaitShares(64L);
		first.close(LONG);
		assertThat(shares()).isEmpty();
	}

	@Test
	void mergePeopleOfWhomEachHasOne() {
		List<TrackPublisher> publishers = List.of(this.stores.started(), this.stores.started());
		awaitShares(32L, 32L);
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			TrackPublisher publisher = publishers.get(i % 2);
			String one = "one-" + i;
			String two = "two-" + i;
			publisher.publish(Person.id(one).event("1-" + i));
			publisher.publish(Person.id(two).event("2-" + i));
			publisher.publish(Person.id(one).merge(PersonId.id(two)));
			publisher.publish(Person.id(one).event("3-" + i));
			publisher.publish(Person.id(two).event("4-" + i));
			expected.addAll(List.of("1-" + i, "2-" + i, "3-" + i, "4-" + i));
		}
		publishers.get(0).flush(LONG);
		List<String> names = this.server.batches()
			.stream()
			.flatMap((batch) -> batch.operations().stream())
			.map((operation) -> operation.has("name") ? operation.get("name").stringValue()
					: operation.at("/primary/id").stringValue())
			.toList();
		assertThat(names).hasSize(60).containsAll(expected);
		for (int i = 0; i < 12; i++) {
			assertThat(names).containsSubsequence("1-" + i, "one-" + i, "3-" + i)
				.containsSubsequence("2-" + i, "one-" + i, "4-" + i);
		}
	}

	@Test
	void goOnWithWhatAnotherOneHasLeft() {
		FailingDataSource failing = new FailingDataSource(this.dataSource);
		CountDownLatch answer = new CountDownLatch(1);
		this.server.answer((batch) -> {
			if (this.server.batches().size() == 1) {
				waitFor(answer);
			}
			return TrackServer.ACCEPTED;
		});
		TrackPublisher lost = this.stores.stopped((builder) -> this.stores.builder(failing));
		List<String> names = IntStream.range(0, 250).mapToObj((i) -> "event-" + i).toList();
		lost.publishAll(names.stream().map((name) -> Person.id("one").event(name)));
		lost.start();
		await().atMost(LONG).until(() -> this.server.batches().size() == 1);
		failing.fail(true);
		TrackPublisher heir = this.stores.started();
		heir.flush(LONG);
		answer.countDown();
		List<String> unanswered = this.server.batches().get(0).names();
		assertThat(unanswered).isNotEmpty().isEqualTo(names.subList(0, unanswered.size()));
		assertThat(this.server.batches().stream().skip(1).flatMap((batch) -> batch.names().stream())).isEqualTo(names);
		assertThat(lost.state().reason()).contains("The database fails");
		failing.fail(false);
		await().atMost(LONG).untilAsserted(() -> assertThat(lost.state().reason()).isNull());
		heir.publish(Person.id("one").event("last"));
		heir.flush(LONG);
		assertThat(this.server.batches().stream().skip(1).flatMap((batch) -> batch.names().stream())).hasSize(251);
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
