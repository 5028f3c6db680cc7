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

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.publisher.jdbc.JdbcStoreSettings;
import io.github.customeriospring.publisher.kafka.KafkaConnection;
import io.github.customeriospring.publisher.kafka.KafkaStore;
import io.github.customeriospring.publisher.kafka.KafkaStoreSettings;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * A process that publishes events until it is killed, or told to stop by the end of its
 * input. It says on its output what was committed, a line each: {@code committed}, the
 * person and the number of the event.
 */
public final class PublishingProcess {

	private static final int THREADS = 3;

	private final TrackPublisher publisher;

	private final Consumer<Runnable> transaction;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private PublishingProcess(TrackPublisher publisher, Consumer<Runnable> transaction) {
		this.publisher = publisher;
		this.transaction = transaction;
	}

	/**
	 * Start.
	 * @param arguments the name of the process, where to deliver, the kind of store and
	 * where it keeps operations
	 */
	public static void main(String... arguments) throws Exception {
		TrackBatchApi api = new TrackBatchApi(CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(arguments[1])
			.attemptTimeout(Duration.ofSeconds(2))
			.buildBatchConnection());
		PublisherSettings settings = PublisherSettings.defaults()
			.withBatches(50, DataSize.ofKilobytes(100), Duration.ofMillis(20))
			.withRetries(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(1));
		boolean kafka = arguments[2].equals("kafka");
		DriverManagerDataSource dataSource = new DriverManagerDataSource(arguments[3]);
		PublisherStore store = kafka
				? KafkaStore.builder(api, kafka(arguments[3]))
					.kafka(KafkaStoreSettings.defaults().creatingTopics(6, 1))
					.settings(settings)
					.build()
				: JdbcStore.builder(api, dataSource)
					.jdbc(JdbcStoreSettings.defaults().withLeases(Duration.ofSeconds(2), Duration.ofSeconds(3)))
					.settings(settings)
					.build();
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		new PublishingProcess(new TrackPublisher(api, store),
				kafka ? Runnable::run : (action) -> transaction.executeWithoutResult((status) -> {
					action.run();
					if (ThreadLocalRandom.current().nextInt(10) == 0) {
						status.setRollbackOnly();
						throw new RolledBack();
					}
				}))
			.run(arguments[0]);
	}

	/**
	 * Connect to a broker that soon takes a process that says nothing for a dead one.
	 */
	private static KafkaConnection kafka(String brokers) {
		Map<String, Object> all = Map.of("bootstrap.servers", brokers);
		return new KafkaConnection(all,
				Map.of("bootstrap.servers", brokers, "session.timeout.ms", 6000, "heartbeat.interval.ms", 1000), all);
	}

	private void run(String name) throws Exception {
		this.publisher.start();
		Thread[] threads = new Thread[THREADS];
		for (int i = 0; i < THREADS; i++) {
			String person = name + "-" + i;
			threads[i] = new Thread(() -> publish(person));
			threads[i].start();
		}
		while (System.in.read() != -1) {
			Thread.onSpinWait();
		}
		this.stopped.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		this.publisher.flush(Duration.ofMinutes(2));
		this.publisher.close(Duration.ofSeconds(10));
		System.out.println("flushed");
	}

	private void publish(String person) {
		int number = 0;
		while (this.stopped.getCount() > 0) {
			String one = person + "-" + number % 5;
			int current = number++;
			try {
				this.transaction.accept(() -> this.publisher.publish(event(one, current)));
				System.out.println("committed " + one + " " + current);
			}
			catch (RolledBack ex) {
				// Never delivered: its number is missing
			}
		}
	}

	private static EntityOperation event(String person, int number) {
		return Person.id(person).event("e", Map.of("number", number));
	}

	private static final class RolledBack extends RuntimeException {

		private static final long serialVersionUID = 1L;

		RolledBack() {
			super(null, null, false, false);
		}

	}

}
