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

package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.TrackServer.Batch;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A server that fails in all ways, and instances that come and go meanwhile.
 */
@Tag("proof")
class KafkaFaultsTests {

	private static final Duration LONG = Duration.ofMinutes(3);

	private static final int PEOPLE = 31;

	private static final int ROUNDS = 12;

	private static final int EACH = 3_000;

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	private final Random random = new Random(42);

	/** What the server has processed, whatever it has answered. */
	private final Queue<Batch> processed = new ConcurrentLinkedQueue<>();

	@Test
	void losesAndReordersNothing() throws Exception {
		this.server.answer(this::answer);
		List<TrackPublisher> running = new ArrayList<>(List.of(start(), start()));
		for (int round = 0; round < ROUNDS; round++) {
			int first = round * EACH;
			running.get(0)
				.publishAll(IntStream.range(first, first + EACH)
					.mapToObj((i) -> Person.id("p" + i % PEOPLE).event(String.valueOf(i))));
			running.add(start());
			TrackPublisher leaving = running.remove(0);
			if (round % 3 == 0) {
				leaving.close();
			}
			else {
				leaving.stop(LONG);
				running.add(leaving);
				leaving.start();
			}
		}
		await().atMost(LONG).until(() -> arrived().size() == ROUNDS * EACH);
		for (TrackPublisher publisher : running) {
			publisher.flush(LONG);
		}
		List<Integer> inOrder = new ArrayList<>(arrived());
		for (int person = 0; person < PEOPLE; person++) {
			int remainder = person;
			assertThat(inOrder.stream().filter((i) -> i % PEOPLE == remainder)).isSorted();
		}
		assertThat(running.get(0).deadLetters().count()).isZero();
	}

	private TrackPublisher start() {
		return this.broker.start(this.server, (builder) -> builder.settings(Broker.delivery().withLanes(2)));
	}

	private Answer answer(Batch batch) {
		int chance;
		synchronized (this.random) {
			chance = this.random.nextInt(100);
		}
		if (chance < 10) {
			return new Answer(500, "", Map.of());
		}
		if (chance < 14) {
			return new Answer(429, "{}", (chance < 12) ? Map.of() : Map.of("Retry-After", "1"));
		}
		if (chance < 17) {
			return new Answer(200, "<html>", Map.of("Content-Type", "text/html"));
		}
		this.processed.add(batch);
		return (chance < 22) ? new Answer(0, "", Map.of()) : TrackServer.ACCEPTED;
	}

	private Set<Integer> arrived() {
		Set<Integer> arrived = new LinkedHashSet<>();
		this.processed.forEach((batch) -> batch.names().forEach((name) -> arrived.add(Integer.valueOf(name))));
		return arrived;
	}

	@Test
	void leavesNothingBehind() {
		Set<String> before = threads();
		for (int i = 0; i < 100; i++) {
			TrackPublisher publisher = this.broker.start(this.server);
			publisher.publish(Person.id("p" + i).event("e" + i));
			publisher.flush(LONG);
			publisher.close();
		}
		await().atMost(LONG).untilAsserted(() -> {
			Set<String> left = threads();
			left.removeAll(before);
			assertThat(left).isEmpty();
		});
		assertThat(this.server.acceptedNames()).hasSize(100).doesNotHaveDuplicates();
	}

	private Set<String> threads() {
		Set<String> names = new HashSet<>();
		Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("customerio-publisher") || name.contains(this.broker.topic()))
			.forEach(names::add);
		return names;
	}

}
