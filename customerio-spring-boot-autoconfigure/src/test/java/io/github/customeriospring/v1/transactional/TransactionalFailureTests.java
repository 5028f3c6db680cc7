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

package io.github.customeriospring.v1.transactional;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How refused and lost messages are reported.
 */
class TransactionalFailureTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void reportsAnUnknownTriggerName() {
		server.answer(400, "{\"meta\":{\"error\":\"transactional message 'order-shipped' was not found\"}}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class).isThrownBy(() -> send(server.baseUrl()))
			.withMessageStartingWith(
					"App API transactional.sendEmail failed with status 400: transactional message *** was not found")
			.satisfies((ex) -> assertThat(ex.getErrors().get(0).message())
				.isEqualTo("transactional message 'order-shipped' was not found"));
	}

	@Test
	void reportsAFeatureThatIsNotEnabled() {
		server.answer(403, "{\"meta\":{\"error\":\"push is not enabled for jane@example.com\"}}");
		assertThatExceptionOfType(CustomerioPermissionException.class).isThrownBy(() -> send(server.baseUrl()))
			.withMessageContaining("push is not enabled for ***")
			.withMessageContaining("the feature is not enabled in the workspace");
	}

	@Test
	void reportsContentThatIsTooLarge() {
		server.answer(413, "{\"meta\":{\"error\":\"attachments too large\"}}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class).isThrownBy(() -> send(server.baseUrl()))
			.withMessageContaining("413: attachments too large")
			.withMessageContaining("fewer or smaller attachments");
	}

	@Test
	void reportsWhichFieldIsWrong() {
		server.answer(422, """
				{"errors":[{"detail":"must be a known language","status":"422","source":{"pointer":"/language"}}]}""");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class).isThrownBy(() -> send(server.baseUrl()))
			.withMessageContaining("422: must be a known language (/language)")
			.satisfies((ex) -> assertThat(ex.getErrors().get(0).field()).isEqualTo("/language"));
	}

	@Test
	void sendsAgainWhenTheRateLimitWasReached() {
		server.stubFor(post(anyUrl()).inScenario("limit")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(aResponse().withStatus(429))
			.willSetStateTo("free"));
		server.stubFor(post(anyUrl()).inScenario("limit")
			.whenScenarioStateIs("free")
			.willReturn(okJson("{\"delivery_id\":\"d1\"}")));
		assertThat(send(server.baseUrl())).isEqualTo(new Delivery("d1", null, null));
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void triesAgainWhenThereWasNoConnection() throws IOException {
		AtomicInteger attempts = new AtomicInteger();
		TransactionalOperations transactional = client(Wire.NOWHERE)
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				attempts.incrementAndGet();
				return execution.execute(request, body);
			}))
			.build()
			.transactional();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> send(transactional))
			.matches((ex) -> !ex.mayHaveBeenProcessed());
		assertThat(attempts).hasValue(4);
	}

	@Test
	void doesNotSendAgainAfterATimeout() {
		server.answer(aResponse().withStatus(200).withFixedDelay(20_000));
		TransactionalOperations transactional = client(server.baseUrl()).readTimeout(Duration.ofSeconds(1))
			.build()
			.transactional();
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> send(transactional))
			.withCauseInstanceOf(CustomerioTransportException.class)
			.matches((ex) -> ex.mayHaveBeenProcessed() && !ex.isTransient());
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void doesNotSendAgainWhenTheAnswerWasLost() {
		server.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> send(server.baseUrl()))
			.withMessageContaining("App API transactional.sendEmail")
			.withMessageNotContaining("jane");
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "<html>Log in</html>", "{\"delivery_id\":\"d", "{\"delivery_id\":null}",
			"[]", "7", "{\"delivery_id\":[]}", "{\"delivery_id\":\"d1\",\"queued_at\":\"soon\"}" })
	void doesNotKnowWhetherAnAnswerWithoutADeliveryIsASuccess(String body) {
		server.answer(200, body);
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> send(server.baseUrl()))
			.withCauseInstanceOf(CustomerioResponseException.class)
			.withMessageContaining("was answered with status 200 and ");
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 201, 204, 207 })
	void doesNotKnowWhetherAnEmptyAnswerIsASuccess(int status) {
		server.answer(status, "");
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class).isThrownBy(() -> send(server.baseUrl()))
			.withCauseInstanceOf(CustomerioResponseException.class);
		assertThat(server.requests()).hasSize(1);
	}

	private static CustomerioV1Client.Builder client(String baseUrl) {
		return CustomerioV1Client.builder().apiKey("app-key").baseUrl(baseUrl).retry(Wire.FAST_RETRIES);
	}

	private static Delivery send(String baseUrl) {
		return send(client(baseUrl).build().transactional());
	}

	private static Delivery send(TransactionalOperations transactional) {
		return transactional
			.sendEmail((email) -> email.template("order-shipped").to("jane@example.com").person(PersonId.id("42")));
	}

}
