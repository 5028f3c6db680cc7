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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The end of a publisher.
 */
class CloseTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final RecordingListener listener = new RecordingListener();

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private TrackPublisher create() {
		return MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults()
				.withBatches(100, DataSize.ofBytes(500_000), Duration.ofDays(1))
				.withRetries(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20)))
			.listeners(List.of(this.listener))
			.threads((task) -> {
				Thread thread = new Thread(task);
				this.threads.add(thread);
				return thread;
			})
			.build();
	}

	@Test
	void deliversWhatIsThere() {
		TrackPublisher publisher = create();
		publish(publisher, 10_000);
		publisher.close(LONG);
		assertThat(this.server.acceptedNames()).hasSize(10_000);
		assertThat(this.listener.dropped()).isEmpty();
		assertNoThreadIsLeft();
	}

	@Test
	void triesUntilTheTimeIsOverWhenTheServerIsGone() {
		TrackPublisher publisher = create();
		this.server.stop();
		publish(publisher, 1000);
		CompletableFuture<Receipt> receipt = publisher.submit(Person.id("42").event("last"));
		publisher.close(Duration.ofMillis(200));
		assertThat(this.listener.dropped()).hasSize(1001);
		assertThat(receipt).isCompletedExceptionally();
		assertThat(publisher.state().queued()).isZero();
		assertNoThreadIsLeft();
	}

	@Test
	void doesNotWaitForWhatIsPaused() {
		TrackPublisher publisher = create();
		this.server.answer(401, "{}");
		publish(publisher, 1000);
		publisher.publish(Person.id("p1").merge(PersonId.id("p2")));
		await().until(() -> publisher.state().status() == PublisherState.Status.PAUSED);
		publisher.close(Duration.ofDays(1));
		assertThat(this.listener.dropped()).hasSize(1001);
		assertThat(publisher.state().queued()).isZero();
		assertNoThreadIsLeft();
	}

	@Test
	void saysWhatIsLeftWhenTheServerIsGone() {
		TrackPublisher publisher = create();
		this.server.stop();
		publish(publisher, 10);
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> publisher.flush(Duration.ofMillis(100)))
			.withMessageContaining("10 operations were not delivered within PT0.1S")
			.withMessageContaining("Track API batch");
		assertThat(publisher.state().status()).isEqualTo(PublisherState.Status.RETRYING);
		assertThat(publisher.state().oldest()).containsOnlyKeys(PublisherState.Status.RETRYING);
		publisher.close();
	}

	@Test
	void takesEachOperationOrSaysThatItIsClosed() throws Exception {
		for (int round = 0; round < 20; round++) {
			TrackPublisher publisher = create();
			CountDownLatch started = new CountDownLatch(1);
			int[] taken = new int[1];
			Thread producer = new Thread(
					() -> assertThatExceptionOfType(CustomerioPublisherException.class).isThrownBy(() -> {
						while (true) {
							publisher.publish(Person.id("p" + taken[0] % 7).event("e"));
							taken[0]++;
							started.countDown();
						}
					}));
			producer.start();
			started.await();
			int before = this.server.acceptedNames().size();
			publisher.close(LONG);
			producer.join(LONG.toMillis());
			assertNoThreadIsLeft();
			assertThat(publisher.state().counts().delivered() + publisher.state().counts().dropped())
				.isEqualTo(taken[0]);
			assertThat(this.server.acceptedNames().size()).isGreaterThan(before);
			assertThat(publisher.state().queued()).isZero();
		}
	}

	private void assertNoThreadIsLeft() {
		await().untilAsserted(() -> assertThat(this.threads).noneMatch(Thread::isAlive));
	}

	private static void publish(TrackPublisher publisher, int count) {
		publisher.publishAll(IntStream.range(0, count).mapToObj((i) -> Person.id("p" + i).event("e" + i)));
	}

}
