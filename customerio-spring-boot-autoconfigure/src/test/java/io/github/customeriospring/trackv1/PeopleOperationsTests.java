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

package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeopleOperationsTests {

	private static final Instant CHANGED = Instant.parse("2026-11-23T10:15:30.999Z");

	@RegisterExtension
	static final Wire server = new Wire();

	private PeopleOperations people;

	@BeforeEach
	void createClient() {
		this.people = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.people();
		server.answer(200, "{}");
	}

	@Test
	void identifiesWithAttributes() {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("email", "ada@example.com");
		attributes.put("created_at", CHANGED);
		attributes.put("plan", null);
		this.people.identify(PersonId.id("42"), attributes);
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "PUT", "/api/v1/customers/42", """
				{"email": "ada@example.com", "created_at": 1795428930, "plan": null}""");
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic c2l0ZTprZXk=");
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).startsWith("customerio-spring-boot/");
	}

	@Test
	void identifiesWithInstructions() {
		this.people.identify(PersonId.cioId("a3000001"),
				PersonUpdate.of(Map.of("plan", "pro"))
					.withTimestamp(CHANGED)
					.updateOnly()
					.withAnonymousId("cookie-1")
					.withSubscription(3, false)
					.addRelationships(ObjectRelationship.to(ObjectId.of("1", "acme"), Map.of("role", "admin")),
							ObjectRelationship.to(ObjectId.cioObjectId("ob1"))));
		server.assertRequest("PUT", "/api/v1/customers/cio_a3000001", """
				{
					"plan": "pro",
					"_timestamp": 1795428930,
					"_update": true,
					"anonymous_id": "cookie-1",
					"cio_subscription_preferences.topics.topic_3": false,
					"cio_relationships": {
						"action": "add_relationships",
						"relationships": [
							{"identifiers": {"object_type_id": "1", "object_id": "acme"},
								"relationship_attributes": {"role": "admin"}},
							{"identifiers": {"cio_object_id": "ob1"}}
						]
					}
				}""");
	}

	@Test
	void identifiesAndEndsRelationships() {
		this.people.identify(PersonId.id("42"),
				PersonUpdate.of(Map.of()).deleteRelationships(ObjectId.of("1", "acme")));
		server.assertRequest("PUT", "/api/v1/customers/42", """
				{"cio_relationships": {"action": "delete_relationships", "relationships": [
					{"identifiers": {"object_type_id": "1", "object_id": "acme"}}
				]}}""");
	}

	@Test
	void refusesToAddAndEndRelationshipsAtOnce() {
		PersonUpdate identify = PersonUpdate.of(Map.of())
			.addRelationships(ObjectRelationship.to(ObjectId.of("1", "acme")));
		assertThatIllegalArgumentException().isThrownBy(() -> identify.deleteRelationships(ObjectId.of("1", "post")))
			.withMessageContaining("identify twice");
		assertThatIllegalArgumentException().isThrownBy(() -> PersonUpdate.of(Map.of()).addRelationships())
			.withMessage("At least one relationship is needed");
	}

	@Test
	void refusesNumbersThatJsonDoesNotKnow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.people.identify(PersonId.id("42"), Map.of("score", Map.of("last", Double.NaN))))
			.withMessageContaining("score.last is NaN");
		assertThatIllegalArgumentException().isThrownBy(() -> PersonUpdate.of(Map.of()).withAnonymousId(" "))
			.withMessage("anonymousId must not be blank");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void writesControlCharactersAsJson() {
		this.people.identify(PersonId.id("4 Host: x"), Map.of("note", "a\u0000\r\nb\u2028"));
		server.assertRequest("PUT", "/api/v1/customers/4%20Host%3A%20x", "{\"note\": \"a\\u0000\\r\\nb\\u2028\"}");
	}

	@Test
	void deletes() {
		this.people.delete(PersonId.email("a+b@example.com"));
		server.assertRequest("DELETE", "/api/v1/customers/a%2Bb%40example.com");
	}

	@Test
	void suppresses() {
		this.people.suppress(PersonId.id("a/b"));
		server.assertRequest("POST", "/api/v1/customers/a%2Fb/suppress");
	}

	@Test
	void unsuppresses() {
		this.people.unsuppress(PersonId.id("é;%2F"));
		server.assertRequest("POST", "/api/v1/customers/%C3%A9%3B%252F/unsuppress");
	}

	@Test
	void merges() {
		this.people.merge(PersonId.email("ada@example.com"), PersonId.cioId("cio_a3000001"));
		server.assertRequest("POST", "/api/v1/merge_customers", """
				{"primary": {"email": "ada@example.com"}, "secondary": {"cio_id": "a3000001"}}""");
	}

	@Test
	void refusesToMergeByPhoneOrIntoOneself() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.people.merge(PersonId.phone("+4915112345678"), PersonId.id("42")))
			.withMessage("primary must name a person by id, email or cio_id, not by phone");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.people.merge(PersonId.id("42"), PersonId.phone("+4915112345678")))
			.withMessage("secondary must name a person by id, email or cio_id, not by phone");
		assertThatIllegalArgumentException().isThrownBy(() -> this.people.merge(PersonId.id("42"), PersonId.id("42")))
			.withMessageContaining("same person");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void keepsAttributesOutOfText() {
		assertThat(PersonUpdate.of(Map.of("email", "ada@example.com"))).hasToString("PersonUpdate[..]");
		assertThat(new PeopleOperations.Merge(PersonId.id("42"), PersonId.id("43")))
			.hasToString("Merge[primary=PersonId[id], secondary=PersonId[id]]");
	}

}
