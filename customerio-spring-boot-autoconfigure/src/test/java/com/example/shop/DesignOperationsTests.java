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

package com.example.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.example.shop.DesignOperations.Design;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Interfaces of an application are treated like those of the library.
 */
class DesignOperationsTests {

	private static final int ALL_ATTEMPTS = 4;

	@RegisterExtension
	static final Wire server = new Wire();

	private final List<Operation> operations = new ArrayList<>();

	private final DesignOperations designs = CustomerioV1Client.builder()
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.retry(Wire.FAST_RETRIES)
		.rateLimiter(new NotingLimiter())
		.build()
		.operations(DesignOperations.class);

	@Test
	void sendTheCredentialAndReadTheAnswer() {
		server.answer(200, "{\"display_name\":\"Spring\",\"updated\":1790000000,\"other\":1}");
		assertThat(this.designs.get("a/b")).isEqualTo(new Design("Spring", Instant.ofEpochSecond(1790000000)));
		server.assertRequest("GET", "/v1/designs/a%2Fb");
		assertThat(server.onlyRequest().getHeader("Authorization")).isEqualTo("Bearer key");
		assertThat(this.operations).singleElement()
			.hasToString("App API design.get")
			.extracting(Operation::path, (operation) -> operation.rateLimit().toString())
			.containsExactly("/v1/designs/{design_id}", "APP");
	}

	@Test
	void mayHaveMethodsWithABody() {
		server.answer(200, "{\"display_name\":\"Spring\"}");
		assertThat(this.designs.nameOf("1")).isEqualTo("Spring");
	}

	@Test
	void takeNoNullForANumber() {
		server.answer(200, "3");
		assertThat(this.designs.count()).isEqualTo(3);
		server.answer(200, "null");
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(this.designs::count)
			.withMessageStartingWith("App API design.count was answered with status 200 and null. ");
	}

	@Test
	void wrapParametersInOneBody() {
		server.answer(200, "{}");
		this.designs.rename("1", "line\nbreak", "");
		server.assertRequest("PATCH", "/v1/designs/1", "{\"new_name\":\"line\\nbreak\",\"note\":\"\"}");
		server.resetRequests();
		this.designs.rename("1", "x", null);
		server.assertRequest("PATCH", "/v1/designs/1", "{\"new_name\":\"x\"}");
		assertThatIllegalArgumentException().isThrownBy(() -> this.designs.rename("1", null, "x"))
			.withMessage("name must not be null");
	}

	@Test
	void mayLeaveOutWhatIsNotRequired() {
		server.answer(200, "{}");
		this.designs.delete("1", null);
		server.assertRequest("DELETE", "/v1/designs/1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "a\nb" })
	void refuseWhatLeadsToAnotherPath(String designId) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.designs.get(designId))
			.withMessageStartingWith("design_id ");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void failLikeAllOthers() {
		server.answer(404, "{}");
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.designs.get("1"))
			.withMessageStartingWith("App API design.get failed with status 404");
	}

	@Test
	void areRepeatedAfterAnUnknownOutcomeOnlyIfTheyAreMarkedOrRead() {
		server.answer(500, "{}");
		Design design = new Design("x", null);
		assertRepeated(() -> this.designs.get("1"));
		assertRepeated(() -> this.designs.publish("1"));
		assertNotRepeated(() -> this.designs.create(design));
		assertNotRepeated(() -> this.designs.replace("1", design));
		assertNotRepeated(() -> this.designs.rename("1", "x", null));
		assertNotRepeated(() -> this.designs.delete("1", "x"));
	}

	@Test
	void goToTheTrackApiAsWell() {
		server.answer(200, "{\"display_name\":\"Spring\"}");
		CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl() + "/proxy/")
			.build()
			.operations(DesignOperations.class)
			.get("1");
		server.assertRequest("GET", "/proxy/v1/designs/1");
		assertThat(server.onlyRequest().getHeader("Authorization")).startsWith("Basic ");
	}

	private void assertRepeated(ThrowingCallable call) {
		server.resetRequests();
		assertThatExceptionOfType(CustomerioServerException.class).isThrownBy(call);
		assertThat(server.requests()).hasSize(ALL_ATTEMPTS);
	}

	private void assertNotRepeated(ThrowingCallable call) {
		server.resetRequests();
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(call);
		assertThat(server.requests()).hasSize(1);
	}

	private final class NotingLimiter implements RateLimiter {

		@Override
		public void acquire(Operation operation, Duration atMost) {
			DesignOperationsTests.this.operations.add(operation);
		}

		@Override
		public void pause(Operation operation, Duration time) {
		}

	}

}
