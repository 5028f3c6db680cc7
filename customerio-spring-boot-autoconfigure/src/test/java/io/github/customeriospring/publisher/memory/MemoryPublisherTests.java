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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Handing over and what arrives.
 */
class MemoryPublisherTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		this.publisher = publisher(PublisherSettings.defaults());
	}

	private TrackPublisher publisher(PublisherSettings settings) {
		return MemoryPublishers.to(this.server.connection()).settings(settings).clock(InstantSource.fixed(NOW)).build();
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
		await().untilAsserted(() -> assertThat(threads()).isEmpty());
	}

	private static List<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter(Thread::isAlive)
			.map(Thread::getName)
			.filter((name) -> name.startsWith("customerio-publisher"))
			.toList();
	}

	@Test
	void deliversWithinLinger() {
		this.publisher.publish(Person.id("42").event("viewed", Map.of("sku", "A1")));
		await().until(() -> this.server.acceptedNames().equals(List.of("viewed")));
	}

	@Test
	void leavesTogetherWhatIsHandedOverTogether() {
		this.publisher = publisher(
				PublisherSettings.defaults().withBatches(100, DataSize.ofBytes(500_000), Duration.ofDays(1)));
		IntStream.range(0, 99).forEach((i) -> this.publisher.publish(Person.id("42").event("e" + i)));
		assertThat(this.server.batches()).isEmpty();
		this.publisher.publish(Person.id("42").event("last"));
		await().until(() -> this.server.acceptedNames().size() == 100);
		assertThat(this.server.batches()).hasSize(1);
	}

	@Test
	void fillsRequestsByBytes() {
		this.publisher = publisher(
				PublisherSettings.defaults().withBatches(10_000, DataSize.ofBytes(100_000), Duration.ofDays(1)));
		IntStream.range(0, 1000)
			.forEach((i) -> this.publisher.publish(Person.id("42").event("e" + i, Map.of("text", "x".repeat(1000)))));
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(names(1000));
		assertThat(this.server.batches()).allSatisfy((batch) -> assertThat(batch.bytes()).isLessThanOrEqualTo(100_000));
		assertThat(this.server.batches()).hasSizeLessThan(14);
	}

	@Test
	void givesATimeToWhatCanHaveOne() {
		Instant earlier = NOW.minusSeconds(60);
		this.publisher.publishAll(List.of(Person.id("42").identify(), Person.id("42").event("e"),
				Person.id("42").page("p"), Person.id("42").screen("s"),
				Person.id("42").event("e").withTimestamp(earlier), Person.id("42").delete()));
		this.publisher.publish(DeliveryRef.of("RPIL").event(DeliveryMetric.OPENED, "token"));
		this.publisher.flush(LONG);
		assertThat(operations("42")).extracting((operation) -> operation.path("timestamp").asLong(0))
			.containsExactly(1_800_000_000L, 1_800_000_000L, 1_800_000_000L, 1_800_000_000L, 1_799_999_940L, 0L);
		assertThat(operations("RPIL")).extracting((operation) -> operation.path("timestamp").asLong(0))
			.containsExactly(1_800_000_000L);
	}

	private List<JsonNode> operations(String id) {
		return this.server.batches()
			.stream()
			.flatMap((batch) -> batch.operations().stream())
			.filter((operation) -> operation.path("identifiers").path("id").asString("").equals(id))
			.toList();
	}

	@Test
	void writesWhenHandedOver() {
		Map<String, Object> inner = new HashMap<>(Map.of("stock", 1));
		this.publisher.publish(Person.id("42").event("e", Map.of("item", inner)));
		inner.put("stock", 2);
		this.publisher.flush(LONG);
		assertThat(operations("42").get(0).at("/attributes/item/stock").intValue()).isEqualTo(1);
	}

	@Test
	void tellsTheCallerWhatCannotBeSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.publisher.publish(Person.id("42").event("e", Map.of("x", Double.NaN))))
			.withMessageContaining("attributes.x is NaN");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.publisher.publish(Person.id("42").event("e", Map.of("x", "y".repeat(33_000)))))
			.withMessageContaining("at most 32768 bytes");
		assertThatIllegalArgumentException().isThrownBy(() -> this.publisher.publish((EntityOperation) null));
		assertThatIllegalArgumentException().isThrownBy(() -> this.publisher.publish(null, Person.id("42").delete()));
		assertThat(this.publisher.state().queued()).isZero();
	}

	@Test
	void saysHowFarAListWasHandedOver() {
		Stream<EntityOperation> operations = Stream.of(Person.id("1").event("a"), Person.id("1").event("b"),
				Person.id("1").event("c", Map.of("x", Double.NaN)), Person.id("1").event("d"));
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> this.publisher.publishAll(operations))
			.satisfies((ex) -> assertThat(ex.getCompleted()).isEqualTo(2))
			.withMessageContaining("attributes.x is NaN");
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("a", "b");
	}

	@Test
	void tellsThatAnOperationWasAccepted() {
		CompletableFuture<Receipt> receipt = this.publisher.submit(Person.id("42").event("e"));
		assertThat(receipt).succeedsWithin(LONG).isEqualTo(new Receipt(NOW));
	}

	@Test
	void keepsTheOrderOfAKey() {
		this.publisher = publisher(PublisherSettings.defaults().withLanes(50));
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			this.publisher.publish("order-7", Person.id("person-" + i).event("e" + i));
			expected.add("e" + i);
		}
		this.publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactlyElementsOf(expected);
	}

	@Test
	void countsWhatHappens() {
		this.publisher.publishAll(IntStream.range(0, 10).mapToObj((i) -> Person.id("p" + i).event("e")));
		this.publisher.flush(LONG);
		PublisherState state = this.publisher.state();
		assertThat(state.status()).isEqualTo(PublisherState.Status.WAITING);
		assertThat(state.queued()).isZero();
		assertThat(state.queuedBytes()).isZero();
		assertThat(state.oldest()).isEmpty();
		assertThat(state.counts().accepted()).isEqualTo(10);
		assertThat(state.counts().delivered()).isEqualTo(10);
		assertThat(state.counts().requests()).isEqualTo(this.server.batches().size());
	}

	@Test
	void takesNothingAfterItIsClosed() {
		this.publisher.publish(Person.id("42").event("before"));
		this.publisher.close(LONG);
		assertThatExceptionOfType(CustomerioPublisherException.class)
			.isThrownBy(() -> this.publisher.publish(Person.id("42").event("after")))
			.withMessageContaining("closed");
		assertThat(this.server.acceptedNames()).containsExactly("before");
		assertThat(this.publisher.state().status()).isEqualTo(PublisherState.Status.CLOSED);
		this.publisher.close(LONG);
	}

	@Test
	void usesTheThreadsOfTheApplication() {
		List<Thread> made = new ArrayList<>();
		this.publisher = MemoryPublishers.to(this.server.connection()).threads((task) -> {
			Thread thread = new Thread(task);
			made.add(thread);
			return thread;
		}).build();
		assertThat(made).isEmpty();
		this.publisher.publish(Person.id("42").event("e"));
		this.publisher.flush(LONG);
		assertThat(made).hasSize(1);
		this.publisher.close();
		await().untilAsserted(() -> assertThat(made).noneMatch(Thread::isAlive));
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "e" + i).toList();
	}

}
