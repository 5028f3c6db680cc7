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

package io.github.customeriospring.http.connection;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PutExchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A deletion whose outcome was open is repeated, and finds nothing if the first attempt
 * was carried out.
 */
class RepeatedDeletionTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private DrawerOperations drawers;

	@BeforeEach
	void createClient() {
		this.drawers = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.operations(DrawerOperations.class);
	}

	@Test
	void isDoneWhenNothingIsLeft() {
		answer(502, 404);
		this.drawers.delete(7);
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void tellsThatThereWasNothingBefore() {
		answer(404, 200);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.drawers.delete(7));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void tellsThatThereWasNothingWhenTheFirstAttemptWasCertainlyNotCarriedOut() {
		answer(429, 404);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.drawers.delete(7));
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void doesNotTakeAMissingThingForAChangedOne() {
		answer(502, 404);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.drawers.fill(7));
	}

	@Test
	void tellsWhoeverExpectsAnAnswerThatThereIsNone() {
		answer(502, 404);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.drawers.empty(7));
	}

	private static void answer(int first, int then) {
		server.stubFor(any(anyUrl()).inScenario("twice")
			.whenScenarioStateIs(STARTED)
			.willReturn(aResponse().withStatus(first))
			.willSetStateTo("again"));
		server.stubFor(any(anyUrl()).inScenario("twice")
			.whenScenarioStateIs("again")
			.willReturn(aResponse().withStatus(then)));
	}

	interface DrawerOperations {

		@SafeToRetry
		@DeleteExchange("/v1/drawers/{drawer_id}")
		void delete(@PathVariable("drawer_id") long drawerId);

		@SafeToRetry
		@PutExchange("/v1/drawers/{drawer_id}")
		void fill(@PathVariable("drawer_id") long drawerId);

		@SafeToRetry
		@DeleteExchange("/v1/drawers/{drawer_id}/content")
		String empty(@PathVariable("drawer_id") long drawerId);

	}

}
