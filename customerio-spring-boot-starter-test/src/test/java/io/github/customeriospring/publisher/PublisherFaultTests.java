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

package io.github.customeriospring.publisher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.jdbc.JdbcStore;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Publishers whose Customer.io fails in all the ways that it can: in the end, everything
 * has arrived once and in order.
 */
class PublisherFaultTests {

	private static final int PEOPLE = 20;

	private static final int EVENTS = 600;

	private static final Duration LONG = Duration.ofSeconds(60);

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final List<UndeliveredOperation> refused = new CopyOnWriteArrayList<>();

	private TrackPublisher publisher;

	@BeforeEach
	void reset() {
		this.customerio.reset();
	}

	@AfterEach
	void close() {
		this.publisher.close();
		this.customerio.close();
	}

	static Stream<Arguments> faults() {
		List<Arguments> faults = new ArrayList<>();
		for (Store store : Store.values()) {
			faults.add(fault(store, "an outage", Fault.status(500)));
			faults.add(fault(store, "a gateway that finds nobody", Fault.body(502, "<html>")));
			faults.add(fault(store, "a limit", Fault.status(429)));
			faults.add(fault(store, "resets", Fault.reset()));
			faults.add(fault(store, "resets after the operations were accepted", Fault.resetAfterProcessing()));
			faults.add(fault(store, "answers that break off", Fault.cutOff()));
			faults.add(fault(store, "a server that hangs", Fault.delay(Duration.ofSeconds(20))));
			faults.add(fault(store, "success that is a page of something else", Fault.body(200, "<html>")));
			faults.add(fault(store, "a partial success that cannot be read", Fault.body(207, "{}")));
			faults.add(fault(store, "a wrong key", Fault.status(401)));
			faults.add(fault(store, "a proxy that answers 400 to everything", Fault.body(400, "no")));
			faults.add(fault(store, "another region", Fault.redirect("https://track-eu.customer.io/api/v2/batch")));
		}
		return faults.stream();
	}

	private static Arguments fault(Store store, String name, Fault fault) {
		return Arguments.argumentSet(store + ", " + name, store, fault);
	}

	@ParameterizedTest
	@MethodSource("faults")
	void everythingArrivesOnceAndInOrder(Store store, Fault fault) {
		this.publisher = store.create(this.customerio, this.refused);
		publish(0, EVENTS / 3);
		this.customerio.failNext(Integer.MAX_VALUE, Requests.operation("batch"), fault);
		publish(EVENTS / 3, 2 * EVENTS / 3);
		await().atMost(LONG).until(() -> this.publisher.state().counts().failedRequests() >= 3);
		publish(2 * EVENTS / 3, EVENTS);
		this.customerio.recover();
		this.publisher.flush(LONG);
		assertThatAllArrived(EVENTS - this.refused.size());
	}

	private void publish(int from, int to) {
		this.publisher.publishAll(IntStream.range(from, to).mapToObj(PublisherFaultTests::event));
	}

	private static EntityOperation event(int number) {
		return Person.id("p" + number % PEOPLE).event("e", Map.of("number", number));
	}

	private void assertThatAllArrived(int events) {
		List<Integer> numbers = new ArrayList<>();
		this.customerio.people().all().forEach((person) -> {
			List<Integer> own = person.events()
				.stream()
				.map((event) -> (Integer) event.attributes().get("number"))
				.toList();
			assertThat(own).isSorted();
			numbers.addAll(own);
		});
		assertThat(numbers).hasSize(events).doesNotHaveDuplicates();
		assertThat(this.customerio.operations().reorderings()).isZero();
		assertThat(this.publisher.state().queued()).isZero();
		assertThat(this.refused).hasSizeLessThanOrEqualTo(20);
	}

	/**
	 * What keeps the operations.
	 */
	enum Store {

		MEMORY {

			@Override
			PublisherStore create(TrackBatchApi api, PublisherSettings settings, PublisherListener listener) {
				return MemoryStore.builder(api).settings(settings).listeners(List.of(listener)).build();
			}

		},

		JDBC {

			@Override
			PublisherStore create(TrackBatchApi api, PublisherSettings settings, PublisherListener listener) {
				JdbcDataSource database = new JdbcDataSource();
				database.setUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
				JdbcStore store = JdbcStore.builder(api, database)
					.settings(settings)
					.listeners(List.of(listener))
					.build();
				store.createTables();
				return store;
			}

		};

		abstract PublisherStore create(TrackBatchApi api, PublisherSettings settings, PublisherListener listener);

		TrackPublisher create(FakeCustomerio customerio, List<UndeliveredOperation> refused) {
			TrackBatchApi api = new TrackBatchApi(CustomerioV2Client.builder()
				.siteId(customerio.siteId())
				.apiKey(customerio.trackApiKey())
				.baseUrl(customerio.baseUrl())
				.attemptTimeout(Duration.ofMillis(500))
				.buildBatchConnection());
			PublisherSettings settings = PublisherSettings.defaults()
				.withLanes(4)
				.withBatches(20, DataSize.ofKilobytes(100), Duration.ofMillis(1))
				.withRetries(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(50));
			TrackPublisher publisher = new TrackPublisher(api, create(api, settings, new PublisherListener() {

				@Override
				public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
					refused.add(operation);
				}

			}));
			publisher.start();
			return publisher;
		}

	}

}
