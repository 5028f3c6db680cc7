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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.customers.CustomerPage;
import io.github.customeriospring.v1.customers.CustomerProfile;
import io.github.customeriospring.v1.objects.ObjectFilter;
import io.github.customeriospring.v1.objects.ObjectIdType;
import io.github.customeriospring.v1.objects.ObjectPage;
import io.github.customeriospring.v1.objects.Relationship;
import io.github.customeriospring.v1.objects.RelationshipPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.workspaces.Workspace;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonRelationship;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class V1ClientTests {

	private static final Filter EVERYBODY = Filter.attribute("kind").exists();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	private final CustomerioV2Client v2 = Clients.v2(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void findsAPersonByEmail() {
		identify("1", Map.of("email", "ada+news@example.com"));
		List<Customer> found = this.v1.customers().findByEmail("Ada+News@example.com");
		assertThat(found).singleElement().satisfies((person) -> {
			assertThat(person.personId()).isEqualTo(PersonId.id("1"));
			assertThat(person.email()).isEqualTo("ada+news@example.com");
			assertThat(this.customerio.people().findByCioId(Objects.requireNonNull(person.cioId()))).isPresent();
		});
		assertThat(this.v1.customers().findByEmail("ada news@example.com")).isEmpty();
	}

	@Test
	void searchesWithEachKindOfFilter() {
		identify("1", Map.of("plan", "pro", "seats", 3));
		identify("2", Map.of("plan", "free", "seats", 3));
		identify("3", Map.of("plan", "free", "admin", true));
		Clients.trackV1(this.customerio).segments().add(7, List.of(PersonId.id("2"), PersonId.id("3")));
		Filter free = Filter.attribute("plan").eq("free");
		Filter three = Filter.attribute("seats").eq(3);
		assertThat(ids(free)).containsExactly("2", "3");
		assertThat(ids(three)).containsExactly("1", "2");
		assertThat(ids(Filter.attribute("admin").eq(true))).containsExactly("3");
		assertThat(ids(Filter.attribute("seats").exists())).containsExactly("1", "2");
		assertThat(ids(Filter.inSegment(7))).containsExactly("2", "3");
		assertThat(ids(Filter.and(free, three))).containsExactly("2");
		assertThat(ids(Filter.or(three, Filter.inSegment(7)))).containsExactly("1", "2", "3");
		assertThat(ids(Filter.not(free))).containsExactly("1");
		assertThat(ids(Filter.and(Filter.not(three), Filter.or(free, Filter.inSegment(8))))).containsExactly("3");
		assertThat(ids(Filter.raw(Map.of("segment", Map.of("id", 7))))).containsExactly("2", "3");
		assertThat(ids(Filter.inSegment(8))).isEmpty();
	}

	@Test
	void readsPeoplePageByPage() {
		IntStream.range(0, 5).forEach((i) -> identify("p" + i, Map.of("kind", "member")));
		CustomerPage first = this.v1.customers().search(EVERYBODY, Paging.of(3));
		assertThat(first.ids()).containsExactly("p0", "p1", "p2");
		CustomerPage second = this.v1.customers().search(EVERYBODY, Paging.from(first.next()).withLimit(3));
		assertThat(second.ids()).containsExactly("p3", "p4");
		assertThat(second.next()).isEmpty();
	}

	@Test
	void findsEverybodyInPagesOfAThousand() {
		this.v2.batch(IntStream.range(0, 1001)
			.mapToObj((i) -> Person.email(i + "@example.com").identify(Map.of("kind", "member")))
			.toList());
		assertThat(this.v1.customers().searchAll(EVERYBODY)).hasSize(1001)
			.doesNotHaveDuplicates()
			.startsWith(PersonId.email("0@example.com"))
			.endsWith(PersonId.email("1000@example.com"));
		assertThat(this.customerio).receivedRequests(3);
	}

	@Test
	void readsTheProfileByEachIdentifier() {
		Instant changed = Instant.parse("2026-11-23T10:00:00Z");
		this.v2.entity(Person.id("a/b c")
			.identify(Map.of("email", "ada@example.com", "phone", "+15555550100", "seats", 3, "unsubscribed", true))
			.withTimestamp(changed));
		this.v2.entity(Person.id("a/b c").addDevice(Device.ios("token").withLastUsed(changed)));
		CustomerProfile profile = this.v1.customers().profile(PersonId.id("a/b c"));
		assertThat(profile.id()).isEqualTo("a/b c");
		assertThat(profile.attributes()).containsEntry("seats", "3").containsEntry("email", "ada@example.com");
		assertThat(profile.timestamps()).containsEntry("seats", changed);
		assertThat(profile.unsubscribed()).isTrue();
		assertThat(profile.devices()).singleElement().satisfies((device) -> {
			assertThat(device.id()).isEqualTo("token");
			assertThat(device.platform()).isEqualTo("ios");
			assertThat(device.lastUsed()).isEqualTo(changed);
		});
		String cioId = Objects.requireNonNull(Objects.requireNonNull(profile.identifiers()).cioId());
		assertThat(List.of(PersonId.email("ADA@example.com"), PersonId.phone("+15555550100"), PersonId.cioId(cioId)))
			.allSatisfy((person) -> assertThat(this.v1.customers().profile(person)).isEqualTo(profile));
	}

	@Test
	void saysThatThereIsNoSuchPersonOrObject() {
		identify("1", Map.of());
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.v1.customers().profile(PersonId.id("2")))
			.satisfies((ex) -> assertThat(ex.getStatus()).isEqualTo(404));
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.v1.objects().relationships("1", "acme"));
	}

	@Test
	void searchesObjects() {
		company("acme", Map.of("industry", "steel", "staff", 20));
		company("initech", Map.of("industry", "software"));
		this.v2.entity(CustomObject.of("2", "house").identify(Map.of("industry", "steel")));
		ObjectFilter steel = ObjectFilter.attribute("industry").eq("steel");
		ObjectFilter staffed = ObjectFilter.attribute("staff").exists();
		assertThat(this.v1.objects().search("1", steel).ids()).containsExactly("acme");
		assertThat(this.v1.objects().search("1", ObjectFilter.and(steel, staffed)).ids()).containsExactly("acme");
		assertThat(this.v1.objects().search("1", ObjectFilter.or(steel, ObjectFilter.not(staffed))).ids())
			.containsExactly("acme", "initech");
		assertThat(this.v1.objects().search("2", ObjectFilter.raw(steel.toMap("2"))).ids()).containsExactly("house");
		assertThat(this.v1.objects().search("2", staffed).items()).isEmpty();
	}

	@Test
	void findsAllObjectsOfAType() {
		IntStream.range(0, 51).forEach((i) -> company("c" + i, Map.of("industry", "steel")));
		ObjectFilter steel = ObjectFilter.attribute("industry").eq("steel");
		ObjectPage page = this.v1.objects().search("1", steel, Paging.of(50));
		assertThat(page.items()).hasSize(50);
		assertThat(this.v1.objects().search("1", steel, Paging.from(page.next()).withLimit(50)).ids())
			.containsExactly("c50");
		assertThat(this.v1.objects().searchAll("1", steel)).hasSize(51)
			.doesNotHaveDuplicates()
			.endsWith(ObjectId.of("1", "c50"));
	}

	@Test
	void readsTheRelationshipsOfAnObject() {
		this.v2.entity(CustomObject.of("1", "acme")
			.addRelationships(IntStream.range(0, 51)
				.mapToObj((i) -> PersonRelationship.to(PersonId.id("p" + i)))
				.toArray(PersonRelationship[]::new)));
		RelationshipPage page = this.v1.objects().relationships("1", "acme");
		assertThat(page.items()).hasSize(50).allMatch((related) -> "1".equals(related.objectTypeId()));
		String cioObjectId = this.customerio.objects().find("1", "acme").orElseThrow().cioObjectId();
		RelationshipPage rest = this.v1.objects()
			.relationships("1", cioObjectId, ObjectIdType.CIO_OBJECT_ID, Paging.from(page.next()).withLimit(10));
		assertThat(rest.items()).extracting(V1ClientTests::id).containsExactly("p50");
		assertThat(this.v1.objects().relationshipsAll("1", "acme")).hasSize(51)
			.extracting(V1ClientTests::id)
			.doesNotHaveDuplicates()
			.endsWith("p50");
	}

	@Test
	void countsWhatIsInTheWorkspace() {
		identify("1", Map.of());
		identify("2", Map.of());
		company("acme", Map.of());
		this.v1.transactional().sendSms((sms) -> sms.template(3).to("+15555550100").person(PersonId.id("1")));
		List<Workspace> workspaces = this.v1.workspaces().list();
		assertThat(workspaces).singleElement().satisfies((workspace) -> {
			assertThat(workspace.people()).isEqualTo(2);
			assertThat(workspace.objects()).isEqualTo(1);
			assertThat(workspace.objectTypes()).isEqualTo(1);
			assertThat(workspace.messagesSent()).isEqualTo(1);
		});
	}

	private void identify(String id, Map<String, Object> attributes) {
		this.v2.entity(Person.id(id).identify(attributes));
	}

	private void company(String id, Map<String, Object> attributes) {
		this.v2.entity(CustomObject.of("1", id).identify(attributes));
	}

	private List<String> ids(Filter filter) {
		return this.v1.customers().search(filter).ids();
	}

	private static String id(Relationship relationship) {
		return String.valueOf(Objects.requireNonNull(relationship.person()).id());
	}

}
