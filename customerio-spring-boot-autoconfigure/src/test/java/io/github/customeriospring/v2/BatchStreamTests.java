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

package io.github.customeriospring.v2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A batch whose operations are read one after the other.
 */
class BatchStreamTests {

	/** How many operations of {@link #operation} fit into a request. */
	private static final int PER_REQUEST = 24;

	/** How many operations are read before they are written. */
	private static final int READ_AHEAD = 16;

	private static final EntityOperation BAD = Person.id("1").event("e", Map.of("x", Double.NaN));

	@RegisterExtension
	static final Wire server = new Wire();

	private final List<BatchResult.Failure> failures = new ArrayList<>();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void sendsRequestsWhileItReads() {
		List<Integer> requests = new ArrayList<>();
		Stream<EntityOperation> operations = IntStream.range(0, 100).mapToObj((index) -> {
			requests.add(server.requests().size());
			return operation(index);
		});
		BatchResult result = this.client.batch(operations, this.failures::add);
		assertThat(result).isEqualTo(new BatchResult(100, 0, List.of()));
		assertThat(requests.get(PER_REQUEST)).isZero();
		assertThat(requests.get(PER_REQUEST + READ_AHEAD)).isEqualTo(1);
		assertThat(requests.get(3 * PER_REQUEST + READ_AHEAD)).isEqualTo(3);
		assertThat(sentIds()).containsExactlyElementsOf(ids(0, 100));
		assertThat(this.failures).isEmpty();
	}

	@Test
	void keepsTheOrderOfAParallelStreamAndClosesIt() {
		AtomicBoolean closed = new AtomicBoolean();
		Stream<EntityOperation> operations = IntStream.range(0, 100)
			.parallel()
			.mapToObj(BatchStreamTests::operation)
			.onClose(() -> closed.set(true));
		this.client.batch(operations, this.failures::add);
		assertThat(sentIds()).containsExactlyElementsOf(ids(0, 100));
		assertThat(closed).isTrue();
	}

	@Test
	void readsAStreamOfStreamsWithoutCollectingIt() {
		AtomicInteger ahead = new AtomicInteger();
		Stream<EntityOperation> operations = Stream.of(0).flatMap((one) -> IntStream.range(0, 100).mapToObj((index) -> {
			ahead.accumulateAndGet(index - PER_REQUEST * server.requests().size(), Math::max);
			return operation(index);
		}));
		this.client.batch(operations, this.failures::add);
		assertThat(ahead.get()).isBetween(PER_REQUEST, PER_REQUEST + READ_AHEAD);
	}

	@Test
	void takesAnIterable() {
		Iterable<EntityOperation> operations = () -> List.of(operation(0), BAD, operation(1)).iterator();
		BatchResult result = this.client.batch(operations, this.failures::add);
		assertThat(result).isEqualTo(new BatchResult(3, 1, List.of()));
		assertThat(result.accepted()).isEqualTo(2);
		assertThat(this.failures).extracting(BatchResult.Failure::index).containsExactly(1);
		assertThat(sentIds()).containsExactlyElementsOf(ids(0, 2));
	}

