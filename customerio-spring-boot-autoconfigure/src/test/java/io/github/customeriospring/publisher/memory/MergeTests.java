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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Merges, which concern two people.
 */
class MergeTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(
					PublisherSettings.defaults().withLanes(16).withBatches(5, DataSize.ofKilobytes(100), Duration.ZERO))
			.build();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void waitsForBothPeopleAndHoldsBothUp() throws Exception {
		CountDownLatch slow = new CountDownLatch(1);
		this.server.answer((batch) -> {
			if (batch.names().contains("slow")) {
				waitFor(slow);
			}
			return TrackServer.ACCEPTED;
		});
		List<String> others = IntStream.range(0, 10).mapToObj((i) -> "other-" + i).toList();
		Person two = Person.id("two");
		this.publisher.publish(two.event("slow"));
		this.publisher.publish(Person.id("one").merge(PersonId.id("two")));
		this.publisher.publish(Person.id("one").event("one after"));
		this.publisher.publish(two.event("two after"));
		others.forEach((other) -> this.publisher.publish(other, Person.id(other).event(other)));
		await().until(() -> this.server.batches().size() > 1 && names().stream().anyMatch(others::contains));
		assertThat(names()).contains("slow").doesNotContain("merge", "one after", "two after");
		slow.countDown();
		this.publisher.flush(LONG);
		assertThat(names()).containsSubsequence("slow", "merge", "one after")
			.containsSubsequence("slow", "merge", "two after")
			.containsAll(others)
			.hasSize(14);
	}

	@Test
	void doesNotGetStuckWhenMergesCross() {
		for (int i = 0; i < 300; i++) {
			Person person = Person.id("p" + i % 7);
			this.publisher.publish(person.merge(PersonId.id("p" + (i + 1 + i % 3) % 7)));
		}
		this.publisher.flush(LONG);
		assertThat(names()).hasSize(300).containsOnly("merge");
		assertThat(this.publisher.state().queued()).isZero();
	}

	@Test
	void triesAgainUntilTheMergeIsThrough() {
		this.server.answer((batch) -> (batch.names().contains("merge") && names().size() < 5)
				? new TrackServer.Answer(500, "", Map.of()) : TrackServer.ACCEPTED);
		this.publisher.publish(Person.id("one").merge(PersonId.id("two")));
		this.publisher.publish(Person.id("two").event("after"));
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("merge", "after");
	}

	private List<String> names() {
		return this.server.batches().stream().flatMap((batch) -> batch.names().stream()).toList();
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
