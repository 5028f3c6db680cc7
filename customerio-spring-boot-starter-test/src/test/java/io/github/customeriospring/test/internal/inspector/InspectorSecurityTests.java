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

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import io.github.customeriospring.test.http.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages of other sites, and what was sent to the fake, can do with the inspector.
 */
class InspectorSecurityTests {

	private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>";

	private final FakeCustomerio customerio = FakeCustomerio.builder().host("Fake.Internal").start();

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	private final RawHttp raw = new RawHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:8026", "127.0.0.1", "127.0.0.1:8026", "127.1.2.3", "[::1]",
			"[::1]:8026", "fake.internal", "fake.internal:8026" })
	void answersToLoopbackAndToTheNamesItWasGiven(String host) {
		assertThat(this.raw.sendTo(host, "GET /_inspector/api/people HTTP/1.1", new byte[0]))
			.startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8026", "localhost.evil.example", "127.0.0.1.evil.example",
			"evil.example:80@localhost", "localhost@evil.example", "xlocalhost", "0.0.0.0", "128.0.0.1", "10.0.0.1",
			"[::2]", "[::ffff:10.0.0.1]", "::1", "", "localhost,evil.example", "localhost\r\nHost: evil.example",
			"127.0.0.1:", "fake.internal.evil.example" })
	void refusesOtherHosts(String host) {
		for (String path : new String[] { "", "/changes", "/api/people", "/preview/x", "/assets/inspector.js" }) {
			assertThat(this.raw.sendTo(host, "GET /_inspector" + path + " HTTP/1.1", new byte[0]))
				.startsWith("HTTP/1.1 403")
				.doesNotContain("items");
		}
	}

	@Test
	void refusesARequestWithoutAHost() {
		assertThat(this.raw.sendTo("x\r\nX-Nothing: x", "GET /_inspector HTTP/1.1", new byte[0]))
			.startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none,application/json", "null,application/json", "http://evil.example,application/json",
					"http://localhost:1,application/json", "http://localhost,text/plain",
					"http://localhost,application/x-www-form-urlencoded", "http://localhost,multipart/form-data",
					"http://localhost,none", "http://localhost,application/jsonp", "https://localhost,application/json",
					"http://localhost.evil.example,application/json",
					"http://localhost\u0020http://evil.example,application/json" })
	void refusesChangesThatOtherPagesCouldAskFor(String origin, String type) {
		String head = "POST /_inspector/api/reset HTTP/1.1\nContent-Length: 2"
				+ ((origin != null) ? "\nOrigin: " + origin : "") + ((type != null) ? "\nContent-Type: " + type : "");
		new Http(this.customerio).app("GET", "/v1/workspaces", null);
		assertThat(this.raw.send(head, "{}".getBytes())).containsPattern("^HTTP/1.1 (403|415)");
		assertThat(this.customerio.requests().all()).hasSize(1);
	}

	@Test
	void acceptsChangesOfItsOwnPage() {
		String head = "POST /_inspector/api/reset HTTP/1.1\nContent-Length: 2\nOrigin: http://localhost"
				+ "\nContent-Type: application/json; charset=utf-8";
		assertThat(this.raw.send(head, "{}".getBytes())).startsWith("HTTP/1.1 204");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "DELETE", "PATCH", "OPTIONS" })
	void changesNothingByOtherMethods(String method) {
		HttpRequest.Builder request = this.inspector.change("/api/reset", "{}")
			.method(method, HttpRequest.BodyPublishers.noBody());
		HttpResponse<String> response = this.inspector.exchange(request);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().map().keySet()).noneMatch((name) -> name.startsWith("access-control"));
	}

	@Test
	void readsNoMoreOfABodyThanItNeeds() {
		assertThat(this.inspector.exchange(this.inspector.change("/api/faults", " ".repeat(70_000))).statusCode())
			.isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({ "cross-site,403", "same-site,403", "same-origin,200", "none,200" })
	void answersNoDataToPagesOfOtherSites(String site, int status) {
		assertThat(this.inspector.exchange(this.inspector.request("/api/requests").header("Sec-Fetch-Site", site))
			.statusCode()).isEqualTo(status);
		assertThat(this.inspector.exchange(this.inspector.request("").header("Sec-Fetch-Site", site)).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/changes", "/api/people", "/api/nothing", "/assets/inspector.js" })
	void tellsTheBrowserHowLittleItMayDo(String path) {
		HttpResponse<String> response = this.inspector.exchange(this.inspector.request(path));
		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.containsPattern("default-src '(self|none)'")
			.doesNotContain("unsafe");
	}

	@Test
	void hasNoScriptAndNoStyleInItsPage() {
		assertThat(this.inspector.exchange(this.inspector.request("")).body())
			.doesNotContainPattern("<script(?![^>]*src=)")
			.doesNotContainPattern("\\s(on\\w+|style)=")
			.doesNotContain("<style");
	}

	@Test
	void neverWritesMarkup() {
		for (String module : new String[] { "api", "controls", "dom", "format", "inspector", "messages", "outgoing",
				"people", "requests" }) {
			assertThat(this.inspector.exchange(this.inspector.request("/assets/" + module + ".js")).body())
				.doesNotContainPattern(
						"innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|srcdoc|Function\\(");
		}
	}

	@Test
	void previewsMailWithoutRights() {
		String id = new Http(this.customerio)
			.app("POST", "/v1/send/email",
					"{\"to\":\"a@example.com\",\"from\":\"b@example.com\",\"subject\":\"s\",\"body\":\"%s\"}"
						.formatted(SCRIPT))
			.json()
			.path("delivery_id")
			.asString();
		HttpResponse<String> preview = this.inspector
			.exchange(this.inspector.request("/preview/" + InspectorHttp.encode(id)));
		assertThat(preview.body()).isEqualTo(SCRIPT);
		assertThat(preview.headers().allValues("Content-Security-Policy"))
			.containsExactly("sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'");
		assertThat(preview.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
		assertThat(preview.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
	}

	@Test
	void answersTextOfOthersAsJsonOnly() {
		Http http = new Http(this.customerio);
		http.track("PUT", "/api/v1/customers/x", "{\"%1$s\":\"%1$s\"}".formatted(SCRIPT));
		this.raw.send("GET /" + "%3Cscript%3E HTTP/1.1\nX-" + "<b>: " + SCRIPT, new byte[0]);
		for (String path : new String[] { "/api/people", "/api/requests", "/api/requests/1", "/api/requests/2",
				"/api/" + InspectorHttp.encode(SCRIPT) }) {
			HttpResponse<String> response = this.inspector.exchange(this.inspector.request(path));
			assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
			assertThat(response.body()).startsWith("{");
		}
	}

}
