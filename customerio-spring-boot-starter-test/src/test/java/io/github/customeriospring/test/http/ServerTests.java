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

package io.github.customeriospring.test.http;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerTests {

	private static final String EVENT = """
			{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed"}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void refusesAppApiWithoutCredential() {
		this.http.send("GET", "/v1/workspaces", null, null)
			.is(401, "{'errors':[{'detail':'Unauthorized request','status':'401'}]}");
	}

	@Test
	void refusesTrackV1WithoutCredential() {
		this.http.send("GET", "/api/v1/accounts/region", null, null)
			.is(401, "{'meta':{'error':'Unauthorized request'}}");
	}

	@Test
	void refusesTrackV2WithoutCredential() {
		this.http.send("POST", "/api/v2/entity", null, EVENT)
			.is(401, "{'errors':[{'reason':'unauthorized','field':'Authorization','message':'Unauthorized request'}]}");
		assertThat(this.customerio.events().all()).isEmpty();
	}

	@Test
	void refusesWrongCredentials() {
		String key = this.customerio.trackApiKey();
		List<String> wrong = List.of(Http.basic(this.customerio.siteId(), key + "x"), Http.basic("x", key),
				Http.basic(this.customerio.siteId(), key).substring("Basic ".length()),
				"Bearer " + this.customerio.appApiKey(), "Bearer " + key, "Basic", "");
		assertThat(wrong).allSatisfy(
				(value) -> assertThat(this.http.send("POST", "/api/v2/entity", value, EVENT).status()).isEqualTo(401));
		assertThat(this.http.send("GET", "/v1/workspaces", Http.basic(this.customerio.siteId(), key), null).status())
			.isEqualTo(401);
		assertThat(this.http.send("GET", "/v1/workspaces", "Bearer x", null).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/nothing", "/api/v1/nothing", "/api/v2/nothing" })
	void asksForCredentialBeforeItSaysThatThereIsNoRoute(String path) {
		assertThat(this.http.send("GET", path, null, null).status()).isEqualTo(401);
	}

	@Test
	void knowsNoOtherRoutes() {
		this.http.app("GET", "/v1/nothing", null)
			.is(404, "{'errors':[{'detail':'there is no such route','status':'404'}]}");
		this.http.track("GET", "/api/v1/nothing", null).is(404, "{'meta':{'error':'there is no such route'}}");
		this.http.track("GET", "/api/v2/entity", null)
			.is(404, "{'errors':[{'reason':'not_found','field':'','message':'there is no such route'}]}");
		this.http.track("GET", "/", null).is(404, "{'meta':{'error':'there is no such route'}}");
	}

	@ParameterizedTest
	@CsvSource({ "HEAD,true", "OPTIONS,false", "PATCH,false", "TRACE,false" })
	void answersOtherMethods(String method, boolean withoutBody) {
		String answer = new RawHttp(this.customerio).send(
				method + " /v1/workspaces HTTP/1.1\nAuthorization: Bearer " + this.customerio.appApiKey(), new byte[0]);
		assertThat(answer).startsWith("HTTP/1.1 404");
		assertThat(answer.endsWith("\r\n\r\n")).isEqualTo(withoutBody);
		assertThat(this.http.app("GET", "/v1/workspaces", null).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{} {}", "{'a':}", "[1,]", "nonsense" })
	void refusesWhatIsNotJson(String body) {
		this.http.track("POST", "/api/v2/entity", body)
			.is(400, "{'errors':[{'reason':'malformed','field':'','message':'the body is not valid JSON'}]}");
		this.http.track("PUT", "/api/v1/customers/42", body)
			.is(400, "{'meta':{'errors':['the body is not valid JSON']}}");
		this.http.app("POST", "/v1/customers", body)
			.is(400, "{'errors':[{'detail':'the body is not valid JSON','status':'400'}]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "42", "\"text\"" })
	void refusesJsonThatIsNoObject(String body) {
		this.http.track("POST", "/api/v2/entity", body)
			.is(400, "{'errors':[{'reason':'invalid','field':'','message':'a JSON object is expected'}]}");
		assertThat(this.http.app("POST", "/v1/customers", body).status()).isEqualTo(400);
		assertThat(this.http.track("PUT", "/api/v1/customers/42", body).status()).isEqualTo(400);
	}

	@Test
	void recordsRequestsWithTheirAnswers() {
		this.http.track("POST", "/api/v2/entity?a=%20b", EVENT);
		this.http.app("GET", "/v1/customers/a%2Fb/attributes", null);
		assertThat(this.customerio.requests().all()).hasSize(2);
		RecordedRequest write = this.customerio.requests().all().get(0);
		assertThat(write.method()).isEqualTo("POST");
		assertThat(write.path()).isEqualTo("/api/v2/entity");
		assertThat(write.query()).isEqualTo("a=%20b");
		assertThat(write.body()).isEqualTo(EVENT.getBytes(StandardCharsets.UTF_8));
		assertThat(write.bodyAsString()).isEqualTo(EVENT);
		assertThat(write.header("content-type")).contains("application/json");
		assertThat(write.headers()).containsKey("CONTENT-TYPE");
		assertThat(write.header("X-Other")).isEmpty();
		assertThat(write.status()).isEqualTo(200);
		RecordedRequest read = this.customerio.requests().all().get(1);
		assertThat(read.path()).isEqualTo("/v1/customers/a%2Fb/attributes");
		assertThat(read.query()).isNull();
		assertThat(read.status()).isEqualTo(404);
	}

	@Test
	void saysNothingSecretOfRecordedRequests() {
		this.http.app("GET", "/v1/customers/ada@example.com/attributes?id_type=email", null);
		this.http.app("GET", "/nowhere/ada@example.com", null);
		assertThat(this.customerio.requests().all().toString())
			.isEqualTo("[GET /v1/customers/{customer_id}/attributes -> 404, GET (unknown path) -> 404]");
	}

	@Test
	void awaitsRequestsThatComeLater() {
		CompletableFuture<List<RecordedRequest>> waiting = CompletableFuture
			.supplyAsync(() -> this.customerio.requests().await(2, Duration.ofSeconds(20)));
		this.http.entity(EVENT);
		this.http.entity(EVENT);
		assertThat(waiting.orTimeout(20, TimeUnit.SECONDS).join()).hasSize(2);
	}

	@Test
	void failsWhenAwaitedRequestsDoNotCome() {
		this.http.entity(EVENT);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.customerio.requests().await(2, Duration.ofMillis(10)))
			.withMessage("Expected 2 requests within 10 ms but received 1: [POST /api/v2/entity -> 200]");
	}

	@Test
	void servesSeveralThreads() {
		List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
			.mapToObj((writer) -> CompletableFuture.runAsync(() -> {
				for (int i = 0; i < 50; i++) {
					this.http.entity(EVENT);
				}
			}))
			.toList();
		this.customerio.requests().await(400, Duration.ofSeconds(60));
		CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).orTimeout(60, TimeUnit.SECONDS).join();
		assertThat(this.customerio.requests().all()).hasSize(400);
		assertThat(this.customerio.people().all()).hasSize(1);
		assertThat(this.customerio.people().find("42").orElseThrow().events()).hasSize(400);
	}

	@Test
	void doesNotStallOnConnectionsThatAreKeptAlive() {
		this.http.entity(EVENT);
		long start = System.nanoTime();
		for (int i = 0; i < 1000; i++) {
			this.http.entity(EVENT);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
	}

	@Test
	void forgetsEverythingOnReset() {
		this.http.entity(EVENT);
		String url = this.customerio.baseUrl();
		this.customerio.reset();
		assertThat(this.customerio.requests().all()).isEmpty();
		assertThat(this.customerio.people().all()).isEmpty();
		assertThat(this.customerio.events().all()).isEmpty();
		this.http.entity(EVENT);
		assertThat(this.customerio.people().all()).hasSize(1);
		assertThat(this.customerio.people().find("42").orElseThrow().identifiers().cioId()).isEqualTo("a3000001");
		assertThat(this.customerio.baseUrl()).isEqualTo(url);
	}

	@Test
	void stopsListeningWhenClosed() {
		this.customerio.close();
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.http.send("GET", "/v1/workspaces", null, null));
	}

	@Test
	void leavesNoThreadThatKeepsTheJvmAlive() {
		this.http.entity(EVENT);
		assertThat(Thread.getAllStackTraces().keySet())
			.filteredOn((thread) -> thread.getName().startsWith("HTTP-Dispatcher")
					|| thread.getName().startsWith("fake-customerio"))
			.isNotEmpty()
			.allMatch(Thread::isDaemon);
	}

	@Test
	void leavesNoSystemPropertyBehind() {
		assertThat(System.getProperty("sun.net.httpserver.nodelay")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "us,https://track.customer.io", "eu,https://track-eu.customer.io" })
	void tellsItsRegion(String region, String url) {
		try (FakeCustomerio other = FakeCustomerio.builder().region(region).start()) {
			new Http(other).track("GET", "/api/v1/accounts/region", null).is(200, """
					{"url":"%s","region":"%s","environment_id":1}""".formatted(url, region));
		}
	}

	@Test
	void startsOnTheWantedPort() {
		int port = Integer.parseInt(this.customerio.baseUrl().substring("http://127.0.0.1:".length()));
		this.customerio.close();
		try (FakeCustomerio other = FakeCustomerio.start(port)) {
			assertThat(other.baseUrl()).isEqualTo(this.customerio.baseUrl());
		}
	}

}
