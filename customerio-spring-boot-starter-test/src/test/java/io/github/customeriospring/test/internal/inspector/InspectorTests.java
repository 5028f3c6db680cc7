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

package io.github.customeriospring.test.internal.inspector;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.http.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What the inspector shows of the workspace and of requests.
 */
class InspectorTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: text/html,*/*;q=0.8", "Accept: */*, TEXT/HTML; q=0.5",
			"Accept: application/json\nAccept: text/html;level=1" })
	void isWhereABrowserIsSentTo(String accept) {
		String answer = new RawHttp(this.customerio).send("GET / HTTP/1.1\n" + accept, new byte[0]);
		assertThat(answer).startsWith("HTTP/1.1 302").containsIgnoringCase("Location: /_inspector\r\n");
		assertThat(this.customerio.requests().all()).isEmpty();
		assertThat(this.customerio.inspectorUrl()).isEqualTo(this.customerio.baseUrl() + "/_inspector");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1", "GET / HTTP/1.1\nAccept: */*", "GET / HTTP/1.1\nAccept: text/*",
			"GET / HTTP/1.1\nAccept: text/html;q=0", "GET / HTTP/1.1\nAccept: application/xhtml+xml, text/html; q=0.00",
			"GET / HTTP/1.1\nAccept: text/htmlx", "GET / HTTP/1.1\nX-Accept: text/html",
			"POST / HTTP/1.1\nAccept: text/html", "GET /v1 HTTP/1.1\nAccept: text/html" })
	void isNotWhereAProgramIsSentTo(String head) {
		assertThat(new RawHttp(this.customerio).send(head, new byte[0])).startsWith("HTTP/1.1 404");
		assertThat(this.customerio.requests().all()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/assets/inspector.js", "/assets/inspector.css", "/assets/icon.svg" })
	void servesItsPageFromTheJar(String path) {
		HttpResponse<String> response = this.inspector.exchange(this.inspector.request(path));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isNotEmpty().doesNotContainPattern("(src|href|url\\()=?[\"']?(https?:)?//");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/Inspector.class", "/assets/..%2Finspector.js", "/assets/%2e%2e", "/assets/",
			"/assets/package-info.class", "/nothing", "/api/nothing", "/api/people/nobody", "/api/messages/none",
			"/preview/none", "/api/requests/1", "/api/requests/-1" })
	void hasNothingElse(String path) {
		assertThat(this.inspector.exchange(this.inspector.request(path)).statusCode()).isEqualTo(404);
	}

	@Test
	void showsPeople() {
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"identify",
				 "attributes":{"email":"ada@example.com","plan":"pro","big":12345678901234567890},
				 "cio_relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"}}]}""");
		this.http
			.entity("""
					{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed","attributes":{"sku":"A1"}}""");
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"add_device",
				 "device":{"token":"t1","platform":"ios"}}""");
		this.http.track("POST", "/api/v1/segments/7/add_customers", "{\"ids\":[\"42\"]}");
		JsonNode line = this.inspector.get("/api/people?q=ADA%20pro").at("/items/0");
		assertThat(line.at("/identifiers/email").asString()).isEqualTo("ada@example.com");
		JsonNode person = this.inspector.get("/api/people/" + line.at("/identifiers/cioId").asString());
		assertThat(person.at("/attributes/big").toString()).isEqualTo("12345678901234567890");
		assertThat(person.at("/devices/0/token").asString()).isEqualTo("t1");
		assertThat(person.at("/relationships/0/objectId").asString()).isEqualTo("acme");
		assertThat(person.at("/segments/0").asInt()).isEqualTo(7);
		assertThat(person.at("/timeline/0/name").asString()).isEqualTo("viewed");
		assertThat(person.at("/timeline/0/data/sku").asString()).isEqualTo("A1");
		assertThat(this.inspector.get("/api/objects?q=acme").path("total").asInt()).isOne();
		assertThat(this.inspector.get("/api/people?q=grace").path("total").asInt()).isZero();
		assertThat(this.inspector.get("/api/workspaces").at("/items/0/people").asInt()).isOne();
	}

	@Test
	void showsRequestsWithoutCredentials() {
		this.http.track("POST", "/api/v2/entity?api_key=mine",
				"{\"writeKey\":\"mine\",\"x\":\"%s\"}".formatted(this.customerio.appApiKey()));
		this.http.app("GET", "/v1/customers?email=ada%40example.com", null);
		this.http.send("GET", "/v1/nothing?token=mine", "Bearer mine", null);
		JsonNode first = this.inspector.get("/api/requests/1");
		assertThat(first.path("method").asString()).isEqualTo("POST");
		assertThat(first.path("status").asInt()).isEqualTo(400);
		assertThat(first.path("operation").asString()).isEqualTo("entity");
		assertThat(first.path("milliseconds").asDouble()).isPositive();
		assertThat(first.at("/body/text").asString()).isEqualTo("{\"writeKey\":\"••••••\",\"x\":\"••••••\"}");
		assertThat(first.at("/headers/Authorization/0").asString()).isEqualTo("Basic ••••••");
		assertThat(first.at("/answer/text").asString()).contains("errors");
		assertThat(this.inspector.get("/api/requests/2").at("/path").asString())
			.isEqualTo("/v1/customers?email=ada%40example.com");
		String all = first.toString() + this.inspector.get("/api/requests") + this.inspector.get("/api/requests/3");
		assertThat(all).doesNotContain("mine", this.customerio.appApiKey(), this.customerio.trackApiKey());
	}

	@ParameterizedTest
	@CsvSource({ "'',4", "status=failed,3", "status=503,1", "status=0,1", "operation=workspaces.list,2",
			"operation=entity&status=400,1", "q=GET+workspaces,2", "q=identifiers,1", "q=nothing,0" })
	void findsRequests(String query, int found) {
		this.customerio.failNext(1, Fault.status(503));
		this.http.app("GET", "/v1/workspaces", null);
		this.http.app("GET", "/v1/workspaces", null);
		this.http.track("POST", "/api/v2/entity", "{\"type\":\"person\",\"action\":\"identify\"}");
		this.customerio.failNext(1, Fault.reset());
		assertThatIOException().isThrownBy(() -> this.http.sendUnsafely("POST", "/v1/customers", null, "{}"));
		assertThat(this.inspector.get("/api/requests?" + query).path("total").asInt()).isEqualTo(found);
	}

	@Test
	void saysWhichFaultARequestMet() {
		this.customerio.failNext(1, Fault.status(503));
		this.http.app("GET", "/v1/workspaces", null);
		this.customerio.failNext(1, Fault.delay(Duration.ofMillis(1)));
		this.http.app("GET", "/v1/workspaces", null);
		assertThat(this.inspector.get("/api/requests").path("items").valueStream().map((line) -> line.path("fault")))
			.extracting(JsonNode::asString)
			.containsExactly("answer held back for 1 ms", "status 503");
	}

	@Test
	void showsTheBeginningOfLargeBodiesAndBodiesThatAreNoText() {
		String large = "{\"x\":\"" + "é".repeat(50_000) + "\"}";
		this.http.track("POST", "/api/v2/entity", large);
		new RawHttp(this.customerio).send("POST /api/v2/entity HTTP/1.1\nContent-Length: 2",
				new byte[] { (byte) 0xFF, 0 });
		JsonNode body = this.inspector.get("/api/requests/1").path("body");
		assertThat(body.path("size").asInt()).isEqualTo(large.getBytes(StandardCharsets.UTF_8).length);
		assertThat(body.path("truncated").asBoolean()).isTrue();
		assertThat(body.path("text").asString()).hasSizeBetween(32_000, 33_000).endsWith("é");
		JsonNode binary = this.inspector.get("/api/requests/2").path("body");
		assertThat(binary.path("text").isNull()).isTrue();
		assertThat(binary.path("base64").asString()).isEqualTo("/wA=");
	}

	@Test
	void listsPartsTheLastFirst() {
		List.of("a", "b", "c").forEach((id) -> this.http.entity("""
				{"type":"person","identifiers":{"id":"%s"},"action":"identify"}""".formatted(id)));
		JsonNode part = this.inspector.get("/api/people?limit=1&offset=1");
		assertThat(part.path("total").asInt()).isEqualTo(3);
		assertThat(part.path("items")).hasSize(1);
		assertThat(part.at("/items/0/identifiers/id").asString()).isEqualTo("b");
		assertThat(this.inspector.get("/api/requests?limit=1").at("/items/0/number").asInt()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=-1", "limit=1001", "limit=x", "offset=99999999999999999999" })
	void refusesParametersThatAreNone(String query) {
		String raw = new RawHttp(this.customerio).send("GET /_inspector/api/people?" + query + " HTTP/1.1",
				new byte[0]);
		assertThat(raw).startsWith("HTTP/1.1 400");
	}

	@Test
	void saysOnlyWhenSomethingIsNew() {
		JsonNode changes = this.inspector.get("/changes");
		long version = changes.path("version").asLong();
		HttpResponse<String> nothing = this.inspector.exchange(this.inspector.request("/changes?since=" + version));
		assertThat(nothing.statusCode()).isEqualTo(304);
		assertThat(nothing.body()).isEmpty();
		this.http.app("GET", "/v1/workspaces", null);
		JsonNode later = this.inspector.get("/changes?since=" + version);
		assertThat(later.path("version").asLong()).isGreaterThan(version);
		assertThat(later.at("/counts/requests").asInt()).isOne();
		this.customerio.reset();
		assertThat(
				this.inspector.get("/changes?since=" + later.path("version").asLong()).at("/counts/requests").asInt())
			.isZero();
	}

	@Test
	void leavesNoTraceItself() {
		this.inspector.get("/api/requests");
		this.inspector.exchange(this.inspector.request("/api/nothing"));
		this.customerio.failNext(1, Fault.status(503));
		this.inspector.get("/api/requests");
		assertThat(this.customerio.requests().all()).isEmpty();
		assertThat(this.inspector.get("/api/faults").path("items")).hasSize(1);
	}

}
