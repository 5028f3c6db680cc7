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

import java.time.Duration;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.campaigns.CampaignOperations;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the fake has no state of, it answers as a test told it.
 */
class ToldAnswerTests {

	private static final String WELCOME = "{\"campaign\":{\"id\":5,\"name\":\"Welcome\"}}";

	private static final String OTHER = "{\"campaign\":{\"id\":6,\"name\":\"Other\"}}";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CampaignOperations campaigns = client(this.customerio.appApiKey());

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private CampaignOperations client(String key) {
		return CustomerioV1Client.builder()
			.apiKey(key)
			.baseUrl(this.customerio.baseUrl())
			.retry(RetrySettings.none())
			.build()
			.campaigns();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /v1/campaigns/{id}", "GET /v1/campaigns/{campaign_id}", "GET /v1/campaigns/{}",
			"GET /v1/campaigns/5" })
	void answersAsTold(String route) {
		this.customerio.answer(route, WELCOME);
		assertThat(this.campaigns.get(5).name()).isEqualTo("Welcome");
	}

	@Test
	void answersForOneValueOnly() {
		this.customerio.answer("GET /v1/campaigns/5", WELCOME);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.campaigns.get(6));
	}

	@Test
	void givesTheLastAnswerThatFits() {
		this.customerio.answer("GET /v1/campaigns/5", WELCOME);
		this.customerio.answer("GET /v1/campaigns/{id}", WELCOME);
		this.customerio.answer("GET /v1/campaigns/{campaign_id}", OTHER);
		assertThat(this.campaigns.get(5).name()).isEqualTo("Other");
		this.customerio.answer("GET /v1/campaigns/5", WELCOME);
		assertThat(this.campaigns.get(5).name()).isEqualTo("Welcome");
		assertThat(this.campaigns.get(7).name()).isEqualTo("Other");
	}

	@Test
	void forgetsAnswersWhenItIsReset() {
		this.customerio.answer("GET /v1/campaigns", "{\"campaigns\":[{\"id\":5}]}");
		assertThat(this.campaigns.list()).hasSize(1);
		this.customerio.reset();
		assertThat(this.campaigns.list()).isEmpty();
	}

	@Test
	void answersWritesAsTold() {
		this.customerio.answer("PUT /v1/campaigns/{id}/actions/{id}",
				"{\"action\":{\"id\":96,\"type\":\"email\",\"subject\":\"Hello\"}}");
		assertThat(this.campaigns.updateAction(5, 96, UpdateAction.message().subject("x")))
			.isInstanceOfSatisfying(Action.Message.class, (action) -> assertThat(action.subject()).isEqualTo("Hello"));
	}

	@Test
	void answersOnRoutesWithAStateAsToldToo() {
		this.customerio.answer("GET /v1/segments/{id}", "{\"segment\":{\"id\":7,\"name\":\"Told\"}}");
		assertThat(CustomerioV1Client.builder()
			.apiKey(this.customerio.appApiKey())
			.baseUrl(this.customerio.baseUrl())
			.build()
			.segments()
			.get(7)
			.name()).isEqualTo("Told");
	}

	@Test
	void knowsNothingWithoutBeingTold() {
		assertThat(this.campaigns.list()).isEmpty();
		assertThat(this.campaigns.actionsAll(5)).isEmpty();
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.campaigns.get(5))
			.withMessageContaining("a test tells it with answer(..) for GET /v1/campaigns/{campaign_id}");
		assertThat(this.campaigns.updateAction(5, 96, UpdateAction.message().subject("Hello"))).satisfies((action) -> {
			assertThat(action.id()).isEqualTo(96);
			assertThat(action.otherFields()).containsEntry("subject", "Hello");
		});
	}

	@Test
	void asksForTheCredentialAndCountsAndFailsFirst() {
		this.customerio.answer("GET /v1/campaigns/{id}", WELCOME);
		assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> client("another-key").get(5));
		this.customerio.failNext(1, Fault.status(404));
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> this.campaigns.get(5));
		this.customerio.requests().enforceRateLimit(RateLimitBucket.APP, 1, Duration.ofDays(1));
		assertThat(this.campaigns.get(5).id()).isEqualTo(5);
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> this.campaigns.get(5));
		assertThat(this.customerio.requests().all()).extracting((request) -> request.operation())
			.containsOnly("campaigns.get");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /v1/campains/{id}", "POST /v1/campaigns", "GET /v1/campaigns/{id}/", "GET /v1/{x}",
			"GET /v1/campaigns/{id}/action", "GET /v1/{x}/{id}", "get /v1/campaigns", "PATCH /v1/campaigns/{id}" })
	void refusesARouteThatItDoesNotHave(String route) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.answer(route, "{}"))
			.withMessageContaining(route);
	}

	@Test
	void namesTheRoutesOfTheFeature() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.customerio.answer("GET /v1/campaigns/{id}/action", "{}"))
			.withMessageStartingWith("There is no route GET /v1/campaigns/{id}/action, only [")
			.withMessageContaining("GET /v1/campaigns/{campaign_id}/actions")
			.withMessageNotContaining("/v1/segments");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/campaigns", "GET", "GET /v1/campaigns?version=2", "GET  /v1/campaigns", "" })
	void refusesWhatIsNoRoute(String route) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.answer(route, "{}"))
			.withMessageContaining("is no route: write the method, a space and the path without a query");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "campaign", "{\"a\":}" })
	void refusesAnAnswerThatIsNoJson(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.answer("GET /v1/campaigns", json))
			.withMessageContaining("not valid JSON");
		assertThat(this.campaigns.list()).isEmpty();
	}

}
