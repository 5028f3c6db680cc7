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

package io.github.customeriospring.publisher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.jdbc.MariaDbServer;
import io.github.customeriospring.process.ProcessGroup;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Real processes that are killed while they publish and deliver: what was committed
 * arrives, in its order, and nothing else does.
 */
class KilledProcessTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	@Test
	void aRestartedProcessDeliversWhatTheKilledOneHasLeft(@TempDir Path directory) throws Exception {
		String url = "jdbc:h2:file:" + directory.resolve("outbox") + ";WRITE_DELAY=0";
		try (ReceivingServer server = ReceivingServer.start();
				ProcessGroup processes = new ProcessGroup(PublishingProcess.class, server.baseUrl(), "jdbc", url)) {
			createTables(server, url);
			processes.start();
			await().atMost(LONG).until(() -> processes.count() > 500 && server.count() > 300);
			processes.killOldest();
			processes.start();
			int before = processes.count();
			await().atMost(LONG).until(() -> processes.count() > before + 200);
			awaitAllOf(processes.committed(), server);
			processes.finish();
			assertThatAllArrived(server, processes);
		}
	}

	@Test
	@Tag("proof")
	@Tag("once")
	void threeInstancesOfWhichOneIsKilledAgainAndAgain() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(); ReceivingServer server = ReceivingServer.start()) {
			String url = postgres.getJdbcUrl("postgres", "postgres");
			createTables(server, url);
			killAgainAndAgain(server, "jdbc", url);
		}
	}

	@Test
	@Tag("proof")
	@Tag("once")
	void theSameWithMariaDb(@TempDir Path directory) throws Exception {
		try (MariaDbServer mariaDb = MariaDbServer.start(directory); ReceivingServer server = ReceivingServer.start()) {
			createTables(server, mariaDb.url());
			killAgainAndAgain(server, "jdbc", mariaDb.url());
		}
	}

	@Test
	@Tag("proof")
	@Tag("once")
	void theSameWithKafka() throws Exception {
		EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.afterPropertiesSet();
		try (ReceivingServer server = ReceivingServer.start()) {
			killAgainAndAgain(server, "kafka", broker.getBrokersAsString());
		}
		finally {
			broker.destroy();
		}
	}

	private static void killAgainAndAgain(ReceivingServer server, String store, String address) throws Exception {
		try (ProcessGroup processes = new ProcessGroup(PublishingProcess.class, server.baseUrl(), store, address)) {
			processes.start();
			processes.start();
			for (int i = 0; i < 10; i++) {
				processes.start();
				int before = processes.count();
				int received = server.count();
				await().atMost(LONG).until(() -> processes.count() > before + 1000 && server.count() > received + 1000);
				processes.killOldest();
			}
			awaitAllOf(processes.committed(), server);
			processes.finish();
			assertThatAllArrived(server, processes);
			assertThat(server.repeats()).isPositive();
		}
	}

	/**
	 * A process that ends waits for its own events, and not for what those have left that
	 * were killed.
	 */
	private static void awaitAllOf(Map<String, List<Integer>> committed, ReceivingServer server) {
		await().atMost(LONG).until(() -> {
			Map<String, List<Integer>> arrived = server.events();
			return committed.entrySet()
				.stream()
				.allMatch((events) -> new HashSet<>(arrived.getOrDefault(events.getKey(), List.of()))
					.containsAll(events.getValue()));
		});
	}

	private static void createTables(ReceivingServer server, String url) {
		TrackBatchApi api = new TrackBatchApi(CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.buildBatchConnection());
		JdbcStore.builder(api, new DriverManagerDataSource(url)).build().createTables();
	}

	/**
	 * What a process has committed and not said before it was killed may have arrived
	 * too, one event for each of its threads.
	 */
	private static void assertThatAllArrived(ReceivingServer server, ProcessGroup processes) {
		Map<String, List<Integer>> arrived = server.events();
		assertThat(processes.committed()).isNotEmpty().allSatisfy((person, numbers) -> {
			assertThat(arrived.get(person)).as(person).isSorted().containsAll(numbers);
			assertThat(arrived.get(person)).filteredOn((number) -> !numbers.contains(number)).hasSizeLessThan(2);
		});
	}

}
