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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What follows from what the server answers.
 */
class KafkaDeliveryTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	@Test
	void repeatsWhatWasNotAcceptedAndNothingElse() {
		AtomicInteger requests = new AtomicInteger();
		this.server
			.answer((batch) -> (requests.incrementAndGet() < 3) ? new Answer(503, "", Map.of()) : TrackServer.ACCEPTED);
		TrackPublisher publisher = this.broker.start(this.server);
		publish(publisher, 50);
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(50));
		assertThat(publisher.state().counts().failedRequests()).isEqualTo(2);
		assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.WAITING);
		assertThat(publisher.state().reason()).isNull();
	}

	@Test
	void keepsEverythingUntilTheKeyIsRight() {
		this.server.answer(401, "");
		TrackPublisher publisher = this.broker.start(this.server);
		publish(publisher, 300);
		await().atMost(LONG).until(() -> publisher.state().status() == PublisherState.Status.PAUSED);
		assertThat(publisher.state().reason()).contains("status 401");
		await().atMost(LONG).until(() -> publisher.state().oldest().containsKey(PublisherState.Status.PAUSED));
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.flush(Duration.ofMillis(100)))
			.withMessageContaining("300 operations were not delivered within PT0.1S")
			.withMessageContaining("status 401");
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(300));
	}

	@Test
	void deliversNothingWhilePausedByHandAndAtOnceAfterwards() {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.pause();
		publish(publisher, 10);
		await().atMost(LONG).until(() -> publisher.state().oldest().containsKey(PublisherState.Status.PAUSED));
		assertThat(this.server.batches()).isEmpty();
		publisher.resume();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(10));
		assertThat(publisher.state().oldest()).isEmpty();
	}

	@Test
	void waitsAsLongAsCustomerioAsks() {
		this.server.answer((batch) -> new Answer(429, "{}", Map.of("Retry-After", "3600")));
		TrackPublisher publisher = this.broker.start(this.server);
		publish(publisher, 10);
		await().atMost(LONG).until(() -> publisher.state().oldest().containsKey(PublisherState.Status.LIMITED));
		assertThat(this.server.batches()).hasSize(1);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		publisher.resume();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(10));
	}

	@Test
	void findsTheOperationBecauseOfWhichABatchIsRefused() {
		this.server.answer((batch) -> batch.names().contains("e63")
				? new Answer(400, "{\"errors\": [{\"reason\": \"poison\"}]}", Map.of()) : TrackServer.ACCEPTED);
		TrackPublisher publisher = this.broker.start(this.server);
		publish(publisher, 100);
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames())
			.containsExactlyElementsOf(names(100).stream().filter((name) -> !name.equals("e63")).toList());
		assertThat(publisher.deadLetters().find(10, null)).extracting((letter) -> letter.reason())
			.containsExactly("Customer.io has refused it: poison");
	}

	private static void publish(TrackPublisher publisher, int count) {
		publisher.publishAll(IntStream.range(0, count).mapToObj((i) -> Person.id("42").event("e" + i)));
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "e" + i).toList();
	}

}
