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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the inspector lets go wrong.
 */
class InspectorFaultTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private int status() {
		return this.http.app("GET", "/v1/workspaces", null).status();
	}

	@Test
	void letsTheNextRequestsOfAnOperationFail() {
		JsonNode faults = this.inspector.post("/api/faults",
				"{'kind':'status','status':500,'times':2,'operation':'workspaces.list','body':'{}'}");
		assertThat(faults.at("/items/0/requests").asString()).isEqualTo("operation workspaces.list");
		assertThat(this.http.app("GET", "/v1/segments", null).status()).isEqualTo(200);
		assertThat(status()).isEqualTo(500);
		assertThat(this.inspector.get("/api/faults").at("/items/0/remaining").asInt()).isOne();
		assertThat(status()).isEqualTo(500);
		assertThat(status()).isEqualTo(200);
	}

	@Test
	void showsADelayThatNeverEnds() {
		this.customerio.failNext(1, Fault.delay(ChronoUnit.FOREVER.getDuration()));
		assertThat(this.inspector.get("/api/faults").at("/items/0/fault").asString())
			.isEqualTo("answer held back for %d ms", Long.MAX_VALUE);
	}

	@Test
	void holdsAnswersBackUntilItIsRecovered() {
		this.inspector.post("/api/slow-down", "{'milliseconds':600000}");
		CompletableFuture<Integer> held = CompletableFuture.supplyAsync(this::status);
		this.customerio.requests().await(1, Duration.ofSeconds(30));
		JsonNode request = this.inspector.get("/api/requests").at("/items/0");
		assertThat(request.path("milliseconds").isNull()).isTrue();
		assertThat(request.path("fault").asString()).isEqualTo("answer held back for 600000 ms");
		assertThat(this.inspector.post("/api/recover", "{}").path("milliseconds").asInt()).isZero();
		assertThat(status()).isEqualTo(200);
		assertThat(held).isNotDone();
		this.inspector.post("/api/reset", "{}");
		assertThat(held.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(200);
		assertThat(this.inspector.get("/api/requests").path("total").asInt()).isZero();
	}

	@Test
	void prefersAFaultThatWasPlannedToSlowAnswers() {
		this.inspector.post("/api/slow-down", "{'milliseconds':1}");
		this.inspector.post("/api/faults", "{'kind':'status','path':'/v1/**'}");
		assertThat(status()).isEqualTo(503);
		assertThat(status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "{'kind':'none'}", "{'kind':'status','status':99}",
			"{'kind':'status','status':'503'}", "{'kind':'status','times':0}", "{'kind':'delay','milliseconds':-1}",
			"{'kind':'reset','operation':'nothing'}", "{'kind':'reset','path':'nothing'}",
			"{'kind':'reset','path':'/v1/**','operation':'entity'}", "nonsense" })
	void refusesFaultsThatAreNone(String body) {
		assertThat(this.inspector.exchange(this.inspector.change("/api/faults", body)).statusCode()).isEqualTo(400);
		assertThat(status()).isEqualTo(200);
	}

}
