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

package io.github.customeriospring.test.assertj;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.Requests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestAssertTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@BeforeEach
	void prepare() {
		Http http = new Http(this.customerio);
		http.track("POST", "/api/v1/segments/7/add_customers?id_type=email&x=a%20b",
				"{\"ids\":[\"a\",\"b\"],\"n\":1.0}");
		http.app("GET", "/v1/workspaces", null);
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void verifiesWhatARequestHeld() {
		assertThat(this.customerio).requests()
			.element(0)
			.isOperation("segments.add")
			.hasMethod("POST")
			.hasPath("/api/v1/segments/7/add_customers")
			.hasQueryParameter("id_type", "email")
			.hasQueryParameter("x", "a b")
			.hasHeader("content-type", "application/json")
			.hasNoHeader("X-Strict-Mode")
			.hasJsonBody("{\"n\": 1, \"ids\": [\"a\", \"b\"]}")
			.hasJson("ids.1", "b")
			.hasJson("n", 1)
			.hasJson("none", null)
			.wasAnsweredWith(200);
		assertThat(this.customerio).requests().element(1).hasNoBody().hasMethod("GET");
		assertThat(this.customerio).requests()
			.matching(Requests.operation("workspaces.list"))
			.singleElement()
			.hasPath("/v1/workspaces");
	}

	@Test
	void comparesBodiesStrictly() {
		fails(() -> request().hasJsonBody("{\"ids\":[\"a\",\"b\"]}"), "{\"ids\":[\"a\",\"b\"],\"n\":1.0}");
		fails(() -> request().hasJsonBody("{\"ids\":[\"b\",\"a\"],\"n\":1}"), "but it is");
		fails(() -> request().hasJsonBody("{\"ids\":[\"a\",\"b\"],\"n\":1,\"x\":null}"), "\"x\":null");
		assertThatIllegalArgumentException().isThrownBy(() -> request().hasJsonBody("{'n':1}"));
	}

	@Test
	void saysWhatIsDifferent() {
		fails(() -> request().hasMethod("PUT"), "Expected method <PUT> but it is <POST>");
		fails(() -> request().hasHeader("X-Tag", "a"), "Expected header X-Tag <a> but it is <null>");
		fails(() -> request().hasNoHeader("Content-Type"), "but it is <application/json>");
		fails(() -> request().hasQueryParameter("id_type", "id"), "but it is <email>");
		fails(() -> request().hasJson("ids.0", "b"), "Expected <ids.0> to be <b> but it is <a>");
		fails(() -> request().hasNoBody(), "\"ids\"");
		fails(() -> request().wasAnsweredWith(400), "Expected status <400> but it is <200>");
		fails(() -> assertThat(this.customerio).requests().element(1).hasJsonBody("{}"), "Expected a body of JSON");
		fails(() -> assertThat(this.customerio).requests().element(2), "[requests check index validity]");
		fails(() -> assertThat(this.customerio).onlyRequest(), "there are 2");
		fails(() -> assertThat(this.customerio).requests().matching(Requests.path("/v2/**")).singleElement(),
				"[requests of path /v2/**");
	}

	@Test
	void readsTheBodyAsJson() {
		assertThat(this.customerio.requests().all().get(0).json()).hasToString("{ids=[a, b], n=1.0}");
	}

	@Test
	void beginsWithTheAssertionsOfAssertJ() {
		org.assertj.core.api.Assertions.assertThat(this.customerio).receivedRequests(2);
	}

	private RequestAssert request() {
		return assertThat(this.customerio).requests().element(0);
	}

	private static void fails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageContaining(message);
	}

}
