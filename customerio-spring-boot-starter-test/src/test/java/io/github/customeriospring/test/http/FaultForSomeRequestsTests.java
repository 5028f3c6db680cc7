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

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultForSomeRequestsTests {

	private static final String EVENT = """
			{"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed"}""";

	private static final String SMS = """
			{"identifiers":{"id":"42"},"transactional_message_id":4,"to":"+15551234567"}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void failsForOneOperationOnly() {
		this.customerio.failNext(1, Requests.operation("transactional.sendSms"), Fault.status(503));
		assertThat(entity()).isEqualTo(200);
		assertThat(workspaces()).isEqualTo(200);
		assertThat(this.http.app("POST", "/v1/send/sms", SMS).status()).isEqualTo(503);
		assertThat(this.http.app("POST", "/v1/send/sms", SMS).status()).isEqualTo(200);
	}

	@Test
	void tellsOperationsOnTheSamePathApart() {
		this.customerio.failNext(1, Requests.operation("customers.search"), Fault.status(503));
		assertThat(this.http.app("GET", "/v1/customers?email=a@example.com", null).status()).isEqualTo(200);
		assertThat(this.http.app("POST", "/v1/customers", "{}").status()).isEqualTo(503);
	}

	@Test
	void refusesOperationsThatDoNotExist() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.customerio.failNext(1, Requests.operation("transactional.sendMail"), Fault.reset()))
			.withMessageContaining("transactional.sendMail")
			.withMessageContaining("transactional.sendEmail");
		assertThatIllegalArgumentException().isThrownBy(() -> Requests.path("transactional.sendEmail"));
	}

	@ParameterizedTest
	@CsvSource({ "/v1/**,true", "/v1/workspaces,true", "/v1/{what},true", "/**/work*,true", "/v1/,false", "/v1,false",
			"/api/**,false", "/v1/send/**,false", "/**,true", "/v1/workspaces/**,true", "/v1/*,true", "/*/work*s,true",
			"/{a}/{b},true", "/v1/{a}s,true", "/*,false", "/v1/*/*,false", "/V1/**,false", "/v1/work,false",
			"/v./workspaces,false", "/v1/workspaces/,false" })
	void failsForSomePathsOnly(String pattern, boolean meant) {
		this.customerio.failNext(1, Requests.path(pattern), Fault.status(503));
		assertThat(workspaces()).isEqualTo(meant ? 503 : 200);
		assertThat(workspaces()).isEqualTo(200);
	}

	@Test
	void comparesPathsAsTheyAreSent() {
		this.customerio.failNext(1, Requests.path("/v1/customers/{id}/attributes"), Fault.status(503));
		assertThat(this.http.app("GET", "/v1/customers/a%2Fb/attributes", null).status()).isEqualTo(503);
	}

	@Test
	void failsForRequestsThatATestLooksAt() {
		this.customerio.failNext(1, Requests.matching((request) -> request.bodyAsString().contains("\"42\"")),
				Fault.status(503));
		assertThat(this.http.track("POST", "/api/v2/entity", EVENT.replace("42", "43")).status()).isEqualTo(200);
		assertThat(entity()).isEqualTo(503);
	}

	@Test
	void usesUpPlansInTheirOrder() {
		this.customerio.failNext(1, Requests.operation("workspaces.list"), Fault.status(500));
		this.customerio.failNext(1, Fault.status(502));
		this.customerio.failNext(1, Requests.path("/v1/**"), Fault.status(503));
		assertThat(entity()).isEqualTo(502);
		assertThat(workspaces()).isEqualTo(500);
		assertThat(workspaces()).isEqualTo(503);
		assertThat(workspaces()).isEqualTo(200);
		assertThat(entity()).isEqualTo(200);
	}

	@Test
	void namesTheOperationOfARequest() {
		workspaces();
		this.http.app("GET", "/v1/design_studio/folders", null);
		assertThat(this.customerio.requests().all().get(0).operation()).isEqualTo("workspaces.list");
		assertThat(this.customerio.requests().all().get(1).operation()).isNull();
	}

	private int entity() {
		return this.http.track("POST", "/api/v2/entity", EVENT).status();
	}

	private int workspaces() {
		return this.http.app("GET", "/v1/workspaces", null).status();
	}

}
