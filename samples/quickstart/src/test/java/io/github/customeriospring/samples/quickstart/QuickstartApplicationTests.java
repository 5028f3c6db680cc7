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

package io.github.customeriospring.samples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application over HTTP, with a fake Customer.io.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "customerio.retry.delay=1ms")
@EnableFakeCustomerio
@ExtendWith(OutputCaptureExtension.class)
class QuickstartApplicationTests {

	private static final String ADA = """
			{"id":"42","email":"ada@example.com","attributes":{"plan":"pro"}}""";

	@Autowired
	private FakeCustomerio customerio;

	private RestTestClient client;

	@BeforeEach
	void bind(@LocalServerPort int port) {
		this.client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
	}

	@Test
	void identifiesAPerson() {
		send(HttpMethod.POST, "/people", ADA).expectStatus().isAccepted().expectBody().isEmpty();
		assertThat(this.customerio).receivedRequests(1)
			.person("42")
			.hasAttribute("email", "ada@example.com")
			.hasAttribute("plan", "pro");
	}

	@Test
	void findsPeopleByEmail() {
		send(HttpMethod.POST, "/people", ADA);
		String cioId = this.customerio.people().find("42").orElseThrow().identifiers().cioId();
		json(get("/people?email={email}", "ada@example.com"), """
				[{"id":"42","email":"ada@example.com","cioId":"%s"}]""".formatted(cioId));
		json(get("/people?email={email}", "nobody@example.com"), "[]");
	}

	@Test
	void recordsAnEvent() {
		send(HttpMethod.POST, "/people", ADA);
		send(HttpMethod.POST, "/people/42/events", """
				{"name":"viewed","data":{"sku":"A1"}}""").expectStatus().isAccepted().expectBody().isEmpty();
		send(HttpMethod.POST, "/people/42/events", """
				{"name":"left"}""").expectStatus().isAccepted();
		assertThat(this.customerio).person("42").hasEvent("viewed", Map.of("sku", "A1")).hasEventTimes("left", 1);
	}

	@Test
	void savesACompanyWithItsPeople() {
		send(HttpMethod.POST, "/people", ADA);
		send(HttpMethod.PUT, "/companies/acme", """
				{"name":"Acme","people":["42"]}""").expectStatus().isAccepted().expectBody().isEmpty();
		send(HttpMethod.PUT, "/companies/acme", """
				{"name":"Acme Ltd"}""").expectStatus().isAccepted();
		assertThat(this.customerio).object("1", "acme").hasAttribute("name", "Acme Ltd").isRelatedToPerson("42");
		json(get("/companies/{id}/people", "acme"), """
				["42"]""");
	}

	@Test
	void importsPeopleInOneBatchAndSaysWhoWasRefused() {
		send(HttpMethod.POST, "/import", """
				[{"id":"1","email":"a@example.com"}, {"attributes":{"plan":"pro"}}, "c", {"id":"4","attributes":"pro"},
				{"id":"5","attributes":{"text":"%s"}}, {"id":"6","attributes":{"plan":"pro"}}, null]"""
			.formatted("x".repeat(32 * 1024))).expectStatus().isOk().expectBody().json("""
					{"accepted":2,"refused":[
						{"index":1,"reason":"A person needs an id or an email address"},
						{"index":2,"reason":"A person is a JSON object"},
						{"index":3,"reason":"A person has a text id, a text email and an object of attributes"},
						{"index":4,"reason":"too_large"},
						{"index":6,"reason":"A person is a JSON object"}]}""", JsonCompareMode.STRICT);
		assertThat(this.customerio).receivedRequests(1).people().hasSize(2).withId("6").hasAttribute("plan", "pro");
	}

	@Test
	void knowsAPersonWithoutAnIdByEmail() {
		send(HttpMethod.POST, "/people", "{\"email\":\"ada@example.com\"}").expectStatus().isAccepted();
		assertThat(this.customerio).people().withEmail("ada@example.com").hasNoAttribute("id");
	}

	@Test
	void saysWhomCustomerioRefused() {
		this.customerio.failNext(1, Fault.body(207, """
				{"errors":[{"batch_index":1,"reason":"invalid","field":"attributes.plan","message":"plan of 3"}]}"""));
		send(HttpMethod.POST, "/import", """
				[{}, {"id":"2"}, {"id":"3"}]""").expectStatus().isOk().expectBody().json("""
				{"accepted":1,"refused":[
					{"index":0,"reason":"A person needs an id or an email address"},
					{"index":2,"reason":"invalid (attributes.plan)"}]}""", JsonCompareMode.STRICT);
	}

	@Test
	void saysWhatRemainsOfAnImportThatBreaksOff() {
		String attributes = "{\"text\":\"%s\"}".formatted("x".repeat(30_000));
		String people = IntStream.range(0, 18)
			.mapToObj((id) -> "{\"id\":\"%d\",\"attributes\":%s}".formatted(id, attributes))
			.collect(Collectors.joining(",", "[{},", "]"));
		this.customerio.failNext(1, Fault.body(200, "{}"));
		this.customerio.failNext(4, Fault.status(503));
		send(HttpMethod.POST, "/import", people).expectStatus()
			.isEqualTo(503)
			.expectBody()
			.json("""
					{"status":503,"title":"Service Unavailable","instance":"/import",
					"detail":"Customer.io has trouble or cannot be reached, try again","accepted":16,
					"refused":[{"index":0,"reason":"A person needs an id or an email address"}],"remaining":[17,18]}""",
					JsonCompareMode.STRICT);
	}

