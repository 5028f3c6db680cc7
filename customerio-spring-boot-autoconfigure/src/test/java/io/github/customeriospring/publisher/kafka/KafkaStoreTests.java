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
import java.util.List;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handing over and what arrives.
 */
class KafkaStoreTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	@RegisterExtension
	final Broker broker = new Broker();

	@Test
	void deliversInTheOrderOfAKey() {
		TrackPublisher publisher = this.broker.start(this.server);
		for (int i = 0; i < 20; i++) {
			publisher.publish(Person.id("p" + i % 5).event("e" + i));
		}
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(20);
		for (int person = 0; person < 5; person++) {
			assertThat(namesOf("p" + person)).containsExactly("e" + person, "e" + (person + 5), "e" + (person + 10),
					"e" + (person + 15));
		}
	}

	private List<String> namesOf(String id) {
		return this.server.batches()
			.stream()
			.flatMap((batch) -> batch.operations().stream())
			.filter((operation) -> operation.at("/identifiers/id").asString("").equals(id))
			.map((operation) -> operation.get("name").asString())
			.toList();
	}

	@Test
	void takesManyAtOnce() {
		TrackPublisher publisher = this.broker.start(this.server);
		publisher.publishAll(IntStream.range(0, 10_000).mapToObj((i) -> Person.id("p" + i % 7).event("e" + i)));
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(10_000).doesNotHaveDuplicates();
		List<String> expected = new ArrayList<>();
		IntStream.range(0, 10_000).filter((i) -> i % 7 == 3).forEach((i) -> expected.add("e" + i));
		assertThat(namesOf("p3")).containsExactlyElementsOf(expected);
		assertThat(this.server.batches()).allSatisfy((batch) -> assertThat(batch.operations()).hasSizeLessThan(101));
		assertThat(publisher.state().counts().accepted()).isEqualTo(10_000);
		assertThat(publisher.state().counts().delivered()).isEqualTo(10_000);
	}

}
