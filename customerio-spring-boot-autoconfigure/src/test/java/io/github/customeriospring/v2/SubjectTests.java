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

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whose order matters.
 */
class SubjectTests {

	private static final Subject PERSON = new Subject("person", "id=42");

	private static final Subject OBJECT = new Subject("object", "object_id=acme,object_type_id=1");

	@ParameterizedTest
	@MethodSource("operationsOnOne")
	void namesTheEntity(EntityOperation operation, Subject subject) {
		assertThat(operation.subjects()).containsExactly(subject);
	}

	static Stream<Arguments> operationsOnOne() {
		Person person = Person.id("42");
		CustomObject object = CustomObject.of("1", "acme");
		return Stream.of(arguments(person.identify(), PERSON), arguments(person.event("e"), PERSON),
				arguments(person.page("p"), PERSON), arguments(person.delete(), PERSON),
				arguments(person.suppress(), PERSON), arguments(person.unsuppress(), PERSON),
				arguments(person.addDevice(Device.ios("token")), PERSON),
				arguments(person.deleteDevice("token"), PERSON),
				arguments(person.addRelationships(ObjectId.of("1", "acme")), PERSON),
				arguments(person.deleteRelationships(ObjectId.of("1", "acme")), PERSON),
				arguments(object.identify(Map.of()), OBJECT),
				arguments(object.identifyAnonymous("visitor", Map.of()), OBJECT), arguments(object.delete(), OBJECT),
				arguments(object.addRelationships(PersonId.id("42")), OBJECT),
				arguments(object.deleteRelationships(PersonId.id("42")), OBJECT),
				arguments(CustomObject.cioObjectId("ob1").delete(), new Subject("object", "cio_object_id=ob1")),
				arguments(DeliveryRef.of("RPIL").event(DeliveryMetric.OPENED, "token"),
						new Subject("delivery", "id=RPIL")),
				arguments(Person.phone("+14155550100").delete(), new Subject("person", "phone=+14155550100")),
				arguments(raw("person", Map.of("id", "42")), PERSON),
				arguments(raw("person", Map.of("id", 42)), PERSON), arguments(raw("person", PersonId.id("42")), PERSON),
				arguments(raw("object", Map.of("object_type_id", "1", "object_id", "acme")), OBJECT),
				arguments(raw("object", Map.of("object_type_id", 1, "object_id", "acme")), OBJECT),
				arguments(raw("future", Map.of("id", "42")), new Subject("future", "id=42")));
	}

	@Test
	void namesBothPeopleOfAMerge() {
		Subject old = new Subject("person", "email=old@example.com");
		EntityOperation merge = Person.id("42").merge(PersonId.email("Old@Example.com"));
		EntityOperation raw = EntityOperation.raw(Map.of("type", "person", "action", "merge", "primary",
				Map.of("id", "42"), "secondary", Map.of("email", "OLD@example.com")));
		assertThat(merge.subjects()).containsExactly(PERSON, old);
		assertThat(raw.subjects()).containsExactly(PERSON, old);
	}

	@Test
	void comparesEmailsWithoutRegardToCaseAndIdsWithRegardToIt() {
		assertThat(Person.email("Ada@Example.com").delete().subjects())
			.isEqualTo(Person.email("ada@example.COM").identify().subjects())
			.isEqualTo(raw("person", Map.of("email", "ADA@example.com")).subjects());
		assertThat(Person.id("a").delete().subjects()).isNotEqualTo(Person.id("A").delete().subjects());
		assertThat(Person.email("a@b.c").delete().subjects()).isNotEqualTo(Person.id("a@b.c").delete().subjects());
	}

	@Test
	void knowsACioIdWithAndWithoutItsPrefix() {
		assertThat(Person.cioId("cio_a3").delete().subjects()).isEqualTo(Person.cioId("a3").delete().subjects())
			.isEqualTo(raw("person", Map.of("cio_id", "cio_a3")).subjects());
	}

	@Test
	void namesNobodyInARawOperationWithoutIdentifiers() {
		assertThat(EntityOperation.raw(Map.of("type", "person", "action", "future")).subjects()).isEmpty();
		assertThat(EntityOperation.raw(Map.of()).subjects()).isEmpty();
		assertThat(raw("person", Map.of()).subjects()).isEmpty();
		assertThat(raw("person", "42").subjects()).isEmpty();
		assertThat(raw("person", Map.of("id", List.of("42"))).subjects()).isEmpty();
		assertThat(EntityOperation.raw(Map.of("identifiers", Map.of("id", "42"))).subjects()).isEmpty();
	}

	@Test
	void canBeSortedAndShowsNoIdentifier() {
		assertThat(new TreeSet<>(List.of(PERSON, OBJECT, new Subject("person", "id=41")))).containsExactly(OBJECT,
				new Subject("person", "id=41"), PERSON);
		assertThat(PERSON).hasToString("Subject[person]");
	}

	private static EntityOperation raw(String type, Object identifiers) {
		return EntityOperation.raw(Map.of("type", type, "action", "future", "identifiers", identifiers));
	}

}