	@Test
	void refusesWhatIsIncomplete() {
		problem(send(HttpMethod.POST, "/people", "{\"attributes\":{}}"), 400,
				"A person needs an id or an email address");
		problem(send(HttpMethod.POST, "/people", "{\"id\":\" \"}"), 400, "A person needs an id or an email address");
		problem(send(HttpMethod.POST, "/people/42/events", "{\"data\":{}}"), 400, "An event needs a name");
		problem(send(HttpMethod.PUT, "/companies/acme", "{\"people\":[\"42\"]}"), 400, "A company needs a name");
		problem(send(HttpMethod.PUT, "/companies/acme", "{\"name\":\"Acme\",\"people\":[null]}"), 400,
				"The people of a company are ids");
		problem(get("/people"), 400, "Required parameter 'email' is not present.");
		assertThat(this.customerio).requests().isEmpty();
	}

	@Test
	void refusesWhatCannotBeReadOrIsTooLarge() {
		problem(send(HttpMethod.POST, "/people", "{\"id\":"), 400, "Failed to read request");
		problem(send(HttpMethod.POST, "/people", "{\"id\":\"42\",\"attributes\":[]}"), 400, "Failed to read request");
		problem(send(HttpMethod.POST, "/import", ADA), 400, "Failed to read request");
		problem(send(HttpMethod.POST, "/people", """
				{"id":"42","attributes":{"text":"%s"}}""".formatted("x".repeat(32_768))), 400,
				"The operation (person identify) has 32856 bytes, it was not sent: Customer.io takes at most 32768 bytes");
		assertThat(this.customerio).requests().isEmpty();
	}

	@Test
	void passesOnWhatCustomerioSaysOfTheRequest() {
		problem(get("/companies/{id}/people", "acme"), 404,
				"App API objects.relationships failed with status 404: there is no such object. "
						+ "Check the identifier and its type; an identifier of another type is not found either");
		this.customerio.failNext(1, Fault.body(400, """
				{"errors":[{"reason":"invalid","field":"attributes.plan","message":"plan of ada@example.com"}]}"""));
		problem(send(HttpMethod.POST, "/people", ADA), 422,
				"Track API entity failed with status 400: invalid (attributes.plan). "
						+ "Correct the request; repeating it as it is will not help");
	}

	@Test
	void saysWhenToTryAgain() {
		this.customerio.failNext(1, Fault.status(429).header("Retry-After", "60"));
		problem(send(HttpMethod.POST, "/people", ADA).expectHeader().valueEquals("Retry-After", "60"), 429,
				"Customer.io is called too often");
		this.customerio.failNext(4, Fault.status(503));
		problem(get("/people?email={email}", "ada@example.com").expectHeader().doesNotExist("Retry-After"), 503,
				"Customer.io has trouble or cannot be reached, try again");
	}

	@Test
	void keepsToItselfWhatTheOperatorHasToCorrect(CapturedOutput output) {
		this.customerio.failNext(1, Fault.status(401));
		problem(get("/people?email={email}", "ada@example.com"), 502,
				"The call of Customer.io failed, the log says why");
		assertThat(output).contains("customerio.app.api-key").doesNotContain("ada@example.com");
	}

	@Test
	void showsHealthWithDetails() {
		get("/actuator/health").expectStatus().isOk().expectBody().json("""
				{"status":"UP","components":{"customerio":{"status":"UP","components":{
					"app":{"status":"UP","details":{"workspaces":1}},
					"track":{"status":"UP","details":{"region":"us"}}}}}}""");
	}

	@Test
	void measuresCallsWithoutIdentifiers() {
		send(HttpMethod.PUT, "/companies/acme", """
				{"name":"Acme","people":["42"]}""");
		get("/people?email={email}", "ada@example.com");
		get("/companies/{id}/people", "acme");
		assertThat(tagValues("customerio.calls", "operation")).contains("entity", "customers.findByEmail",
				"objects.relationships");
		assertThat(tagValues("http.client.requests", "uri"))
			.contains("/api/v2/entity", "/v1/customers", "/v1/objects/{object_type_id}/{object_id}/relationships")
			.isSubsetOf("/api/v2/entity", "/api/v2/batch", "/v1/customers",
					"/v1/objects/{object_type_id}/{object_id}/relationships", "/v1/workspaces",
					"/api/v1/accounts/region");
	}

	private RestTestClient.ResponseSpec get(String uri, Object... variables) {
		return this.client.get().uri(uri, variables).exchange();
	}

	private RestTestClient.ResponseSpec send(HttpMethod method, String uri, String body) {
		return this.client.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static void json(RestTestClient.ResponseSpec response, String expected) {
		response.expectStatus().isOk().expectBody().json(expected, JsonCompareMode.STRICT);
	}

	private static void problem(RestTestClient.ResponseSpec response, int status, String detail) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

	private List<String> tagValues(String meter, String tag) {
		Metric metric = this.client.get()
			.uri("/actuator/metrics/{meter}", meter)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(Metric.class)
			.returnResult()
			.getResponseBody();
		return metric.availableTags()
			.stream()
			.filter((each) -> each.tag().equals(tag))
			.findFirst()
			.orElseThrow()
			.values();
	}

	record Metric(List<Tag> availableTags) {

		record Tag(String tag, List<String> values) {

		}

	}

}
