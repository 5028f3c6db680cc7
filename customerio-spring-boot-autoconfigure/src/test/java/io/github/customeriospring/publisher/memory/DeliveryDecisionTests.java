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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.CustomerioUndeliveredException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.TrackServer.Answer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What follows from what the server answers.
 */
class DeliveryDecisionTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final RecordingListener listener = new RecordingListener();

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		this.publisher = publisher(MemorySettings.defaults());
	}

	private TrackPublisher publisher(MemorySettings memory) {
		return MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults()
				.withBatches(1000, DataSize.ofBytes(500_000), Duration.ofMillis(300))
				.withRetries(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20)))
			.memory(memory)
			.listeners(List.of(new FailingListener(), this.listener))
			.build();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void tellsListenersWhatWasRefusedAndDeliversTheOthers() {
		this.server.answer((batch) -> Answer.refusing(IntStream.range(0, batch.operations().size())
			.filter((i) -> batch.names().get(i).endsWith("7"))
			.boxed()
			.toList()));
		publish(100);
		this.publisher.flush(LONG);
		assertThat(this.server.batches()).hasSize(1);
		assertThat(this.listener.refused()).containsExactly("e7", "e17", "e27", "e37", "e47", "e57", "e67", "e77",
				"e87", "e97");
		assertThat(this.listener.refusals()).containsOnly(new OperationRefusal("invalid", "name", "refused"));
		assertThat(this.publisher.state().counts().delivered()).isEqualTo(90);
		assertThat(this.publisher.state().counts().refused()).isEqualTo(10);
	}

	@Test
	void tellsWhoeverSubmittedWhatWasRefused() {
		this.server.answer((batch) -> Answer.refusing(List.of(0)));
		CompletableFuture<Receipt> receipt = this.publisher.submit(Person.id("42").event("e"));
		this.publisher.flush(LONG);
		assertThat(receipt).failsWithin(LONG)
			.withThrowableThat()
			.withCauseExactlyInstanceOf(CustomerioUndeliveredException.class)
			.satisfies((ex) -> assertThat(((CustomerioUndeliveredException) ex.getCause()).getRefusal())
				.isEqualTo(new OperationRefusal("invalid", "name", "refused")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 413, 422 })
	void findsTheOperationBecauseOfWhichABatchIsRefused(int status) {
		this.server.answer((batch) -> batch.names().contains("e63")
				? new Answer(status, "{\"errors\": [{\"reason\": \"poison\"}]}", Map.of()) : TrackServer.ACCEPTED);
		publish(100);
		this.publisher.flush(LONG);
		assertThat(this.listener.refused()).containsExactly("e63");
		assertThat(this.listener.refusals()).containsExactly(new OperationRefusal("poison", null, null));
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(
				IntStream.range(0, 100).filter((i) -> i != 63).mapToObj((i) -> "e" + i).toList());
		assertThat(this.server.batches()).hasSizeLessThan(25);
	}

	@Test
	void remembersHowMuchAProxyTakes() {
		AtomicInteger refused = new AtomicInteger();
		this.server.answer((batch) -> {
			boolean tooLarge = batch.operations().size() > 10;
			refused.addAndGet(tooLarge ? 1 : 0);
			return tooLarge ? new Answer(413, "", Map.of()) : TrackServer.ACCEPTED;
		});
		for (int i = 0; i < 5; i++) {
			publish(100);
			this.publisher.flush(LONG);
		}
		assertThat(this.server.acceptedNames()).hasSize(500);
		assertThat(refused.get()).isBetween(1, 10);
		assertThat(this.listener.refused()).isEmpty();
	}

	@Test
	void keepsTheQueueWhenEverythingIsRefused() {
		this.server.answer(400, "");
		publish(500);
		await().until(() -> this.publisher.state().status() == PublisherState.Status.PAUSED);
		assertThat(this.publisher.state().reason()).contains("20 operations in a row were refused one by one");
		assertThat(this.listener.refused()).hasSize(20);
		int requests = this.server.batches().size();
		await().until(() -> this.server.batches().size() > requests + 2);
		assertThat(this.server.batches().subList(requests, requests + 2))
			.allSatisfy((batch) -> assertThat(batch.names()).containsExactly("e20"));
		assertThat(this.listener.refused()).hasSize(20);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames())
			.containsExactlyElementsOf(IntStream.range(20, 500).mapToObj((i) -> "e" + i).toList());
		assertThat(this.publisher.state().status()).isEqualTo(PublisherState.Status.WAITING);
		assertThat(this.publisher.state().reason()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 307, 401, 402, 403, 404, 405, 407, 451 })
	void pausesUntilItWorks(int status) {
		this.server.answer(status, "");
		publish(100);
		await().until(() -> this.publisher.state().status() == PublisherState.Status.PAUSED);
		assertThat(this.publisher.state().reason()).contains("status " + status);
		assertThat(this.publisher.state().oldest()).containsOnlyKeys(PublisherState.Status.PAUSED);
		await().until(() -> this.server.batches().size() > 3);
		assertThat(this.server.batches().get(2).operations()).hasSize(1);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(100));
		assertThat(this.listener.refused()).isEmpty();
	}

	@Test
	void pausesAllLanesAsLongAsCustomerioAsks() {
		AtomicInteger refused = new AtomicInteger();
		this.server.answer((batch) -> {
			refused.incrementAndGet();
			return new Answer(429, "{}", Map.of("Retry-After", "3600"));
		});
		publish(1);
		await().until(() -> this.publisher.state().status() == PublisherState.Status.LIMITED);
		IntStream.range(0, 100).forEach((i) -> this.publisher.publish(Person.id("p" + i).event("e")));
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> this.publisher.flush(Duration.ofMillis(200)))
			.withMessageContaining("101 operations were not delivered within PT0.2S")
			.withMessageContaining("status 429");
		assertThat(refused).hasValue(1);
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		this.publisher.resume();
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).hasSize(101);
	}

	@Test
	void deliversNothingWhilePausedByHand() {
		this.publisher.pause();
		publish(10);
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> this.publisher.flush(Duration.ofMillis(50)))
			.withMessageContaining("paused by hand");
		assertThat(this.server.batches()).isEmpty();
		this.publisher.resume();
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(10));
	}

	@Test
	void givesUpWhatIsTooOldWhileRequestsFail() {
		this.publisher.close();
		this.publisher = publisher(MemorySettings.defaults().withGiveUpAfter(Duration.ofMillis(1)));
		this.server.answer(500, "");
		CompletableFuture<Receipt> receipt = this.publisher.submit(Person.id("42").event("first"));
		publish(10);
		this.publisher.flush(LONG);
		assertThat(receipt).isCompletedExceptionally();
		assertThat(this.listener.gaveUp()).hasSize(11).startsWith("first");
		assertThat(this.publisher.state().counts().gaveUp()).isEqualTo(11);
		assertThat(this.publisher.state().queued()).isZero();
	}

	@Test
	void doesNotTakeAnInterruptForAnEnd() {
		Thread[] lane = new Thread[1];
		this.publisher.close();
		this.publisher = MemoryPublishers.to(this.server.connection())
			.settings(PublisherSettings.defaults()
				.withRetries(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20)))
			.threads((task) -> lane[0] = new Thread(task))
			.build();
		this.server.answer((batch) -> {
			lane[0].interrupt();
			return (this.server.batches().size() < 3) ? new Answer(500, "", Map.of()) : TrackServer.ACCEPTED;
		});
		publish(10);
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(10));
	}

	private void publish(int count) {
		this.publisher.publishAll(IntStream.range(0, count).mapToObj((i) -> Person.id("42").event("e" + i)));
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "e" + i).toList();
	}

}
