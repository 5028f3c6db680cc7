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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.clients.Clients;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class V2PersonTests {

	private static final ObjectId ACME = ObjectId.of("1", "acme");

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioV2Client v2 = Clients.v2(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifies() {
		this.v2.entity(Person.id("1")
			.identify(Map.of("email", "ada@example.com", "seats", 3, "since", NOON))
			.withSubscription(4, true)
			.withRelationships(ObjectRelationship.to(ACME, Map.of("role", "admin"))));
		this.v2.entity(raw("2", "identify", "attributes", Map.of("seats", 4)));
		this.v2.entity(Person.email("grace@example.com").identify());
		assertThat(this.customerio).people()
			.hasSize(3)
			.withId("1")
			.hasAttribute("seats", 3)
			.hasAttribute("since", NOON)
			.hasAttribute("cio_subscription_preferences", Map.of("topics", Map.of("topic_4", true)))
			.isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).people().withEmail("grace@example.com").hasNoAttribute("id");
		assertThat(attributes("1")).containsEntry("seats", "3")
			.containsEntry("since", String.valueOf(NOON.getEpochSecond()));
		assertThat(attributes("2")).containsEntry("seats", "4");
	}

	@Test
	void removesWhatIsNull() {
		Map<String, Object> nothing = new HashMap<>();
		nothing.put("plan", null);
		for (String id : List.of("1", "2")) {
			this.v2.entity(Person.id(id).identify(Map.of("plan", "pro", "seats", 3)));
		}
		this.v2.entity(Person.id("1").identify(nothing));
		this.v2.entity(raw("2", "identify", "attributes", nothing));
		assertThat(this.customerio).person("1").hasNoAttribute("plan").hasAttribute("seats", 3);
		assertThat(attributes("2")).doesNotContainKey("plan").containsEntry("seats", "3");
	}

	@Test
	void updatesOnlyWhoIsThere() {
		this.v2.entity(Person.id("1").identify(Map.of("plan", "pro")).updateOnly());
		assertThat(this.customerio).people().isEmpty();
		this.v2.entity(Person.id("1").identify());
		this.v2.entity(Person.id("1").identify(Map.of("plan", "pro")).updateOnly());
		assertThat(attributes("1")).containsEntry("plan", "pro").doesNotContainKey("_update");
	}

	@Test
	void keepsTheValueWithTheLatestTimestamp() {
		this.v2.entity(Person.id("1").identify(Map.of("plan", "new")).withTimestamp(NOON));
		this.v2.entity(Person.id("1").identify(Map.of("plan", "old", "seats", 3)).withTimestamp(NOON.minusSeconds(1)));
		assertThat(attributes("1")).containsEntry("plan", "new").containsEntry("seats", "3");
		assertThat(this.v1.customers().profile(PersonId.id("1")).timestamps()).containsEntry("plan", NOON)
			.containsEntry("seats", NOON.minusSeconds(1));
	}

	@Test
	void deletes() {
		this.v2.entity(Person.id("1").identify());
		this.v2.entity(Person.id("2").identify());
		this.v2.entity(Person.id("1").delete());
		this.v2.entity(raw("2", "delete"));
		assertThat(this.customerio).people().isEmpty();
		assertThatNobodyIs("1");
	}

	@Test
	void tracksEventsPagesAndScreens() {
		this.v2.entity(Person.id("1").event("bought", Map.of("sku", "A1", "price", 9.5)).withTimestamp(NOON));
		this.v2.entity(Person.id("1").page("https://example.com/a b"));
		this.v2.entity(Person.id("1").screen("Checkout", Map.of("step", 2)));
		this.v2.entity(raw("2", "event", "name", "bought"));
		this.v2.entity(raw("2", "page", "name", "/home"));
		this.v2.entity(raw("2", "screen", "name", "Start"));
		assertThat(this.customerio).person("1")
			.hasEvent("bought", Map.of("sku", "A1", "price", 9.5))
			.hasPageView("https://example.com/a b")
			.hasScreenView("Checkout");
		assertThat(this.customerio).person("2").hasEvent("bought").hasPageView("/home").hasScreenView("Start");
		assertThat(this.customerio.events().all().get(0).timestamp()).isEqualTo(NOON);
		assertThat(this.customerio.events().all()).extracting(EventSnapshot::id).doesNotContainNull();
	}

	@Test
	void countsARepeatedEventOnce() {
		PersonOperation.Event event = Person.id("1").event("bought");
		this.v2.entity(event);
		this.v2.entity(event);
		this.v2.entity(Person.id("1").event("bought").withId(event.id()));
		EntityOperation raw = raw("2", "event", "name", "bought", "id", Ulid.next());
		this.v2.batch(List.of(raw, raw));
		this.v2.entity(raw);
		assertThat(this.customerio).person("1").hasEventTimes("bought", 1);
		assertThat(this.customerio).person("2").hasEventTimes("bought", 1);
	}

	@Test
	void repeatsAnEventWhoseAnswerWasLostWithoutCountingItTwice() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		this.customerio.failNext(1, Fault.status(503));
		this.v2.entity(Person.id("1").event("bought"));
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		this.v2.entity(raw("1", "event", "name", "sold"));
		assertThat(this.customerio).receivedRequests(5).person("1").hasEventTimes("bought", 1).hasEventTimes("sold", 1);
	}

	@Test
	void addsAndDeletesRelationships() {
		this.v2.entity(Person.id("1").addRelationships(ObjectRelationship.to(ACME, Map.of("role", "admin"))));
		this.v2.entity(Person.id("1").addRelationships(ObjectId.of("2", "house"), ObjectId.of("2", "garden")));
		List<Map<String, Object>> toAcme = List
			.of(Map.of("identifiers", Map.of("object_type_id", "1", "object_id", "acme")));
		this.v2.entity(raw("2", "add_relationships", "cio_relationships", toAcme));
		assertThat(this.customerio).person("1").isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).person("2").isRelatedTo("1", "acme");
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).hasSize(2);
		this.v2.entity(Person.id("1").deleteRelationships(ACME, ObjectId.of("2", "house")));
		this.v2.entity(raw("2", "delete_relationships", "cio_relationships", toAcme));
		assertThat(this.customerio).person("1").isNotRelatedTo("1", "acme").isRelatedTo("2", "garden");
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).isEmpty();
		assertThat(this.v1.objects().relationshipsAll("2", "house")).isEmpty();
	}

	@Test
	void addsAndDeletesDevices() {
		this.v2.entity(Person.id("1")
			.addDevice(Device.android("t1").withLastUsed(NOON).withAttributes(Map.of("app_version", "2.1"))));
		this.v2.entity(raw("1", "add_device", "device", Map.of("token", "t2", "platform", "ios")));
		assertThat(this.customerio).person("1").hasDevice("t1").hasDevice("t2");
		assertThat(this.v1.customers().profile(PersonId.id("1")).devices()).first().satisfies((device) -> {
			assertThat(device.platform()).isEqualTo("android");
			assertThat(device.lastUsed()).isEqualTo(NOON);
			assertThat(device.attributes()).containsEntry("app_version", "2.1");
		});
		this.v2.entity(Person.id("1").deleteDevice("t1"));
		this.v2.entity(raw("1", "delete_device", "device", Map.of("token", "t2")));
		assertThat(this.v1.customers().profile(PersonId.id("1")).devices()).isEmpty();
	}

	@Test
	void mergesOnePersonIntoAnother() {
		this.v2.entity(Person.id("1").identify(Map.of("plan", "pro")));
		this.v2.entity(Person.id("2").identify(Map.of("plan", "free", "seats", 3)));
		this.v2.entity(Person.id("2").event("bought"));
		this.v2.entity(Person.id("2").addDevice(Device.ios("token")));
		this.v2.entity(Person.id("2").addRelationships(ACME));
		this.v2.entity(Person.email("grace@example.com").identify(Map.of("language", "en")));
		this.v2.entity(Person.id("1").merge(PersonId.id("2")));
		this.v2.entity(EntityOperation.raw(Map.of("type", "person", "action", "merge", "primary", Map.of("id", "1"),
				"secondary", Map.of("email", "grace@example.com"))));
		assertThat(this.customerio).people().hasSize(1).withId("1").hasEvent("bought").hasDevice("token");
		assertThat(attributes("1")).containsEntry("plan", "pro")
			.containsEntry("seats", "3")
			.containsEntry("language", "en");
		assertThat(this.customerio).object("1", "acme").isRelatedToPerson("1").isNotRelatedToPerson("2");
		assertThatNobodyIs("2");
	}

	@Test
	void refusesTheMergesThatCustomerioRefuses() {
		Person ada = Person.id("1");
		PersonId phone = PersonId.phone("+15555550100");
		assertThatIllegalArgumentException().isThrownBy(() -> ada.merge(phone))
			.withMessage("secondary must name a person by id, email or cio_id, not by phone");
		assertThatIllegalArgumentException().isThrownBy(() -> Person.of(phone).merge(PersonId.id("1")))
			.withMessage("primary must name a person by id, email or cio_id, not by phone");
		assertThatIllegalArgumentException().isThrownBy(() -> ada.merge(PersonId.id("1")))
			.withMessageContaining("same person");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.v2.entity(EntityOperation.raw(Map.of("type", "person", "action", "merge", "primary",
					Map.of("id", "1"), "secondary", Map.of("phone", "+15555550100")))));
	}

	@Test
	void suppressesForGood() {
		for (String id : List.of("1", "2")) {
			this.v2.entity(Person.id(id).identify(Map.of("email", id + "@example.com")));
		}
		this.v2.entity(Person.id("1").suppress());
		this.v2.entity(raw("2", "suppress"));
		for (String id : List.of("1", "2")) {
			this.v2.entity(Person.id(id).identify(Map.of("plan", "pro")));
			this.v2.entity(Person.email(id + "@example.com").event("bought"));
			assertThatNobodyIs(id);
		}
		assertThat(this.customerio).people().isEmpty();
		this.v2.entity(Person.id("1").unsuppress());
		this.v2.entity(raw("2", "unsuppress"));
		assertThat(this.customerio).people().isEmpty();
		this.v2.entity(Person.id("1").identify());
		this.v2.entity(Person.id("2").identify());
		assertThat(attributes("1")).doesNotContainKeys("email", "plan");
		assertThat(this.customerio).people().hasSize(2);
	}

	private Map<String, Object> attributes(String id) {
		return this.v1.customers().profile(PersonId.id(id)).attributes();
	}

	private void assertThatNobodyIs(String id) {
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> attributes(id));
	}

	private static EntityOperation raw(String id, String action, Object... fields) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "person");
		body.put("identifiers", Map.of("id", id));
		body.put("action", action);
		for (int i = 0; i < fields.length; i += 2) {
			body.put((String) fields[i], fields[i + 1]);
		}
		return EntityOperation.raw(body);
	}

}