	@Test
	void sendsNothingForAnEmptyStream() {
		assertThat(this.client.batch(Stream.empty(), this.failures::add)).isEqualTo(new BatchResult(0, 0, List.of()));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void countsAnOperationWithSeveralFailuresOnce() {
		server.answer(207, """
				{"errors": [{"batch_index": 1, "reason": "required"}, {"batch_index": 1, "reason": "invalid"}]}""");
		BatchResult result = this.client.batch(Stream.of(BAD, operation(0), operation(1)), this.failures::add);
		assertThat(result.failed()).isEqualTo(2);
		assertThat(this.failures).extracting(BatchResult.Failure::index).containsExactly(0, 2, 2);
	}

	@Test
	void tellsHowManyWereSentWhenARequestFails() {
		AtomicBoolean closed = new AtomicBoolean();
		server.stubFor(post("/api/v2/batch").withRequestBody(containing("\"person-30\""))
			.willReturn(aResponse().withStatus(500)));
		List<EntityOperation> all = IntStream.range(0, 100).mapToObj(BatchStreamTests::operation).toList();
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(all.stream().onClose(() -> closed.set(true)), this.failures::add))
			.withMessageStartingWith("""
					24 operations were answered, 24 were in the request that failed and 16 were read and not sent; \
					getRemaining() returns those to pass again, the rest of the stream was not read. The failure:""")
			.withMessageNotContaining("person-")
			.withCauseInstanceOf(CustomerioServerException.class)
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(PER_REQUEST);
				assertThat(ex.getFailed()).isEqualTo(all.subList(24, 48));
				assertThat(ex.getRemaining()).isEqualTo(all.subList(24, 64));
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
			});
		assertThat(closed).isTrue();
	}

	@Test
	void accountsForWhatWasSentWhenTheSourceFails() {
		Stream<EntityOperation> operations = IntStream.range(0, 100).mapToObj((index) -> {
			if (index == 40) {
				throw new IllegalStateException("person-40");
			}
			return (index == 3) ? BAD : operation(index);
		});
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(operations, this.failures::add))
			.withMessageStartingWith("25 operations were answered, 0 were in the request that failed and 15 were read")
			.withMessageEndingWith("The stream of operations failed with java.lang.IllegalStateException")
			.withCauseInstanceOf(IllegalStateException.class)
			.satisfies((ex) -> {
				assertThat(ex.getResult()).isEqualTo(new BatchResult(25, 1, List.of()));
				assertThat(ex.getFailed()).isEmpty();
				assertThat(ex.getUnsent()).hasSize(15);
				assertThat(ex.isTransient()).isFalse();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(server.requests()).hasSize(1);
		assertThat(this.failures).extracting(BatchResult.Failure::index).containsExactly(3);
	}

	@Test
	void accountsForAnIterableThatCannotBeRead() {
		Iterable<EntityOperation> operations = () -> {
			throw new IllegalStateException("person-30");
		};
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(operations, this.failures::add))
			.withMessageEndingWith("The stream of operations failed with java.lang.IllegalStateException")
			.satisfies((ex) -> assertThat(ex.getRemaining()).isEmpty());
	}

	@Test
	void countsNullAsAFailureOfTheSource() {
		List<EntityOperation> operations = new ArrayList<>(List.of(operation(0)));
		operations.add(null);
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(operations.stream(), this.failures::add))
			.withCauseInstanceOf(IllegalArgumentException.class)
			.satisfies((ex) -> assertThat(ex.getUnsent()).isEqualTo(operations.subList(0, 1)));
	}

	@Test
	void handsBackTheFailuresThatTheConsumerDidNotTake() {
		Stream<EntityOperation> operations = Stream.concat(Stream.of(BAD, BAD, BAD),
				IntStream.range(0, 100).mapToObj(BatchStreamTests::operation));
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(operations, (failure) -> {
				if (failure.index() == 1) {
					throw new IllegalStateException("full");
				}
			}))
			.withMessageContaining("The consumer of failures failed with java.lang.IllegalStateException")
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(3 + PER_REQUEST);
				assertThat(ex.getResult().failed()).isEqualTo(3);
				assertThat(ex.getResult().failures()).extracting(BatchResult.Failure::index).containsExactly(1, 2);
				assertThat(ex.getRemaining()).hasSize(5);
			});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void accountsForWhatWasSentWhenTheThreadIsInterrupted() {
		Stream<EntityOperation> operations = IntStream.range(0, 100).mapToObj((index) -> {
			if (index == 40) {
				Thread.currentThread().interrupt();
			}
			return operation(index);
		});
		try {
			assertThatExceptionOfType(CustomerioBatchException.class)
				.isThrownBy(() -> this.client.batch(operations, this.failures::add))
				.satisfies((ex) -> {
					assertThat(ex.getCompleted()).isEqualTo(PER_REQUEST);
					assertThat(ex.getRemaining()).hasSize(40);
				});
			assertThat(Thread.currentThread().isInterrupted()).isTrue();
		}
		finally {
			Thread.interrupted();
		}
	}

	@Test
	void reportsFailuresWithoutEndEvenIfNothingCanBeSent() {
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.client.batch(Stream.generate(() -> BAD), (failure) -> {
				if (failure.index() == 2000) {
					throw new IllegalStateException("enough");
				}
				this.failures.add(failure);
			}));
		assertThat(this.failures).hasSize(2000);
		assertThat(Collections.max(this.failures.stream().map(BatchResult.Failure::index).toList())).isEqualTo(1999);
	}

	private static EntityOperation operation(int index) {
		return Person.id("person-" + index).event("e", Map.of("text", "x".repeat(20_000)));
	}

	private static List<String> ids(int first, int end) {
		return IntStream.range(first, end).mapToObj((index) -> "person-" + index).toList();
	}

	private static List<String> sentIds() {
		return server.requests()
			.stream()
			.flatMap((request) -> JsonMapper.shared().readTree(request.getBody()).path("batch").valueStream())
			.map((operation) -> operation.path("identifiers").path("id").stringValue())
			.toList();
	}

}
