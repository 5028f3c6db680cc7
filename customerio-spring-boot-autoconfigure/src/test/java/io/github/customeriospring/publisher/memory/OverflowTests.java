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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.CustomerioPublisherFullException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * No room.
 */
class OverflowTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final RecordingListener listener = new RecordingListener();

	private TrackPublisher publisher;

	/**
	 * Create a publisher with room for 10 operations that delivers nothing.
	 */
	private void create(Overflow overflow, Duration maxWait) {
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults().withBatches(1000, DataSize.ofBytes(500_000), Duration.ofDays(1)))
			.memory(MemorySettings.defaults().withBounds(10, DataSize.ofMegabytes(1)).withOverflow(overflow, maxWait))
			.listeners(List.of(this.listener))
			.build();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void rejectsAtOnce() {
		create(Overflow.REJECT, LONG);
		publish(0, 10);
		assertThatExceptionOfType(CustomerioPublisherFullException.class).isThrownBy(() -> publish(10, 11))
			.withMessageContaining("customerio.publisher.memory.max-operations (10)")
			.satisfies((ex) -> assertThat(ex.isTransient()).isTrue())
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isFalse());
		this.publisher.flush(LONG);
		publish(11, 12);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(11).doesNotContain("e10");
	}

	@Test
	void waitsForRoomAndThenRejects() {
		create(Overflow.BLOCK, Duration.ofMillis(20));
		publish(0, 10);
		assertThatExceptionOfType(CustomerioPublisherFullException.class).isThrownBy(() -> publish(10, 11))
			.withMessageContaining("customerio.publisher.memory.max-wait");
		assertThat(this.publisher.state().counts().blocked()).isPositive();
	}

	@Test
	void waitsForRoomUntilThereIsSome() {
		create(Overflow.BLOCK, LONG);
		publish(0, 10);
		CompletableFuture<Void> blocked = CompletableFuture.runAsync(() -> publish(10, 11));
		this.publisher.flush(LONG);
		assertThat(blocked).succeedsWithin(LONG);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(11).endsWith("e10");
	}

	@Test
	void letsAllGoWhoWaitWhenItIsClosed() throws Exception {
		create(Overflow.BLOCK, Duration.ofDays(1));
		this.publisher.pause();
		publish(0, 10);
		Thread waiting = new Thread(
				() -> assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(() -> publish(10, 11))
					.withMessageContaining("closed"));
		waiting.start();
		await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
		this.publisher.close();
		waiting.join(LONG.toMillis());
		assertThat(waiting.isAlive()).isFalse();
		assertThat(this.listener.dropped()).hasSize(10);
	}

	@Test
	void endsTheWaitOfAThreadThatIsInterrupted() throws Exception {
		create(Overflow.BLOCK, Duration.ofDays(1));
		publish(0, 10);
		boolean[] interrupted = new boolean[1];
		Thread waiting = new Thread(() -> {
			assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(() -> publish(10, 11))
				.withMessageContaining("interrupted");
			interrupted[0] = Thread.currentThread().isInterrupted();
		});
		waiting.start();
		await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
		waiting.interrupt();
		waiting.join(LONG.toMillis());
		assertThat(interrupted).containsExactly(true);
		assertThat(this.publisher.state().queued()).isEqualTo(10);
	}

	@Test
	void dropsTheOldestOfAll() {
		create(Overflow.DROP_OLDEST, LONG);
		publish(0, 10);
		IntStream.range(10, 25).forEach((i) -> this.publisher.publish(Person.id("p" + i).event("e" + i)));
		assertThat(this.listener.dropped())
			.containsExactlyElementsOf(IntStream.range(0, 15).mapToObj((i) -> "e" + i).toList());
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames())
			.containsExactlyInAnyOrderElementsOf(IntStream.range(15, 25).mapToObj((i) -> "e" + i).toList());
		assertThat(this.publisher.state().counts().dropped()).isEqualTo(15);
		assertThat(this.publisher.state().queued()).isZero();
	}

	@Test
	void dropsAMergeOnceAndDoesNotWaitForIt() {
		create(Overflow.DROP_OLDEST, LONG);
		for (int i = 0; i < 100; i++) {
			this.publisher.publish(Person.id("p" + i).merge(PersonId.id("p" + (i + 1))));
		}
		assertThat(this.listener.dropped()).hasSize(90);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(10).containsOnly("merge");
		assertThat(this.publisher.state().queued()).isZero();
		assertThat(this.publisher.state().queuedBytes()).isZero();
	}

	@Test
	void waitsForRoomWhenManyAreHandedOverWhateverTheOverflow() {
		create(Overflow.REJECT, Duration.ofMillis(20));
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> this.publisher.publishAll(IntStream.range(0, 20).mapToObj(OverflowTests::event)))
			.satisfies((ex) -> assertThat(ex.getCompleted()).isEqualTo(10))
			.withMessageContaining("customerio.publisher.memory.max-wait");
	}

	@Test
	void boundsBytes() {
		create(Overflow.REJECT, LONG);
		this.publisher.close();
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults().withBatches(1000, DataSize.ofBytes(500_000), Duration.ofDays(1)))
			.memory(MemorySettings.defaults()
				.withBounds(100_000, DataSize.ofMegabytes(1))
				.withOverflow(Overflow.REJECT, LONG))
			.build();
		this.publisher.pause();
		assertThatExceptionOfType(CustomerioPublisherFullException.class).isThrownBy(() -> publish(0, 100_000));
		assertThat(this.publisher.state().queuedBytes()).isBetween(1_000_000L, 1_048_576L);
	}

	private void publish(int from, int to) {
		IntStream.range(from, to).forEach((i) -> this.publisher.publish(event(i)));
	}

	private static EntityOperation event(int number) {
		return Person.id("42").event("e" + number);
	}

}
