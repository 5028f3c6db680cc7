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

package io.github.customeriospring.v1.objects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.ObjectIdentifiers;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObjectOperationsTests {

	private static final ObjectFilter ANY = ObjectFilter.attribute("name").exists();

	@RegisterExtension
	static final Wire server = new Wire();

	private ObjectOperations objects;

	@BeforeEach
	void createClient() {
		this.objects = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.objects();
	}

	@Test
	void searchesWithNestedFilterForOneType() {
		server.answer(200, server.fixture("object-search.json"));
		ObjectPage page = this.objects.search("2",
				ObjectFilter.and(ObjectFilter.attribute("city").eq("Århus & Co"),
						ObjectFilter.or(ObjectFilter.attribute("seats").eq(5), ObjectFilter.attribute("trial").eq(true),
								ObjectFilter.not(ObjectFilter.attribute("closed_at").exists()))),
				new Paging("MDox+/=&", 2));
		assertThat(page.identifiers()).containsExactly(new ObjectIdentifiers("acme", "ob1"),
				new ObjectIdentifiers("", "ob2"), new ObjectIdentifiers(null, "ob3"));
		assertThat(page.identifiers()).extracting((identifiers) -> identifiers.objectId("2"))
			.containsExactly(ObjectId.of("2", "acme"), ObjectId.cioObjectId("ob2"), ObjectId.cioObjectId("ob3"));
		assertThat(page.ids()).containsExactly("ob1", "ob2", "ob3");
		assertThat(page.next()).isEqualTo("MDoy");
		server.assertRequest("POST", "/v1/objects?start=MDox%2B%2F%3D%26&limit=2",
				"""
						{
							"object_type_id": "2",
							"filter": {"and": [
								{"object_attribute": {"type_id": "2", "field": "city", "operator": "eq", "value": "Århus & Co"}},
								{"or": [
									{"object_attribute": {"type_id": "2", "field": "seats", "operator": "eq", "value": 5}},
									{"object_attribute": {"type_id": "2", "field": "trial", "operator": "eq", "value": true}},
									{"not": {
										"object_attribute": {"type_id": "2", "field": "closed_at", "operator": "exists"}
									}}
								]}
							]}
						}""");
	}

	@Test
	void searchesWithRawFilter() {
		server.answer(200, "{}");
		ObjectPage page = this.objects.search("1",
				ObjectFilter.not(ObjectFilter.raw(Map.of("future", Map.of("depth", 2)))));
		assertThat(page).isEqualTo(new ObjectPage(List.of(), List.of(), null));
		server.assertRequest("POST", "/v1/objects", """
				{"object_type_id": "1", "filter": {"not": {"future": {"depth": 2}}}}""");
	}

	@Test
	void streamsAllPagesAndReadsThemOnlyWhenTheyAreNeeded() {
		server.stubFor(any(anyUrl()).withQueryParam("start", absent())
			.willReturn(okJson("{\"identifiers\":[{\"object_id\":\"a\"},{\"object_id\":\"b\"}],\"next\":\"p+2\"}")));
		server.stubFor(any(anyUrl()).withQueryParam("start", equalTo("p+2"))
			.willReturn(okJson("{\"identifiers\":[],\"next\":\"p3\"}")));
		server.stubFor(any(anyUrl()).withQueryParam("start", equalTo("p3"))
			.willReturn(okJson("{\"identifiers\":[{\"cio_object_id\":\"c\"}],\"next\":\"\"}")));
		assertThat(this.objects.searchAll("1", ANY).limit(2)).containsExactly(ObjectId.of("1", "a"),
				ObjectId.of("1", "b"));
		assertThat(urls()).containsExactly("/v1/objects");
		assertThat(this.objects.searchAll("1", ANY)).containsExactly(ObjectId.of("1", "a"), ObjectId.of("1", "b"),
				ObjectId.cioObjectId("c"));
		assertThat(urls()).containsExactly("/v1/objects", "/v1/objects", "/v1/objects?start=p%2B2",
				"/v1/objects?start=p3");
	}

	@Test
	void failsWhereTheStreamIsConsumed() {
		server.answer(serverError());
		Stream<ObjectId> stream = this.objects.searchAll("1", ANY);
		assertThat(urls()).isEmpty();
		assertThatExceptionOfType(CustomerioServerException.class).isThrownBy(stream::toList);
		assertThat(urls()).hasSize(4);
	}

	@Test
	void noticesPagesThatGoInACircle() {
		server.answer(200, "{\"identifiers\":[{\"object_id\":\"a\"}],\"next\":\"again\"}");
		Stream<ObjectId> stream = this.objects.searchAll("1", ANY);
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(stream::toList)
			.withMessageContaining("the same page");
		assertThat(urls()).hasSize(2);
	}

	@Test
	void noticesObjectsThatNothingIdentifies() {
		server.answer(200, "{\"identifiers\":[{\"object_id\":\" \",\"cio_object_id\":\"\"}]}");
		Stream<ObjectId> stream = this.objects.searchAll("1", ANY);
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(stream::toList)
			.withMessage("Customer.io returned an object without any identifier");
	}

	@Test
	void readsWhetherTheTypeIsSwitchedOff() {
		server.answer(200, """
				{"cio_relationships": [{"object_type_id": "1", "object_type_disabled": true}]}""");
		assertThat(this.objects.relationships("1", "acme").items())
			.containsExactly(new Relationship("1", true, null, Map.of()));
	}

	@Test
	void readsRelationships() {
		server.answer(200, server.fixture("object-relationships.json"));
		RelationshipPage page = this.objects.relationships("1", "Ac/me+é;%2F");
		assertThat(page.relationships()).containsExactly(
				new Relationship("1", false, new Customer("42", "ada@example.com", "a3000001"),
						Map.of("role", "owner", "since", 1790000000)),
				new Relationship("1", false, new Customer(null, null, "a3000002"), Map.of()));
		assertThat(page.next()).isEqualTo("MDoy");
		server.assertRequest("GET", "/v1/objects/1/Ac%2Fme%2B%C3%A9%3B%252F/relationships");
	}

	@Test
	void readsOnePageOfRelationshipsByTheIdThatCustomerioGave() {
		server.answer(200, "{\"cio_relationships\":[],\"next\":\"\"}");
		assertThat(this.objects.relationships("1", "ob1", ObjectIdType.CIO_OBJECT_ID, new Paging("MDo+", 50)).items())
			.isEmpty();
		server.assertRequest("GET", "/v1/objects/1/ob1/relationships?id_type=cio_object_id&start=MDo%2B&limit=50");
	}

	@Test
	void streamsAllRelationshipsAndReadsThemOnlyWhenTheyAreNeeded() {
		server.stubFor(any(anyUrl()).withQueryParam("start", absent())
			.willReturn(okJson("{\"cio_relationships\":[{\"identifiers\":{\"id\":\"1\"}}],\"next\":\"p2\"}")));
		server.stubFor(any(anyUrl()).withQueryParam("start", equalTo("p2"))
			.willReturn(okJson("{\"cio_relationships\":[{\"identifiers\":{\"id\":\"2\"}}]}")));
		assertThat(this.objects.relationshipsAll("1", "acme").findFirst()).isPresent();
		assertThat(urls()).containsExactly("/v1/objects/1/acme/relationships");
		assertThat(this.objects.relationshipsAll("1", "acme")).extracting(Relationship::person)
			.containsExactly(new Customer("1", null, null), new Customer("2", null, null));
		assertThat(urls()).hasSize(3).last().isEqualTo("/v1/objects/1/acme/relationships?start=p2");
	}

	@Test
	void refusesFiltersThatSayNothing() {
		assertThatIllegalArgumentException().isThrownBy(ObjectFilter::and)
			.withMessage("'and' needs at least one condition");
		assertThatIllegalArgumentException().isThrownBy(ObjectFilter::or)
			.withMessage("'or' needs at least one condition");
		assertThatIllegalArgumentException().isThrownBy(() -> ObjectFilter.attribute(" "))
			.withMessage("The name of an attribute must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ObjectFilter.attribute("plan").eq(List.of("secret")))
			.withMessage("'plan' can be compared with a string, a number or a boolean only");
	}

	@Test
	void tellsTheKindOfAFilterOnly() {
		assertThat(ObjectFilter.and(ObjectFilter.not(ObjectFilter.attribute("city").eq("secret")),
				ObjectFilter.raw(Map.of("city", "secret"))))
			.hasToString("and[Not[filter=Attribute[condition=eq]], Raw]");
	}

	private static List<String> urls() {
		return server.requests().stream().map(LoggedRequest::getUrl).toList();
	}

	@Test
	void readsAttributes() {
		server.answer(200, server.fixture("object-attributes.json"));
		ObjectProfile profile = this.objects.profile("1", "ac/me", ObjectIdType.CIO_OBJECT_ID);
		assertThat(profile.objectTypeId()).isEqualTo("1");
		assertThat(profile.identifiers()).isEqualTo(new ObjectIdentifiers("acme", "ob1"));
		assertThat(profile.text("name")).contains("Acme");
		assertThat(profile.timestamps()).isEqualTo(Map.of("name", Instant.ofEpochSecond(1790000000)));
		assertThat(profile.otherFields()).isEqualTo(Map.of("weather", "fine"));
		server.assertRequest("GET", "/v1/objects/1/ac%2Fme/attributes?id_type=cio_object_id");
	}

	@Test
	void readsTheIdOfAProfileByItsOtherName() {
		server.answer(200, "{\"object\":{\"identifiers\":{\"cio_object_id\":\"ob1\",\"id\":\"acme\",\"email\":null}}}");
		assertThat(this.objects.profile("1", "acme").identifiers()).isEqualTo(new ObjectIdentifiers("acme", "ob1"));
	}

	@Test
	void readsAttributesByTheIdOfTheApplication() {
		server.answer(200, "{\"object\":{}}");
		assertThat(this.objects.profile("1", "acme").attributes()).isEmpty();
		server.assertRequest("GET", "/v1/objects/1/acme/attributes");
	}

	@Test
	void listsTypes() {
		server.answer(200, server.fixture("object-types.json"));
		assertThat(this.objects.types()).containsExactly(
				new ObjectType("1", "Companies", "Company", "companies", "company", "company", true),
				new ObjectType("2", null, null, null, null, null, false));
		server.assertRequest("GET", "/v1/object_types");
	}

}
