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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.TrackServer.Batch;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is put aside, and what can be done with it.
 */
class KafkaDeadLettersTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	private final Told listener = new Told();

	@Test
	void putsAsideWhatIsRefusedAndDeliversTheOthers() {
		TrackPublisher publisher = refusing();
		publisher.publishAll(IntStream.range(0, 20).mapToObj((i) -> Person.id("42").event("e" + i)));
		publisher.flush(LONG);
		List<DeadLetter> dead = publisher.deadLetters().find(10, null);
		assertThat(dead).extracting(KafkaDeadLettersTests::text)
			.satisfiesExactly((text) -> assertThat(text).contains("\"e7\""),
					(text) -> assertThat(text).contains("\"e17\""));
		assertThat(dead).allSatisfy((letter) -> {
			assertThat(letter.reason()).isEqualTo("Customer.io has refused it: invalid (name)");
			assertThat(letter.operation().api()).isEqualTo(Api.TRACK);
			assertThat(letter.operation().workspace()).isEqualTo("default");
			assertThat(letter.died()).isAfterOrEqualTo(letter.operation().handedOver());
		});
		assertThat(publisher.deadLetters().count()).isEqualTo(2);
		assertThat(publisher.state().counts().dead()).isEqualTo(2);
		assertThat(this.listener.refused).hasSize(2);
		assertThat(this.listener.dead).hasSize(2);
	}

	@Test
	void saysNothingThatMayQuoteWhatWasSent() {
		this.server.answer((batch) -> new Answer(207, """
				{"errors": [{"batch_index": 0, "reason": "ada@example.com is taken", "field": "email"}]}""", Map.of()));
		TrackPublisher publisher = this.broker.start(this.server, (builder) -> builder);
		publisher.publish(Person.id("42").event("e"));
		publisher.flush(LONG);
		assertThat(publisher.deadLetters().find(10, null)).extracting(DeadLetter::reason)
			.containsExactly("Customer.io has refused it");
	}

	private TrackPublisher refusing() {
		this.server.answer((batch) -> Answer.refusing(IntStream.range(0, batch.operations().size())
			.filter((i) -> batch.names().get(i).endsWith("7") || batch.names().get(i).equals("identify"))
			.boxed()
			.toList()));
		return this.broker.start(this.server, (builder) -> builder.listeners(List.of(this.listener)));
	}

	@Test
	void replaysAtTheEndAndForgets() {
		TrackPublisher publisher = refusing();
		publisher.publishAll(
				List.of(Person.id("42").event("e7"), Person.id("42").event("e17"), Person.id("42").event("last")));
		publisher.flush(LONG);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		DeadLetters dead = publisher.deadLetters();
		String first = dead.find(1, null).get(0).id();
		assertThat(dead.replay(List.of(first, first, "0-0-gone"))).isEqualTo(1);
		publisher.flush(LONG);
		assertThat(names(publisher)).containsExactly("e7", "e17", "last", "e7");
		assertThat(dead.find(10, null)).hasSize(1)
			.extracting(KafkaDeadLettersTests::text)
			.first()
			.asString()
			.contains("\"e17\"");
		assertThat(dead.replay(List.of(first))).isZero();
	}

	private List<String> names(TrackPublisher publisher) {
		return this.server.batches().stream().flatMap((batch) -> batch.names().stream()).toList();
	}

	@Test
	void createsNobodyWhenItReplaysUnlessForced() {
		TrackPublisher publisher = refusing();
		publisher.publish(Person.id("42").identify(Map.of("plan", "pro")));
		publisher.flush(LONG);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		assertThat(publisher.deadLetters().replay(List.of(publisher.deadLetters().find(1, null).get(0).id())))
			.isEqualTo(1);
		publisher.flush(LONG);
		assertThat(last().operations().get(0).at("/attributes/_update").booleanValue()).isTrue();
		this.server.answer((batch) -> Answer.refusing(List.of(0)));
		publisher.publish(Person.id("43").identify());
		publisher.flush(LONG);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		publisher.deadLetters().replay(List.of(publisher.deadLetters().find(1, null).get(0).id()), true);
		publisher.flush(LONG);
		assertThat(last().operations().get(0).at("/attributes/_update").isMissingNode()).isTrue();
	}

	private Batch last() {
		return this.server.batches().get(this.server.batches().size() - 1);
	}

	@Test
	void pagesThroughThemAlsoWhileTheyAreForgotten() {
		TrackPublisher publisher = refusing();
		publisher.publishAll(IntStream.range(0, 5).mapToObj((i) -> Person.id("p" + i).event("e" + i + "7")));
		publisher.flush(LONG);
		DeadLetters dead = publisher.deadLetters();
		List<String> found = new ArrayList<>();
		String after = null;
		for (List<DeadLetter> page = dead.find(2, null); !page.isEmpty(); page = dead.find(2, after)) {
			page.forEach((letter) -> found.add(letter.id()));
			after = page.get(page.size() - 1).id();
			assertThat(dead.delete(List.of(after))).isEqualTo(1);
		}
		assertThat(found).hasSize(5).doesNotHaveDuplicates();
		assertThat(dead.count()).isEqualTo(2);
	}

	@Test
	void forgetsAPerson() {
		TrackPublisher publisher = refusing();
		publisher.publishAll(List.of(Person.id("1").event("e7"), Person.id("2").event("e7"),
				Person.email("1").event("e7"), Person.id("1").event("e17")));
		publisher.flush(LONG);
		assertThat(publisher.deadLetters().delete(PersonId.id("1"))).isEqualTo(2);
		assertThat(publisher.deadLetters().count()).isEqualTo(2);
		assertThat(publisher.deadLetters().delete(PersonId.id("1"))).isZero();
	}

	@Test
	void putsAsideWhatItCannotDeliver() throws Exception {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.publish(Person.id("42").event("first"));
		publisher.flush(LONG);
		try (Producer<byte[], byte[]> producer = this.broker.producer()) {
			producer.send(record(Map.of(), "{}")).get();
			producer.send(record(Map.of("customerio-workspace", "other", "customerio-api", "TRACK"), "{}")).get();
			producer.send(record(Map.of("customerio-workspace", "default", "customerio-api", "PIPELINES"), "{}")).get();
			producer
				.send(record(Map.of("customerio-workspace", "default", "customerio-api", "TRACK", "customerio-version",
						"2", "customerio-codec", "plain"), "{}"))
				.get();
			producer
				.send(record(Map.of("customerio-workspace", "default", "customerio-api", "TRACK", "customerio-version",
						"1", "customerio-codec", "lost"), "{}"))
				.get();
			producer
				.send(record(Map.of("customerio-workspace", "default", "customerio-api", "TRACK", "customerio-version",
						"1", "customerio-codec", "plain"), null))
				.get();
		}
		publisher.publish(Person.id("42").event("last"));
		publisher.flush(LONG);
		await().atMost(LONG).until(() -> publisher.deadLetters().count() == 6);
		assertThat(this.server.acceptedNames()).containsExactly("first", "last");
		List<DeadLetter> dead = publisher.deadLetters().find(10, null);
		assertThat(dead).extracting(DeadLetter::reason)
			.containsExactlyInAnyOrder("Its header customerio-workspace is missing: it is not 'default'",
					"Its header customerio-workspace is another one: it is not 'default'",
					"Its header customerio-api is another one: it is not 'TRACK'",
					"Its header customerio-version is another one: it is not '1'",
					"It was written with a codec that is not there", "It has no value");
		assertThat(publisher.deadLetters().replay(dead.stream().map(DeadLetter::id).toList(), true)).isZero();
		assertThat(publisher.deadLetters().count()).isEqualTo(6);
	}

	private ProducerRecord<byte[], byte[]> record(Map<String, String> headers, String value) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(this.broker.topic(), null,
				(value != null) ? value.getBytes(StandardCharsets.UTF_8) : null);
		headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

	private static String text(DeadLetter letter) {
		return new String(letter.operation().payload(), StandardCharsets.UTF_8);
	}

	private static final class Told implements PublisherListener {

		private final List<OperationRefusal> refused = new CopyOnWriteArrayList<>();

		private final List<UndeliveredOperation> dead = new CopyOnWriteArrayList<>();

		@Override
		public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
			this.refused.add(refusal);
		}

		@Override
		public void dead(UndeliveredOperation operation) {
			this.dead.add(operation);
		}

	}

}
