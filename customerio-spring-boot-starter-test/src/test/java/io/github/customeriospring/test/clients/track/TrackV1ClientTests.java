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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.clients.Clients;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.trackv1.AccountRegion;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.trackv1.MetricReport;
import io.github.customeriospring.trackv1.PersonUpdate;
import io.github.customeriospring.trackv1.PushReport;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrackV1ClientTests {

	private static final PersonId ADA = PersonId.id("ada/1 +ü");

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().region("eu").start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioTrackV1Client trackV1 = Clients.trackV1(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void asksForTheRegion() {
		AccountRegion region = this.trackV1.region();
		assertThat(region.isIn(Region.EU)).isTrue();
		assertThat(region.url()).isEqualTo("https://track-eu.customer.io");
	}

	@Test
	void identifies() {
		this.trackV1.people().identify(ADA, Map.of("email", "ada@example.com", "seats", 3));
		this.trackV1.people()
			.identify(PersonId.email("ADA@example.com"),
					PersonUpdate.of(Map.of("seats", 4, "plan", "pro")).withTimestamp(NOON).withSubscription(7, false));
		String cioId = String.valueOf(this.v1.customers().findByEmail("ada@example.com").get(0).cioId());
		this.trackV1.people().identify(PersonId.cioId(cioId), Map.of("language", "en"));
		this.trackV1.people().identify(PersonId.id("2"), PersonUpdate.of(Map.of("plan", "pro")).updateOnly());
		assertThat(this.customerio).people().hasSize(1).withId(ADA.value()).hasAttribute("seats", 3);
		assertThat(attributes(ADA)).containsEntry("plan", "pro").containsEntry("language", "en");
		assertThat(this.v1.customers().profile(ADA).timestamps()).containsEntry("plan", NOON);
	}

	@Test
	void changesRelationshipsWithTheirPerson() {
		ObjectId acme = ObjectId.of("1", "acme");
		this.trackV1.people()
			.identify(ADA,
					PersonUpdate.of(Map.of())
						.addRelationships(ObjectRelationship.to(acme, Map.of("role", "admin")),
								ObjectRelationship.to(ObjectId.of("1", "initech"))));
		assertThat(this.customerio).person(ADA.value()).isRelatedTo("1", "acme", Map.of("role", "admin"));
		this.trackV1.people().identify(ADA, PersonUpdate.of(Map.of()).deleteRelationships(acme));
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).isEmpty();
		assertThat(this.v1.objects().relationshipsAll("1", "initech")).hasSize(1);
	}

	@Test
	void deletes() {
		this.trackV1.people().identify(ADA, Map.of());
		this.trackV1.people().delete(ADA);
		assertThat(this.customerio).people().isEmpty();
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> attributes(ADA));
	}

	@Test
	void suppressesAndUnsuppresses() {
		this.trackV1.people().identify(ADA, Map.of("plan", "pro"));
		this.trackV1.people().suppress(ADA);
		this.trackV1.people().identify(ADA, Map.of("plan", "pro"));
		assertThat(this.customerio).people().isEmpty();
		this.trackV1.people().unsuppress(ADA);
		assertThat(this.customerio).people().isEmpty();
		this.trackV1.people().identify(ADA, Map.of());
		assertThat(attributes(ADA)).doesNotContainKey("plan");
	}

	@Test
	void merges() {
		this.trackV1.people().identify(ADA, Map.of("plan", "pro"));
		this.trackV1.people().identify(PersonId.email("ada@example.com"), Map.of("seats", 3));
		this.trackV1.events().create(PersonId.email("ada@example.com"), "bought", Map.of());
		this.trackV1.people().merge(ADA, PersonId.email("ada@example.com"));
		assertThat(this.customerio).people().hasSize(1).withId(ADA.value()).hasEvent("bought");
		assertThat(attributes(ADA)).containsEntry("plan", "pro").containsEntry("seats", "3");
	}

	@Test
	void addsAndDeletesDevices() {
		this.trackV1.devices()
			.add(ADA, Device.ios("a/b c").withLastUsed(NOON).withAttributes(Map.of("app_version", "2.1")));
		assertThat(this.customerio).person(ADA.value()).hasDevice("a/b c");
		assertThat(this.v1.customers().profile(ADA).devices()).singleElement().satisfies((device) -> {
			assertThat(device.platform()).isEqualTo("ios");
			assertThat(device.lastUsed()).isEqualTo(NOON);
			assertThat(device.attributes()).containsEntry("app_version", "2.1");
		});
		this.trackV1.devices().delete(ADA, "a/b c");
		assertThat(this.v1.customers().profile(ADA).devices()).isEmpty();
	}

	@Test
	void createsEventsPageViewsAndScreenViews() {
		Event bought = Event.of("bought", Map.of("sku", "A1")).withTimestamp(NOON);
		this.trackV1.events().create(ADA, bought);
		this.trackV1.events().create(ADA, bought);
		this.trackV1.events().create(ADA, "sold", Map.of());
		this.trackV1.events().page(ADA, "https://example.com", Map.of());
		this.trackV1.events().screen(ADA, "Checkout", Map.of());
		assertThat(this.customerio).person(ADA.value())
			.hasEvent("bought", Map.of("sku", "A1"))
			.hasEventTimes("bought", 1)
			.hasEvent("sold")
			.hasPageView("https://example.com")
			.hasScreenView("Checkout");
		assertThat(this.customerio.events().all().get(0).timestamp()).isEqualTo(NOON);
	}

	@Test
	void repeatsAnEventWhoseAnswerWasLostWithoutCountingItTwice() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		this.trackV1.events().create(ADA, "bought", Map.of());
		assertThat(this.customerio).receivedRequests(2).person(ADA.value()).hasEventTimes("bought", 1);
	}

	@Test
	void createsEventsOfVisitors() {
		this.trackV1.events().createAnonymous("visitor", Event.of("looked around"));
		this.trackV1.events().invite("grace@example.com", Event.of("invited", Map.of("by", "ada")));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("looked around");
		assertThat(this.customerio.events().all()).extracting(EventSnapshot::anonymousId)
			.containsExactly("visitor", null);
		assertThat(this.customerio.events().all().get(1).attributes()).containsEntry("recipient", "grace@example.com")
			.containsEntry("by", "ada");
		this.trackV1.people().identify(ADA, PersonUpdate.of(Map.of()).withAnonymousId("visitor"));
		assertThat(this.customerio).person(ADA.value()).hasEvent("looked around").hasNoEvent("invited");
	}

	@Test
	void addsToAndRemovesFromSegments() {
		List<PersonId> people = Stream
			.concat(IntStream.rangeClosed(1, 1000).mapToObj((i) -> PersonId.id("p" + i)),
					Stream.of(ADA, PersonId.email("grace@example.com")))
			.toList();
		this.trackV1.people().identify(ADA, Map.of());
		this.trackV1.people().identify(PersonId.id("p1"), Map.of());
		this.trackV1.people().identify(PersonId.email("grace@example.com"), Map.of());
		this.trackV1.segments().add(7, people);
		assertThat(this.customerio).receivedRequests(6).person(ADA.value()).isInSegment(7);
		assertThat(this.v1.customers().searchAll(Filter.inSegment(7))).containsExactly(ADA, PersonId.id("p1"),
				PersonId.email("grace@example.com"));
		this.trackV1.segments().remove(7, people.subList(0, 1001));
		assertThat(this.v1.customers().searchAll(Filter.inSegment(7)))
			.containsExactly(PersonId.email("grace@example.com"));
	}

	@Test
	void submitsForms() {
		this.trackV1.forms()
			.submit("newsletter", PersonId.email("ada+news@example.com"),
					Map.of("first_name", "Ada", "form_name", "Newsletter"));
		assertThat(this.customerio).people()
			.withEmail("ada+news@example.com")
			.hasAttribute("first_name", "Ada")
			.hasNoAttribute("form_name");
		assertThat(attributes(PersonId.email("ada+news@example.com"))).containsEntry("first_name", "Ada");
	}

	@Test
	void reportsOfDeliveriesWithoutAKey() {
		this.trackV1.metrics()
			.report(MetricReport.of("delivery/1", DeliveryMetric.CLICKED)
				.withTimestamp(NOON)
				.withHref("https://example.com"));
		this.trackV1.metrics().reportPush(new PushReport("delivery/1", DeliveryMetric.OPENED, "token", NOON));
		this.trackV1.deliveries().unsubscribe("delivery/1");
		assertThat(this.customerio).hasDeliveryMetric("delivery/1", "clicked")
			.hasDeliveryMetric("delivery/1", "opened")
			.hasDeliveryMetric("delivery/1", "unsubscribed");
		assertThat(this.customerio.messages().reportedMetrics().get(0).timestamp()).isEqualTo(NOON);
		assertThat(this.customerio.messages().reportedMetrics().get(0).details()).containsEntry("href",
				"https://example.com");
		assertThat(this.customerio.messages().reportedMetrics().get(1).details()).containsEntry("device_id", "token");
		assertThat(this.customerio.requests().all()).allMatch((request) -> request.header("Authorization").isEmpty());
	}

	@Test
	void unsubscribesThePersonOfADelivery() {
		String delivery = this.v1.transactional()
			.sendEmail((email) -> email.template(1).to("ada@example.com").person(PersonId.id("42")))
			.deliveryId();
		this.trackV1.deliveries().unsubscribe(delivery);
		assertThat(this.customerio).person("42").hasAttribute("unsubscribed", true);
		assertThat(this.customerio.requests().all().get(1).header("Authorization")).isEmpty();
	}

	private Map<String, Object> attributes(PersonId person) {
		return this.v1.customers().profile(person).attributes();
	}

}
