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

package io.github.customeriospring.test.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.DeliveryReport;
import io.github.customeriospring.pipelines.PipelinesBatchResult;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesGroup;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.pipelines.SemanticEvents;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.objects.ObjectFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PipelinesClientTests {

	private static final PipelinesUser ADA = PipelinesUser.id("ada");

	private static final ObjectId ACME = ObjectId.of("2", "acme");

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioPipelinesClient pipelines = Clients.pipelines(this.customerio).build();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifies() {
		this.pipelines.identify(ADA, Map.of("email", "ada@example.com", "seats", 3));
		this.pipelines.send(ADA.identify(Map.of("seats", 2, "plan", "pro")).withTimestamp(NOON));
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("ada")
			.hasAttribute("seats", 3)
			.hasAttribute("plan", "pro");
		assertThat(this.v1.customers().profile(PersonId.id("ada")).timestamps()).containsEntry("plan", NOON);
		assertThat(this.v1.customers().findByEmail("ada@example.com")).hasSize(1);
	}

	@Test
	void tracksEventsPagesAndScreens() {
		this.pipelines.track(ADA, "bought", Map.of("sku", "A1"));
		this.pipelines.page(ADA, "Home", Map.of("url", "https://example.com"));
		this.pipelines.screen(ADA, "Checkout", Map.of());
		this.pipelines.send(PipelinesGroup.id("acme").track("renewed", Map.of()));
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("ada")
			.hasEvent("bought", Map.of("sku", "A1"))
			.hasPageView("Home")
			.hasScreenView("Checkout");
	}

	@Test
	void givesWhatAVisitorDidToThePersonWhoTurnsOutToBeIt() {
		this.pipelines.track(PipelinesUser.anonymous("visitor"), "looked around", Map.of());
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("looked around");
		this.pipelines.identify(ADA.withAnonymousId("visitor"), Map.of());
		assertThat(this.customerio).person("ada").hasEvent("looked around");
	}

	@Test
	void groups() {
		this.pipelines.group(ADA, "initech", Map.of("industry", "software"));
		this.pipelines
			.send(ADA.group(ACME, Map.of("industry", "steel")).withRelationshipAttributes(Map.of("role", "admin")));
		assertThat(this.customerio).object("1", "initech").hasAttribute("industry", "software");
		assertThat(this.customerio).person("ada").isRelatedTo("2", "acme", Map.of("role", "admin"));
		assertThat(this.v1.objects().searchAll("2", ObjectFilter.attribute("industry").eq("steel")))
			.containsExactly(ACME);
	}

	@Test
	void aliases() {
		this.pipelines.identify(PipelinesUser.id("old"), Map.of("plan", "pro"));
		this.pipelines.identify(ADA, Map.of());
		this.pipelines.alias("old", "ada");
		assertThat(this.customerio).people().hasSize(1);
		assertThat(this.v1.customers().profile(PersonId.id("ada")).attributes()).containsEntry("plan", "pro");
	}

	@Test
	void repeatsACallWhoseAnswerWasLostWithoutCountingItTwice() {
		this.customerio.failNext(2, Fault.resetAfterProcessing());
		PipelinesCall call = ADA.track("bought");
		this.pipelines.send(call);
		this.pipelines.batch(List.of(call));
		assertThat(this.customerio).receivedRequests(4).person("ada").hasEventTimes("bought", 1);
	}

	@Test
	void sendsBatches() {
		this.pipelines.batch(List.of(ADA.identify(Map.of("plan", "pro")), ADA.track("bought"),
				ADA.page("Home", Map.of()), ADA.screen("Checkout", Map.of()), ADA.group(ACME, Map.of())));
		assertThat(this.customerio).receivedRequests(1)
			.person("ada")
			.hasAttribute("plan", "pro")
			.hasEvent("bought")
			.hasPageView("Home")
			.hasScreenView("Checkout")
			.isRelatedTo("2", "acme");
	}

	@Test
	void completesABatchExactlyOnceWhenTheRestIsHandedInAgain() {
		CustomerioPipelinesClient once = Clients.pipelines(this.customerio).retry(RetrySettings.none()).build();
		Map<String, Object> properties = Map.of("text", "x".repeat(1000));
		List<PipelinesCall> calls = IntStream.range(0, 1000).mapToObj((i) -> ADA.track("bought", properties)).toList();
		this.customerio.failNext(1, Fault.delay(Duration.ZERO));
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> once.batch(calls, Map.of("app", Map.of("name", "shop")), Map.of()))
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isBetween(1, 999);
				once.batch(calls.subList(ex.getCompleted(), 1000));
			});
		assertThat(this.customerio).receivedRequests(4).person("ada").hasEventTimes("bought", 1000);
		assertThat(this.customerio.requests().all()).extracting((request) -> request.body().length)
			.allMatch((size) -> size <= 500_000);
	}

	@Test
	void sendsWhatHasAMeaningForCustomerio() {
		this.pipelines.group(ADA, "initech", Map.of());
		this.pipelines.send(ADA.group(ACME, Map.of()));
		this.pipelines.send(SemanticEvents.deviceCreatedOrUpdated("ada", "token", DevicePlatform.IOS));
		assertThat(this.customerio).person("ada").hasDevice("token");
		assertThat(this.v1.customers().profile(PersonId.id("ada")).devices()).singleElement()
			.satisfies((device) -> assertThat(device.platform()).isEqualTo("ios"));
		this.pipelines.send(SemanticEvents.deviceDeleted("ada", "token"));
		assertThat(this.v1.customers().profile(PersonId.id("ada")).devices()).isEmpty();
		this.pipelines.send(SemanticEvents.relationshipDeleted("ada", ACME));
		assertThat(this.v1.objects().relationshipsAll("2", "acme")).isEmpty();
		this.pipelines.send(SemanticEvents.objectDeleted(ObjectId.of("1", "initech")));
		assertThat(this.customerio).objects().hasNoneWithId("1", "initech");
		assertThat(this.customerio).person("ada").isNotRelatedTo("1", "initech");
		this.pipelines.send(SemanticEvents
			.reportDeliveryEvent(DeliveryReport.of("delivery", DeliveryMetric.CLICKED).withHref("https://a.example")));
		assertThat(this.customerio).hasDeliveryMetric("delivery", "clicked");
		assertThat(this.customerio.messages().reportedMetrics().get(0).details()).containsEntry("href",
				"https://a.example");
	}

	@Test
	void deletesSuppressesAndUnsuppressesPeople() {
		this.pipelines.identify(ADA, Map.of("plan", "pro"));
		this.pipelines.send(SemanticEvents.userDeleted("ada"));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.v1.customers().profile(PersonId.id("ada")));
		this.pipelines.send(SemanticEvents.userSuppressed("ada"));
		this.pipelines.identify(ADA, Map.of());
		assertThat(this.customerio).people().isEmpty();
		this.pipelines.send(SemanticEvents.userUnsuppressed("ada"));
		this.pipelines.identify(ADA, Map.of());
		assertThat(this.v1.customers().profile(PersonId.id("ada")).attributes()).doesNotContainKey("plan");
	}

	@Test
	void learnsOfRefusalsInStrictModeOnly() {
		CustomerioPipelinesClient lenient = Clients.pipelines(this.customerio).strictMode(false).build();
		PipelinesCall refused = ADA.group("acme", Map.of("object_type_id", "companies"));
		lenient.send(refused);
		lenient.batch(List.of(refused, ADA.track("bought")));
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::status).containsExactly(200, 200);
		assertThat(this.customerio.objects().all()).isEmpty();
		assertThat(this.customerio).person("ada").hasEvent("bought");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.pipelines.send(refused));
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> this.pipelines.batch(List.of(refused, ADA.track("sold"))));
		assertThat(this.customerio).person("ada").hasNoEvent("sold");
	}

	@Test
	void doesNotSendWhatCustomerioWouldDropWithoutAWord() {
		CustomerioPipelinesClient lenient = Clients.pipelines(this.customerio).strictMode(false).build();
		PipelinesCall tooLarge = ADA.track("bought", Map.of("text", "x".repeat(PipelinesCall.MAX_BYTES)));
		assertThatIllegalArgumentException().isThrownBy(() -> lenient.send(tooLarge));
		assertThat(this.customerio).requests().isEmpty();
		PipelinesBatchResult result = lenient.batch(List.of(ADA.track("sold"), tooLarge));
		assertThat(result.failures()).extracting(PipelinesBatchResult.Failure::call).containsExactly(tooLarge);
		assertThat(this.customerio).requests().hasSize(1);
		assertThat(this.customerio).person("ada").hasEventTimes("sold", 1).hasNoEvent("bought");
	}

}
