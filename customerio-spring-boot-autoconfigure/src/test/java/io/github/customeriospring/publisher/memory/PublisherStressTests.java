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

package io.github.customeriospring.publisher.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads, many lanes, and a server in every mood: nothing is missing, and what
 * belongs together arrives in order.
 */
class PublisherStressTests {

	private static final int THREADS = 8;

	private static final int EVENTS = 5_000;

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private TrackPublisher publisher;

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	private void create(MemorySettings memory) {
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults()
				.withLanes(5)
				.withBatches(200, DataSize.ofBytes(60_000), Duration.ofMillis(5))
				.withRetries(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5)))
			.memory(memory)
			.build();
	}

	@Test
	void deliversEachOperationOnceWhenNothingFails() throws Exception {
		create(MemorySettings.defaults());
		publishFromManyThreads((number) -> null);
		Map<String, List<Integer>> arrived = arrivedByPerson();
		assertThat(arrived).hasSize(THREADS);
		arrived.forEach((person, numbers) -> assertThat(numbers).as(person)
			.isEqualTo(IntStream.range(0, EVENTS).boxed().toList()));
		assertThat(this.publisher.state().queued()).isZero();
		assertThat(this.server.mostUnderWay()).isBetween(1, 5);
	}

	@Test
	void keepsWithinItsBoundsAndLosesNothing() throws Exception {
		create(MemorySettings.defaults()
			.withBounds(500, DataSize.ofMegabytes(1))
			.withOverflow(Overflow.BLOCK, Duration.ofMinutes(1)));
		publishFromManyThreads((number) -> null);
		arrivedByPerson().forEach((person, numbers) -> assertThat(numbers).as(person)
			.isEqualTo(IntStream.range(0, EVENTS).boxed().toList()));
		assertThat(this.publisher.state().counts().blocked()).isPositive();
	}

	@Test
	void deliversAllInOrderWhateverTheServerAnswers() throws Exception {
		create(MemorySettings.defaults());
		Random random = new Random(7);
		this.server.answer((batch) -> switch (random.nextInt(10)) {
			case 0 -> new Answer(500, "{}", Map.of());
			case 1 -> new Answer(429, "{}", Map.of());
			case 2 -> new Answer(429, "{}", Map.of("Retry-After", "0"));
			case 3 -> new Answer(0, "", Map.of());
			case 4 -> new Answer(200, "<html>", Map.of());
			case 5 -> new Answer(207, "{}", Map.of());
			case 6 -> new Answer(413, "{}", Map.of());
			default -> TrackServer.ACCEPTED;
		});
		publishFromManyThreads((number) -> null);
		arrivedByPerson().forEach((person, numbers) -> {
			Set<Integer> first = new LinkedHashSet<>(numbers);
			assertThat(first).as(person).hasSize(EVENTS);
			int last = -1;
			for (int number : numbers) {
				assertThat(number).as("after " + last).isLessThanOrEqualTo(last + 1);
				last = Math.max(last, number);
			}
		});
	}

	@Test
	void deliversAllWhenMergesCross() throws Exception {
		create(MemorySettings.defaults());
		publishFromManyThreads((number) -> (number % 500 == 499) ? Person.id("p" + number / 500 % THREADS)
			.merge(PersonId.id("p" + (number / 500 + 1 + number / 4000) % THREADS)) : null);
		Map<String, List<Integer>> arrived = arrivedByPerson();
		arrived.forEach((person, numbers) -> assertThat(numbers).as(person)
			.isEqualTo(IntStream.range(0, EVENTS).filter((number) -> number % 500 != 499).boxed().toList()));
		long merges = this.server.batches()
			.stream()
			.flatMap((batch) -> batch.names().stream())
			.filter("merge"::equals)
			.count();
		assertThat(merges).isEqualTo(THREADS * EVENTS / 500);
		assertThat(this.publisher.state().queued()).isZero();
	}

	private void publishFromManyThreads(IntFunction<EntityOperation> special) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		List<Future<?>> work = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			Person person = Person.id("p" + thread);
			work.add(threads.submit(() -> {
				for (int number = 0; number < EVENTS; number++) {
					EntityOperation other = special.apply(number);
					this.publisher.publish((other != null) ? other : person.event("n" + number));
				}
			}));
		}
		for (Future<?> part : work) {
			part.get();
		}
		threads.shutdown();
		this.publisher.flush(Duration.ofMinutes(2));
	}

	private Map<String, List<Integer>> arrivedByPerson() {
		Map<String, List<Integer>> arrived = new HashMap<>();
		for (TrackServer.Batch batch : this.server.batches()) {
			for (JsonNode operation : batch.operations()) {
				if (operation.has("name")) {
					arrived
						.computeIfAbsent(operation.at("/identifiers/id").stringValue(), (person) -> new ArrayList<>())
						.add(Integer.parseInt(operation.get("name").stringValue().substring(1)));
				}
			}
		}
		return arrived;
	}

}
