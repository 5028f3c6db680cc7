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

package io.github.customeriospring.test.clients.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.clients.Clients;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioBatchException;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class V2BatchTests {

	private static final EntityOperation REFUSED = EntityOperation
		.raw(Map.of("type", "person", "identifiers", Map.of("id", "9"), "action", "fly"));

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioV2Client v2 = Clients.v2(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void sendsOperationsOfEachKindInOneRequest() {
		BatchResult result = this.v2.batch(List.of(Person.id("1").identify(Map.of("plan", "pro")),
				Person.id("1").event("bought"), Person.id("1").addRelationships(ObjectId.of("1", "acme")),
				CustomObject.of("1", "acme").identify(Map.of("industry", "steel")),
				DeliveryRef.of("delivery").event(DeliveryMetric.DELIVERED, "token"),
				EntityOperation.raw(Map.of("type", "person", "identifiers", Map.of("id", "2"), "action", "identify"))));
		assertThat(result.isComplete()).isTrue();
		assertThat(result.accepted()).isEqualTo(6);
		assertThat(this.customerio).receivedRequests(1)
			.hasDeliveryMetric("delivery", "delivered")
			.people()
			.hasSize(2)
			.withId("1")
			.hasEvent("bought")
			.isRelatedTo("1", "acme");
		assertThat(this.customerio).object("1", "acme").hasAttribute("industry", "steel");
		assertThat(this.v1.customers().profile(PersonId.id("1")).attributes()).containsEntry("plan", "pro");
	}

	@Test
	void carriesOperationsOutInTheirOrder() {
		this.v2.batch(List.of(Person.id("1").identify(Map.of("plan", "free")),
				Person.id("1").identify(Map.of("plan", "pro")), Person.id("2").identify(), Person.id("2").delete()));
		assertThat(this.customerio).people().hasSize(1).withId("1").hasAttribute("plan", "pro");
	}

	@Test
	void namesTheOperationsThatAreRefusedAndCarriesOutTheOthers() {
		EntityOperation withoutName = EntityOperation
			.raw(Map.of("type", "person", "identifiers", Map.of("id", "1"), "action", "event"));
		BatchResult result = this.v2
			.batch(List.of(Person.id("1").identify(), REFUSED, Person.id("1").event("bought"), withoutName));
		assertThat(result.total()).isEqualTo(4);
		assertThat(result.accepted()).isEqualTo(2);
		assertThat(result.failures()).extracting(BatchResult.Failure::index).containsExactly(1, 3);
		assertThat(result.failures()).extracting(BatchResult.Failure::operation).containsExactly(REFUSED, withoutName);
		assertThat(result.failures()).extracting(BatchResult.Failure::reason).containsExactly("invalid", "required");
		assertThat(result.failures()).extracting(BatchResult.Failure::field).containsExactly("action", "name");
		assertThat(this.customerio).people().hasSize(1).withId("1").hasEventTimes("bought", 1);
	}

	@Test
	void splitsWhatIsTooMuchForOneRequest() {
		List<EntityOperation> operations = events(1000);
		operations.set(700, REFUSED);
		BatchResult result = this.v2.batch(operations);
		assertThat(result.accepted()).isEqualTo(999);
		assertThat(result.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.index()).isEqualTo(700);
			assertThat(failure.operation()).isSameAs(REFUSED);
		});
		assertThat(this.customerio).receivedRequests(3).person("1").hasEventTimes("bought", 999);
		assertThat(this.customerio.requests().all()).extracting((request) -> request.body().length)
			.allMatch((size) -> size <= 500_000);
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(200, 207, 200);
	}

	@Test
	void repeatsARequestWhoseAnswerWasLostWithoutCountingItTwice() {
		this.customerio.failNext(2, Fault.resetAfterProcessing());
		this.v2.batch(events(1000));
		assertThat(this.customerio).receivedRequests(5).person("1").hasEventTimes("bought", 1000);
	}

	@Test
	void completesEverythingExactlyOnceWhenTheRemainingIsHandedInAgain() {
		CustomerioV2Client once = Clients.v2(this.customerio, RetrySettings.none());
		List<EntityOperation> operations = events(1000);
		operations.set(1, REFUSED);
		this.customerio.failNext(1, Fault.delay(Duration.ZERO));
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		CustomerioBatchException failure = catchThrowableOfType(CustomerioBatchException.class,
				() -> once.batch(operations));
		assertThat(failure).hasCauseInstanceOf(CustomerioTransportException.class);
		assertThat(failure.isTransient()).isTrue();
		assertThat(failure.mayHaveBeenProcessed()).isTrue();
		int done = failure.getCompleted();
		assertThat(failure.getResult().total()).isEqualTo(done).isPositive();
		assertThat(failure.getResult().failures()).extracting(BatchResult.Failure::index).containsExactly(1);
		assertThat(failure.getFailed()).startsWith(operations.get(done));
		assertThat(failure.getUnsent()).endsWith(operations.get(999));
		assertThat(failure.getRemaining()).isEqualTo(operations.subList(done, 1000));
		assertThat(this.customerio).receivedRequests(2);
		assertThat(once.batch(failure.getRemaining()).isComplete()).isTrue();
		assertThat(this.customerio).person("1").hasEventTimes("bought", 999);
	}

	@Test
	void handsBackWhatWasInTheRequestThatIsRefusedAsAWhole() {
		CustomerioV2Client once = Clients.v2(this.customerio, RetrySettings.none());
		this.customerio.failNext(1, Fault.status(503));
		List<EntityOperation> operations = events(2);
		assertThatExceptionOfType(CustomerioBatchException.class).isThrownBy(() -> once.batch(operations))
			.satisfies((ex) -> {
				assertThat(ex.getResult().total()).isZero();
				assertThat(ex.getFailed()).isEqualTo(operations);
				assertThat(ex.getUnsent()).isEmpty();
			});
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void sendsNothingWhereThereIsNothing() {
		assertThat(this.v2.batch(List.of()).isComplete()).isTrue();
		assertThat(this.customerio).requests().isEmpty();
	}

	private static List<EntityOperation> events(int count) {
		Map<String, Object> attributes = Map.of("text", "x".repeat(1000));
		return new ArrayList<>(
				IntStream.range(0, count).mapToObj((i) -> Person.id("1").event("bought", attributes)).toList());
	}

}
