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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObjectOperationTests {

	private static final Instant TIME = Instant.ofEpochSecond(1790000000, 999_999_999);

	@RegisterExtension
	static final Wire server = new Wire();

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
	void identifiesWithEverything() {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("name", "Acme & Söhne");
		attributes.put("founded_at", TIME);
		attributes.put("fax", null);
		assertSent(CustomObject.of("1", "acme")
			.identify(attributes)
			.withRelationships(PersonRelationship.to(PersonId.cioId("cio_a3000001"), Map.of("role", "owner")),
					PersonRelationship.to(PersonId.email("a+b@example.com"))),
				"""
						{
							"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
							"action": "identify",
							"attributes": {"name": "Acme & Söhne", "founded_at": 1790000000, "fax": null},
							"cio_relationships": [
								{
									"identifiers": {"cio_id": "a3000001"},
									"relationship_attributes": {"role": "owner"}
								},
								{"identifiers": {"email": "a+b@example.com"}}
							]
						}""");
	}

	@Test
	void identifiesByTheIdThatCustomerioGave() {
		assertSent(CustomObject.cioObjectId("ob1").identify(Map.of()), """
				{"type": "object", "identifiers": {"cio_object_id": "ob1"}, "action": "identify"}""");
	}

	@Test
	void identifiesForAnAnonymousVisitor() {
		assertSent(CustomObject.of("1", "acme").identifyAnonymous("anon-1", Map.of("plan", "pro")), """
				{
					"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
					"action": "identify_anonymous", "attributes": {"plan": "pro"},
					"cio_relationships": [{"identifiers": {"anonymous_id": "anon-1"}}]
				}""");
	}

	@Test
	void identifiesForAnAnonymousVisitorWithAttributesOfTheRelationship() {
		Map<String, @Nullable Object> relationship = new LinkedHashMap<>(Map.of("role", "buyer"));
		relationship.put("gone", null);
		assertSent(CustomObject.of("1", "acme").identifyAnonymous("anon-1", Map.of(), relationship), """
				{
					"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
					"action": "identify_anonymous",
					"cio_relationships": [{"identifiers": {"anonymous_id": "anon-1"},
						"relationship_attributes": {"role": "buyer", "gone": null}}]
				}""");
	}

	@Test
	void deletes() {
		assertSent(CustomObject.of("1", "acme").delete(), """
				{
					"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
					"action": "delete"
				}""");
	}

	@Test
	void addsRelationships() {
		assertSent(
				CustomObject.of("1", "acme")
					.addRelationships(PersonRelationship.to(PersonId.id("42"), Map.of("since", TIME)),
							PersonRelationship.to(PersonId.email("ada@example.com"))),
				"""
						{
							"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
							"action": "add_relationships",
							"cio_relationships": [
								{"identifiers": {"id": "42"}, "relationship_attributes": {"since": 1790000000}},
								{"identifiers": {"email": "ada@example.com"}}
							]
						}""");
	}

	@Test
	void deletesRelationships() {
		assertSent(CustomObject.of("1", "acme").deleteRelationships(PersonId.id("42"), PersonId.id("43")), """
				{
					"type": "object", "identifiers": {"object_type_id": "1", "object_id": "acme"},
					"action": "delete_relationships",
					"cio_relationships": [{"identifiers": {"id": "42"}}, {"identifiers": {"id": "43"}}]
				}""");
	}

	@Test
	void refusesNoRelationships() {
		CustomObject object = CustomObject.of("1", "acme");
		assertThatIllegalArgumentException().isThrownBy(() -> object.addRelationships(new PersonId[0]))
			.withMessage("At least one relationship is needed");
		assertThatIllegalArgumentException().isThrownBy(object::deleteRelationships)
			.withMessage("At least one relationship is needed");
	}

	@Test
	void refusesBlankIds() {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomObject.of("1", " "))
			.withMessageContaining("object id");
		assertThatIllegalArgumentException().isThrownBy(() -> CustomObject.of("", "acme"))
			.withMessageContaining("object type id")
			.withMessageNotContaining("acme");
		assertThatIllegalArgumentException().isThrownBy(() -> CustomObject.cioObjectId(""))
			.withMessageContaining("cio_object_id");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomObject.of("1", "acme").identifyAnonymous(" ", Map.of()))
			.withMessage("The anonymous id of a visitor must not be blank");
	}

	private void assertSent(EntityOperation operation, String json) {
		this.client.entity(operation);
		server.assertRequest("POST", "/api/v2/entity", json);
	}

}
