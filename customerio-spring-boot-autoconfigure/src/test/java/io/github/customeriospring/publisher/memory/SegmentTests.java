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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.CustomerioUndeliveredException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Operations that wait in segments, of which each becomes a request.
 */
class SegmentTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final RecordingListener listener = new RecordingListener();

	private TrackPublisher publisher;

	private void create(int batchSize, int batchBytes, Duration linger, MemorySettings memory) {
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults()
				.withBatches(batchSize, DataSize.ofBytes(batchBytes), linger)
				.withRetries(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5)))
			.memory(memory)
			.listeners(List.of(this.listener))
			.build();
	}

	private void create(int batchSize, int batchBytes) {
		create(batchSize, batchBytes, Duration.ofDays(1), MemorySettings.defaults());
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void fillsRequestsAsFarAsAnotherOperationWouldFit() {
		create(100_000, 40_000);
		this.publisher.publishAll(events(2_000));
		this.publisher.flush(LONG);
		List<TrackServer.Batch> batches = this.server.batches();
		assertThat(this.server.acceptedNames()).isEqualTo(names(0, 2_000));
		assertThat(batches.subList(0, batches.size() - 1)).isNotEmpty()
			.allSatisfy((batch) -> assertThat(batch.bytes()).isBetween(39_800, 40_000));
	}

	@Test
	void beginsARequestWithTheOperationThatDidNotFitIntoTheLast() {
		create(100_000, 500_000);
		String large = "x".repeat(32_000);
		for (int i = 0; i < 40; i++) {
			this.publisher.publish(Person.id("42").event("e" + i, Map.of("text", large)));
		}
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).isEqualTo(names(0, 40));
		assertThat(this.server.batches()).hasSize(3)
			.allSatisfy((batch) -> assertThat(batch.bytes()).isLessThan(500_000));
	}

	@Test
	void sendsNoMoreOperationsAtOnceThanItMay() {
		create(3, 500_000);
		this.publisher.publishAll(events(10));
		this.publisher.flush(LONG);
		assertThat(this.server.batches()).extracting(TrackServer.Batch::names)
			.containsExactly(names(0, 3), names(3, 6), names(6, 9), names(9, 10));
	}

	@Test
	void sendsWhatIsNotFullAfterALittleWhile() {
		create(1_000, 500_000, Duration.ofMillis(20), MemorySettings.defaults());
		this.publisher.publishAll(events(10));
		await().until(() -> this.publisher.state().queued() == 0);
		this.publisher.publish(event(10));
		await().until(() -> this.publisher.state().queued() == 0);
		assertThat(this.server.acceptedNames()).isEqualTo(names(0, 11));
	}

	@Test
	void tellsEachFutureItsOwnOutcome() {
		this.server.answer((batch) -> Answer.refusing(List.of(1, 3)));
		create(1_000, 500_000);
		List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			this.publisher.publish(event(2 * i));
			receipts.add(this.publisher.submit(event(2 * i + 1)));
		}
		this.publisher.flush(LONG);
		assertThat(this.server.batches()).hasSize(1);
		assertThat(receipts.subList(0, 2)).allSatisfy((receipt) -> assertThat(receipt).failsWithin(LONG)
			.withThrowableThat()
			.withCauseInstanceOf(CustomerioUndeliveredException.class));
		assertThat(receipts.subList(2, 4)).allSatisfy((receipt) -> assertThat(receipt).succeedsWithin(LONG));
		assertThat(this.listener.refused()).containsExactly("e1", "e3");
	}

	@Test
	void dropsTheFirstOfASegmentAndSendsTheOthers() {
		create(1_000, 500_000, Duration.ofDays(1),
				MemorySettings.defaults()
					.withBounds(10, DataSize.ofMegabytes(1))
					.withOverflow(Overflow.DROP_OLDEST, LONG));
		for (int i = 0; i < 25; i++) {
			this.publisher.publish(event(i));
		}
		this.publisher.flush(LONG);
		assertThat(this.listener.dropped()).isEqualTo(names(0, 15));
		assertThat(this.server.batches()).extracting(TrackServer.Batch::names).containsExactly(names(15, 25));
		assertThat(this.publisher.state().queued()).isZero();
		assertThat(this.publisher.state().queuedBytes()).isZero();
	}

	@Test
	void countsNoOperationThatWasDroppedAsOneOfTheRequest() {
		create(4, 500_000, Duration.ofDays(1),
				MemorySettings.defaults()
					.withBounds(3, DataSize.ofMegabytes(1))
					.withOverflow(Overflow.DROP_OLDEST, LONG));
		for (int i = 0; i < 20; i++) {
			this.publisher.publish(event(i));
		}
		this.publisher.flush(LONG);
		this.publisher.publish(event(20));
		this.publisher.flush(LONG);
		assertThat(this.listener.dropped()).isEqualTo(names(0, 17));
		assertThat(this.server.batches()).extracting(TrackServer.Batch::names)
			.containsExactly(names(17, 20), names(20, 21));
	}

	@Test
	void givesUpWhatIsTooOldAndSendsTheOthersAgain() {
		this.server.answer(500, "{}");
		create(1_000, 500_000, Duration.ofDays(1), MemorySettings.defaults().withGiveUpAfter(Duration.ofMillis(1500)));
		this.publisher.publish(event(0));
		await().until(() -> age().toMillis() > 600);
		this.publisher.publish(event(1));
		this.publisher.flush(LONG);
		assertThat(this.listener.gaveUp()).containsExactly("e0", "e1");
		assertThat(this.server.batches()).extracting(TrackServer.Batch::names)
			.contains(names(0, 2), names(1, 2))
			.doesNotContain(names(0, 1));
	}

	private Duration age() {
		return this.publisher.state().oldest().getOrDefault(PublisherState.Status.WAITING, Duration.ZERO);
	}

	@Test
	void keepsTheSpanInWhichEachOperationWasHandedOver() {
		Spans spans = new Spans();
		TrackBatchApi api = new TrackBatchApi(this.server.connection());
		this.publisher = new TrackPublisher(api, MemoryStore.builder(api).observer(spans).build(), spans,
				InstantSource.system());
		this.publisher.publishAll(events(100));
		this.publisher.flush(LONG);
		assertThat(spans.posted).containsExactlyElementsOf(
				IntStream.range(0, 100).mapToObj((i) -> (i % 3 == 2) ? "span " + i : "none").toList());
	}

	@Test
	void keepsTheOrderOfEachThreadThatUsesTheSameKey() throws Exception {
		create(100, 40_000, Duration.ofMillis(1), MemorySettings.defaults());
		List<Thread> threads = IntStream.range(0, 4).mapToObj((thread) -> new Thread(() -> {
			for (int i = 0; i < 2_000; i++) {
				this.publisher.publish("key", Person.id("p" + thread).event(thread + "-" + i));
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		this.publisher.flush(LONG);
		for (int thread = 0; thread < 4; thread++) {
			String prefix = thread + "-";
			assertThat(this.server.acceptedNames()).filteredOn((name) -> name.startsWith(prefix))
				.isEqualTo(IntStream.range(0, 2_000).mapToObj((i) -> prefix + i).toList());
		}
		assertThat(this.server.mostUnderWay()).isOne();
	}

	private static EntityOperation event(int number) {
		return Person.id("42").event("e" + number);
	}

	private static List<EntityOperation> events(int count) {
		return IntStream.range(0, count).mapToObj(SegmentTests::event).toList();
	}

	private static List<String> names(int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> "e" + i).toList();
	}

	/**
	 * A span for each third operation.
	 */
	private static final class Spans implements DeliveryObserver {

		private final AtomicInteger number = new AtomicInteger();

		private final ConcurrentLinkedQueue<String> posted = new ConcurrentLinkedQueue<>();

		@Override
		public @Nullable String traceParent() {
			int number = this.number.getAndIncrement();
			return (number % 3 == 2) ? "span " + number : null;
		}

		@Override
		public <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
			for (QueuedOperation operation : operations) {
				String span = operation.traceParent();
				this.posted.add((span != null) ? span : "none");
			}
			return request.get();
		}

	}

}
