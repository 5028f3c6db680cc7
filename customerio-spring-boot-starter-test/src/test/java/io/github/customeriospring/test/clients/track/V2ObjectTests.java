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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.clients.Clients;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.objects.ObjectFilter;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonRelationship;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class V2ObjectTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioV2Client v2 = Clients.v2(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifies() {
		this.v2.entity(CustomObject.of("1", "acme")
			.identify(Map.of("industry", "steel", "staff", 20))
			.withRelationships(PersonRelationship.to(PersonId.id("1"), Map.of("role", "admin"))));
		this.v2.entity(raw("initech", "identify", "attributes", Map.of("industry", "software")));
		assertThat(this.customerio).object("1", "acme")
			.hasAttribute("industry", "steel")
			.hasAttribute("staff", 20)
			.isRelatedToPerson("1");
		assertThat(this.customerio).person("1").isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(ids("staff", 20)).containsExactly("acme");
		assertThat(ids("industry", "software")).containsExactly("initech");
	}

	@Test
	void changesAnObjectByTheIdThatCustomerioGave() {
		this.v2.entity(CustomObject.of("1", "acme").identify(Map.of("industry", "steel", "staff", 20)));
		String cioObjectId = this.customerio.objects().find("1", "acme").orElseThrow().cioObjectId();
		Map<String, Object> changes = new HashMap<>(Map.of("industry", "software"));
		changes.put("staff", null);
		this.v2.entity(CustomObject.cioObjectId(cioObjectId).identify(changes));
		assertThat(this.customerio).object("1", "acme").hasAttribute("industry", "software").hasNoAttribute("staff");
		assertThat(this.customerio.objects().all()).hasSize(1);
	}

	@Test
	void identifiesWithAVisitorWhoBecomesAPerson() {
		this.v2.entity(CustomObject.of("1", "acme").identifyAnonymous("visitor-1", Map.of("industry", "steel")));
		this.v2.entity(raw("acme", "identify_anonymous", "cio_relationships",
				List.of(Map.of("identifiers", Map.of("anonymous_id", "visitor-2")))));
		assertThat(this.customerio.objects().find("1", "acme").orElseThrow().anonymousIds())
			.containsExactly("visitor-1", "visitor-2");
		this.v2.entity(Person.id("1").identify().withAnonymousId("visitor-1"));
		assertThat(this.customerio).object("1", "acme").hasAttribute("industry", "steel").isRelatedToPerson("1");
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).hasSize(1);
	}

	@Test
	void deletes() {
		this.v2.entity(CustomObject.of("1", "acme").addRelationships(PersonId.id("1")));
		this.v2.entity(CustomObject.of("1", "initech").identify(Map.of()));
		this.v2.entity(CustomObject.of("1", "acme").delete());
		this.v2.entity(raw("initech", "delete"));
		assertThat(this.customerio).objects().hasNoneWithId("1", "acme");
		assertThat(this.customerio).objects().hasNoneWithId("1", "initech");
		assertThat(this.customerio).person("1").isNotRelatedTo("1", "acme");
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.v1.objects().relationships("1", "acme"));
	}

	@Test
	void addsAndDeletesRelationships() {
		this.v2.entity(CustomObject.of("1", "acme")
			.addRelationships(PersonRelationship.to(PersonId.email("ada@example.com"), Map.of("role", "admin"))));
		this.v2.entity(CustomObject.of("1", "acme").addRelationships(PersonId.id("1"), PersonId.id("2")));
		List<Map<String, Object>> toThree = List.of(Map.of("identifiers", Map.of("id", "3")));
		this.v2.entity(raw("acme", "add_relationships", "cio_relationships", toThree));
		assertThat(this.customerio).people()
			.withEmail("ada@example.com")
			.isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).object("1", "acme").isRelatedToPerson("2").isRelatedToPerson("3");
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).hasSize(4);
		this.v2.entity(
				CustomObject.of("1", "acme").deleteRelationships(PersonId.id("1"), PersonId.email("ada@example.com")));
		this.v2.entity(raw("acme", "delete_relationships", "cio_relationships", toThree));
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).singleElement()
			.satisfies((related) -> assertThat(related.person()).isNotNull()
				.satisfies((person) -> assertThat(person.id()).isEqualTo("2")));
	}

	@Test
	void refusesRelationshipsByPhoneAsCustomerioDoes() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomObject.of("1", "acme").addRelationships(PersonId.phone("+15555550100")))
			.withMessage("cio_relationships must name a person by id, email or cio_id, not by phone");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.v2.entity(raw("acme", "add_relationships", "cio_relationships",
					List.of(Map.of("identifiers", Map.of("phone", "+15555550100"))))));
		assertThat(this.customerio).objects().hasNoneWithId("1", "acme");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void reportsOfDeliveries() {
		this.v2.entity(DeliveryRef.of("delivery-1").event(DeliveryMetric.OPENED, "token"));
		this.v2.entity(EntityOperation.raw(Map.of("type", "delivery", "action", "event", "identifiers",
				Map.of("id", "delivery-2"), "name", "converted", "attributes", Map.of("device_token", "token"))));
		assertThat(this.customerio).hasDeliveryMetric("delivery-1", "opened")
			.hasDeliveryMetric("delivery-2", "converted");
		assertThat(this.customerio.messages().reportedMetrics().get(0).details()).containsEntry("device_token",
				"token");
	}

	@Test
	void saysWhatCustomerioRefuses() {
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.v2.entity(raw("acme", "fly")))
			.satisfies((ex) -> assertThat(ex.getErrors()).singleElement()
				.satisfies((error) -> assertThat(error.field()).isEqualTo("action")));
		assertThat(this.customerio).receivedRequests(1).objects().hasNoneWithId("1", "acme");
	}

	private List<String> ids(String attribute, Object value) {
		return this.v1.objects().search("1", ObjectFilter.attribute(attribute).eq(value)).ids();
	}

	private static EntityOperation raw(String objectId, String action, Object... fields) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "object");
		body.put("identifiers", Map.of("object_type_id", "1", "object_id", objectId));
		body.put("action", action);
		for (int i = 0; i < fields.length; i += 2) {
			body.put((String) fields[i], fields[i + 1]);
		}
		return EntityOperation.raw(body);
	}

}
