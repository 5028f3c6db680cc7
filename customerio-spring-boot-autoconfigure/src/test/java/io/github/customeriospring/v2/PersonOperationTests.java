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
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonOperationTests {

	private static final Instant TIME = Instant.parse("2026-09-21T13:33:20.987Z");

	private static final String ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

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
		attributes.put("plan", "pro");
		attributes.put("nickname", null);
		attributes.put("created_at", TIME);
		assertSent(Person.id("42")
			.identify(attributes)
			.withTimestamp(TIME)
			.withRelationships(ObjectRelationship.to(ObjectId.of("1", "acme"), Map.of("role", "admin", "since", TIME)),
					ObjectRelationship.to(ObjectId.cioObjectId("ob1")))
			.updateOnly()
			.withAnonymousId("anon-1")
			.withSubscription(3, true)
			.withSubscription(4, false), """
					{
						"type": "person", "identifiers": {"id": "42"}, "action": "identify", "timestamp": 1789997600,
						"attributes": {
							"plan": "pro", "nickname": null, "created_at": 1789997600, "_update": true,
							"anonymous_id": "anon-1", "cio_subscription_preferences.topics.topic_3": true,
							"cio_subscription_preferences.topics.topic_4": false
						},
						"cio_relationships": [
							{
								"identifiers": {"object_type_id": "1", "object_id": "acme"},
								"relationship_attributes": {"role": "admin", "since": 1789997600}
							},
							{"identifiers": {"cio_object_id": "ob1"}}
						]
					}""");
	}

	@Test
	void identifiesWithoutAttributes() {
		assertSent(Person.phone("+14155550100").identify(), """
				{"type": "person", "identifiers": {"phone": "+14155550100"}, "action": "identify"}""");
	}

	@Test
	void deletes() {
		assertSent(Person.email("a+b@example.com").delete(), """
				{"type": "person", "identifiers": {"email": "a+b@example.com"}, "action": "delete"}""");
	}

	@Test
	void recordsAnEvent() {
		assertSent(Person.cioId("cio_a3000001")
			.event("purchased", Map.of("price", 23.45, "sku", "Ä1"))
			.withId(ULID)
			.withTimestamp(TIME), """
					{
						"type": "person", "identifiers": {"cio_id": "a3000001"}, "action": "event",
						"name": "purchased", "id": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "timestamp": 1789997600,
						"attributes": {"price": 23.45, "sku": "Ä1"}
					}""");
	}

	@Test
	void recordsAPageView() {
		assertSent(Person.id("42")
			.page("https://example.com/pricing", Map.of("referrer", "https://example.org", "keywords", List.of("a")))
			.withId(ULID)
			.withTimestamp(TIME), """
					{
						"type": "person", "identifiers": {"id": "42"}, "action": "page",
						"name": "https://example.com/pricing", "id": "01ARZ3NDEKTSV4RRFFQ69G5FAV",
						"timestamp": 1789997600,
						"attributes": {"referrer": "https://example.org", "keywords": ["a"]}
					}""");
	}

	@Test
	void recordsAScreenView() {
		assertSent(Person.id("42").screen("home", Map.of("tab", 2)).withId(ULID).withTimestamp(TIME), """
				{
					"type": "person", "identifiers": {"id": "42"}, "action": "screen", "name": "home",
					"id": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "timestamp": 1789997600, "attributes": {"tab": 2}
				}""");
	}

	@Test
	void leavesOutWhatAnEventDoesNotHave() {
		assertSent(Person.id("42").event("signed_up").withId(ULID), """
				{
					"type": "person", "identifiers": {"id": "42"}, "action": "event", "name": "signed_up",
					"id": "01ARZ3NDEKTSV4RRFFQ69G5FAV"
				}""");
	}

	@Test
	void addsRelationships() {
		assertSent(Person.id("42")
			.addRelationships(ObjectRelationship.to(ObjectId.of("1", "acme"), Map.of("role", "admin")),
					ObjectRelationship.to(ObjectId.of("2", "java"))),
				"""
						{
							"type": "person", "identifiers": {"id": "42"}, "action": "add_relationships",
							"cio_relationships": [
								{
									"identifiers": {"object_type_id": "1", "object_id": "acme"},
									"relationship_attributes": {"role": "admin"}
								},
								{"identifiers": {"object_type_id": "2", "object_id": "java"}}
							]
						}""");
	}

	@Test
	void deletesRelationships() {
		assertSent(Person.id("42").deleteRelationships(ObjectId.of("1", "acme"), ObjectId.cioObjectId("ob1")), """
				{
					"type": "person", "identifiers": {"id": "42"}, "action": "delete_relationships",
					"cio_relationships": [
						{"identifiers": {"object_type_id": "1", "object_id": "acme"}},
						{"identifiers": {"cio_object_id": "ob1"}}
					]
				}""");
	}

	@Test
	void addsADevice() {
		assertSent(
				Person.id("42")
					.addDevice(Device.ios("token-1").withLastUsed(TIME).withAttributes(Map.of("device_os", "18.1"))),
				"""
						{
							"type": "person", "identifiers": {"id": "42"}, "action": "add_device",
							"device": {
								"token": "token-1", "platform": "ios", "last_used": 1789997600,
								"attributes": {"device_os": "18.1"}
							}
						}""");
	}

	@Test
	void addsADeviceOfWhichOnlyTheTokenIsKnown() {
		assertSent(Person.id("42").addDevice(Device.android("token-2")), """
				{
					"type": "person", "identifiers": {"id": "42"}, "action": "add_device",
					"device": {"token": "token-2", "platform": "android"}
				}""");
	}

	@Test
	void deletesADevice() {
		assertSent(Person.id("42").deleteDevice("token-1"), """
				{
					"type": "person", "identifiers": {"id": "42"}, "action": "delete_device",
					"device": {"token": "token-1"}
				}""");
	}

	@Test
	void merges() {
		assertSent(Person.id("42").merge(PersonId.email("old@example.com")), """
				{
					"type": "person", "action": "merge",
					"primary": {"id": "42"}, "secondary": {"email": "old@example.com"}
				}""");
	}

	@Test
	void suppresses() {
		assertSent(Person.id("42").suppress(), """
				{"type": "person", "identifiers": {"id": "42"}, "action": "suppress"}""");
	}

	@Test
	void unsuppresses() {
		assertSent(Person.id("42").unsuppress(), """
				{"type": "person", "identifiers": {"id": "42"}, "action": "unsuppress"}""");
	}

	@Test
	void refusesBlankNamesAndTokens() {
		Person person = Person.id("42");
		assertThatIllegalArgumentException().isThrownBy(() -> person.event(" "))
			.withMessage("The name of an event must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> person.page("")).withMessageContaining("name");
		assertThatIllegalArgumentException().isThrownBy(() -> person.screen("\t")).withMessageContaining("name");
		assertThatIllegalArgumentException().isThrownBy(() -> Device.ios(" "))
			.withMessage("The token of a device must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> person.deleteDevice("")).withMessageContaining("token");
	}

	@Test
	void refusesAnIdThatIsNoUlid() {
		Person person = Person.id("42");
		assertThatIllegalArgumentException().isThrownBy(() -> person.event("e").withId("order-4711"))
			.withMessageContaining("ULID")
			.withMessageNotContaining("4711");
		assertThatIllegalArgumentException().isThrownBy(() -> person.page("p").withId(""))
			.withMessageContaining("ULID");
		assertThatIllegalArgumentException().isThrownBy(() -> person.screen("s").withId(ULID + "0"))
			.withMessageContaining("ULID");
	}

	@Test
	void refusesNoRelationships() {
		Person person = Person.id("42");
		assertThatIllegalArgumentException().isThrownBy(() -> person.addRelationships(new ObjectId[0]))
			.withMessage("At least one relationship is needed");
		assertThatIllegalArgumentException().isThrownBy(person::deleteRelationships)
			.withMessage("At least one relationship is needed");
	}

	private void assertSent(EntityOperation operation, String json) {
		this.client.entity(operation);
		server.assertRequest("POST", "/api/v2/entity", json);
	}

}
