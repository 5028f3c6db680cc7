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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Instances that come and go.
 */
class KafkaRebalanceTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final int PEOPLE = 12;

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	@Test
	void repeatsNothingWhenInstancesJoinAndLeaveInOrder() throws Exception {
		CountDownLatch posting = new CountDownLatch(1);
		CountDownLatch joined = new CountDownLatch(1);
		this.server.answer((batch) -> {
			posting.countDown();
			awaitUninterruptibly(joined);
			return TrackServer.ACCEPTED;
		});
		TrackPublisher first = start();
		publish(first, 0, 600);
		assertThat(posting.await(30, TimeUnit.SECONDS)).isTrue();
		TrackPublisher second = start();
		joined.countDown();
		AtomicInteger count = new AtomicInteger(600);
		await().atMost(LONG).until(() -> {
			publish(second, count.get(), count.addAndGet(60));
			return second.state().counts().delivered() > 0;
		});
		first.stop(LONG);
		publish(second, count.get(), count.addAndGet(600));
		first.flush(LONG);
		second.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(count.get()).doesNotHaveDuplicates();
		assertThat(first.state().counts().delivered() + second.state().counts().delivered()).isEqualTo(count.get());
		assertOrdered(count.get());
	}

	@Test
	void keepsItsPartitionsWhileItWaits() throws Exception {
		this.server.answer(401, "");
		TrackPublisher first = start();
		publish(first, 0, 300);
		await().atMost(LONG).until(() -> first.state().reason() != null);
		TrackPublisher second = start();
		await().atMost(LONG).until(() -> second.state().reason() != null);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		first.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(300).doesNotHaveDuplicates();
		assertOrdered(300);
	}

	@Test
	void repeatsAtMostTheRequestUnderWayWhenItDoesNotWait() {
		CountDownLatch never = new CountDownLatch(1);
		AtomicInteger requests = new AtomicInteger();
		this.server.answer((batch) -> {
			if (requests.incrementAndGet() == 1) {
				awaitUninterruptibly(never);
				return new Answer(0, "", Map.of());
			}
			return TrackServer.ACCEPTED;
		});
		TrackPublisher first = start();
		publish(first, 0, 300);
		await().atMost(LONG).until(() -> requests.get() > 0);
		first.close();
		never.countDown();
		TrackPublisher second = start();
		await().atMost(LONG).until(() -> distinct().size() == 300);
		second.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSizeLessThan(300 + 101);
		assertOrdered(300);
	}

	private TrackPublisher start() {
		return this.broker.start(this.server, (builder) -> builder.settings(Broker.delivery().withLanes(1)));
	}

	private static void publish(TrackPublisher publisher, int from, int to) {
		publisher.publishAll(
				IntStream.range(from, to).mapToObj((i) -> Person.id("p" + i % PEOPLE).event(String.valueOf(i))));
	}

	private Set<String> distinct() {
		return new HashSet<>(this.server.acceptedNames());
	}

	/**
	 * Each person has got all events, and in their order if repeats are left out.
	 */
	private void assertOrdered(int count) {
		List<String> arrived = new ArrayList<>(new LinkedHashSet<>(this.server.acceptedNames()));
		for (int person = 0; person < PEOPLE; person++) {
			int remainder = person;
			assertThat(arrived.stream().map(Integer::valueOf).filter((i) -> i % PEOPLE == remainder))
				.containsExactlyElementsOf(
						IntStream.range(0, count).filter((i) -> i % PEOPLE == remainder).boxed().toList());
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
