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

package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerOperations customers;

	@BeforeEach
	void createClient() {
		this.customers = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.customers();
	}

	@Test
	void findsByEmail() {
		server.answer(200, server.fixture("customers-by-email.json"));
		assertThat(this.customers.findByEmail("a+b@example.com"))
			.containsExactly(new Customer("42", "a+b@example.com", "a3000001"), new Customer(null, null, "a3000002"));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "GET", "/v1/customers?email=a%2Bb%40example.com");
		assertThat(request.getHeader("Authorization")).isEqualTo("Bearer app-key");
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).matches("customerio-spring-boot/\\d+\\.\\d+\\.\\d+.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"results\":[]}", "{\"results\":null}" })
	void findsNobody(String answer) {
		server.answer(200, answer);
		assertThat(this.customers.findByEmail("nobody@example.com")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"other\":[]}", "{\"results\":[null]}", "{\"results\":7}", "[]", "7" })
	void saysWhenTheAnswerIsAnother(String answer) {
		server.answer(200, answer);
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.customers.findByEmail("ada@example.com"))
			.withMessageStartingWith("App API customers.findByEmail was answered with status 200 and ");
	}

	@Test
	void searchesWithNestedFilter() {
		server.answer(200, server.fixture("customer-search.json"));
		CustomerPage page = this.customers.search(
				Filter.and(Filter.inSegment(7),
						Filter.or(Filter.attribute("plan").eq("pro"), Filter.not(Filter.attribute("email").exists()))),
				new Paging("MDox", 2));
		assertThat(page.identifiers()).containsExactly(new Customer("42", "ada@example.com", "a3000001"),
				new Customer(null, "bob@example.com", "a3000002"));
		assertThat(page.ids()).containsExactly("42", "");
		assertThat(page.next()).isEqualTo("MDoy");
		server.assertRequest("POST", "/v1/customers?start=MDox&limit=2", """
				{"filter": {"and": [
					{"segment": {"id": 7}},
					{"or": [
						{"attribute": {"field": "plan", "operator": "eq", "value": "pro"}},
						{"not": {"attribute": {"field": "email", "operator": "exists"}}}
					]}
				]}}""");
	}

	@Test
	void searchesWithRawFilter() {
		server.answer(200, "{\"identifiers\":[],\"ids\":[],\"next\":\"\"}");
		assertThat(this.customers.search(Filter.raw(Map.of("segment", Map.of("id", 3)))).items()).isEmpty();
		server.assertRequest("POST", "/v1/customers", "{\"filter\":{\"segment\":{\"id\":3}}}");
	}

	@Test
	void readsFurtherPagesOnlyWhenTheyAreNeeded() {
		server.stubFor(post(urlPathEqualTo("/v1/customers")).withQueryParam("start", absent()).willReturn(okJson("""
				{"identifiers":[{"id":"1","email":null,"cio_id":"c1"}],"ids":["1"],"next":"p+2"}""")));
		server
			.stubFor(post(urlPathEqualTo("/v1/customers")).withQueryParam("start", equalTo("p+2")).willReturn(okJson("""
					{"identifiers":[{"id":null,"email":null,"cio_id":"c2"}],"ids":[""],"next":""}""")));
		try (Stream<PersonId> people = this.customers.searchAll(Filter.inSegment(7))) {
			assertThat(people.findFirst()).contains(PersonId.id("1"));
		}
		assertThat(urls()).containsExactly("/v1/customers?limit=1000");
		try (Stream<PersonId> people = this.customers.searchAll(Filter.inSegment(7))) {
			assertThat(people).containsExactly(PersonId.id("1"), PersonId.cioId("c2"));
		}
		assertThat(urls()).contains("/v1/customers?start=p%2B2&limit=1000");
	}

	@Test
	void readsAttributes() {
		server.answer(200, server.fixture("customer-attributes.json"));
		CustomerProfile profile = this.customers.profile(PersonId.cioId("a3000001"));
		assertThat(profile.id()).isEqualTo("42");
		assertThat(profile.identifiers()).isEqualTo(new Customer("42", "ada@example.com", "a3000001"));
		assertThat(profile.attributes()).containsEntry("plan", "pro");
		assertThat(profile.timestamps()).containsEntry("plan", Instant.ofEpochSecond(1790000000));
		assertThat(profile.devices()).hasSize(1);
		server.assertRequest("GET", "/v1/customers/cio_a3000001/attributes?id_type=cio_id");
	}

	@Test
	void encodesIdentifiersInThePath() {
		server.answer(404, "{\"errors\":[{\"detail\":\"customer a+b@x.com/é;%2F not found\",\"status\":\"404\"}]}");
		assertThatExceptionOfType(CustomerioNotFoundException.class)
			.isThrownBy(() -> this.customers.profile(PersonId.email("a+b@x.com/é;%2F")))
			.withMessageContaining("App API customers.profile")
			.withMessageNotContaining("x.com");
		server.assertRequest("GET", "/v1/customers/a%2Bb%40x.com%2F%C3%A9%3B%252F/attributes?id_type=email");
	}

	private static List<String> urls() {
		return server.requests().stream().map(LoggedRequest::getUrl).toList();
	}

}
