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

package io.github.customeriospring.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.ThingOperations.Thing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * How often a call that fails reaches the server, by the kind of operation.
 */
abstract class AbstractRetryTests {

	/** The retries of {@link Wire#FAST_RETRIES} and the first attempt. */
	private static final int ALL_ATTEMPTS = 4;

	@RegisterExtension
	static final Wire server = new Wire();

	private final Transport transport;

	AbstractRetryTests(Transport transport) {
		this.transport = transport;
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void repeatsWhatIsSafeOnStatus(int status) {
		server.answer(aResponse().withStatus(status).withBody("{}"));
		assertAttempts(ALL_ATTEMPTS, () -> client().get("1"));
		assertAttempts(ALL_ATTEMPTS, () -> client().put("1", new Thing("Jane")));
		assertAttempts(ALL_ATTEMPTS, () -> client().delete("1"));
		assertAttempts(ALL_ATTEMPTS, () -> client().search(new Thing("Jane")));
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void repeatsWhatIsSafeWhenTheConnectionBreaks(Fault fault) {
		server.answer(aResponse().withFault(fault));
		assertAttempts(ALL_ATTEMPTS, () -> client().put("1", new Thing("Jane")));
		assertAttempts(ALL_ATTEMPTS, () -> client().search(new Thing("Jane")));
	}

	@Test
	void repeatsWhatIsSafeWhenTheAnswerIsCutOff() throws IOException {
		try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":", true)) {
			ThingOperations things = builder().baseUrl(raw.baseUrl()).build();
			assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> things.get("1"));
			assertThat(raw.requests()).hasSize(ALL_ATTEMPTS);
		}
	}

	@Test
	void repeatsWhatIsSafeWhenNoAnswerArrivesInTime() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			ThingOperations things = impatientBuilder(silent)
				.retry(new RetrySettings(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(30)))
				.build();
			assertThatExceptionOfType(CustomerioTransportException.class)
				.isThrownBy(() -> things.search(new Thing("Jane")));
			silent.assertRequests(2);
		}
	}

	@Test
	void returnsTheAnswerOfARepetition() {
		answerInTurn(aResponse().withStatus(503), aResponse().withFault(Fault.EMPTY_RESPONSE),
				okJson("{\"name\":\"Jane\"}"));
		assertThat(client().search(new Thing("x"))).isEqualTo(new Thing("Jane"));
		assertThat(server.requests()).hasSize(3)
			.allSatisfy((request) -> Wire.assertRequest(request, "POST", "/v1/things/search", "{\"name\":\"x\"}"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 404 })
	void doesNotRepeatWhatWillFailAgain(int status) {
		server.answer(aResponse().withStatus(status));
		assertAttempts(1, () -> client().get("1"));
		assertAttempts(1, () -> client().create(new Thing("Jane")));
	}

	@Test
	void doesNotRepeatWhenRetriesAreOff() {
		server.answer(aResponse().withStatus(503));
		ThingOperations things = builder().retry(RetrySettings.none()).build();
		assertAttempts(1, () -> things.get("1"));
	}

	@Test
	void neverRepeatsWhatIsNotSafeAfterAServerError() {
		server.answer(aResponse().withStatus(503).withHeader("Retry-After", "0").withBody("{\"x\":\"Jane\"}"));
		CustomerioOutcomeUnknownException failure = assertOutcomeUnknown(() -> client().create(new Thing("Jane")));
		assertThat(failure).hasMessageContaining("failed with status 503");
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void neverRepeatsWhatIsNotSafeWhenTheConnectionBreaks(Fault fault) {
		server.answer(aResponse().withFault(fault));
		assertThat(assertOutcomeUnknown(() -> client().create(new Thing("Jane"))))
			.hasCauseInstanceOf(CustomerioTransportException.class);
	}

	@Test
	void neverRepeatsWhatIsNotSafeWhenTheAnswerIsCutOff() throws IOException {
		try (RawServer raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":", true)) {
			ThingOperations things = builder().baseUrl(raw.baseUrl()).build();
			assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
				.isThrownBy(() -> things.create(new Thing("Jane")));
			assertThat(raw.requests()).hasSize(1);
		}
	}

	@Test
	void neverRepeatsWhatIsNotSafeWhenNoAnswerArrivesInTime() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			ThingOperations things = impatientBuilder(silent).build();
			assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
				.isThrownBy(() -> things.create(new Thing("Jane")))
				.withMessageContaining("customerio.http.read-timeout");
			silent.assertRequests(1);
		}
	}

	@Test
	void repeatsWhatIsNotSafeWhenItWasRefusedForTheRate() {
		server.answer(429, "{}");
		assertThat(assertAttempts(ALL_ATTEMPTS, () -> client().create(new Thing("Jane"))))
			.isInstanceOf(CustomerioRateLimitException.class);
	}

	@Test
	void repeatsWhatIsNotSafeUntilItMayHaveBeenCarriedOut() {
		answerInTurn(aResponse().withStatus(429), aResponse().withStatus(503), okJson("{}"));
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> client().create(new Thing("Jane")));
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void repeatsWhatIsNotSafeWhenThereWasNoConnection() throws IOException {
		List<Call> calls = new ArrayList<>();
		ThingOperations things = builder().baseUrl(Wire.NOWHERE).observer(new CallObserver() {

			@Override
			public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
				calls.add(call);
				return work.get();
			}

		}).build();
		assertThatExceptionOfType(CustomerioTransportException.class).isThrownBy(() -> things.create(new Thing("Jane")))
			.withMessageContaining("no connection to");
		assertThat(calls).hasSize(1);
		assertThat(calls.get(0).operation()).hasToString("App API thing.create");
		assertThat(calls.get(0).retries()).isEqualTo(ALL_ATTEMPTS - 1);
	}

	@Test
	void endsAtOnceWhenTheServerAsksForMoreTimeThanThereIs() {
		server.answer(aResponse().withStatus(429).withHeader("Retry-After", "31").withBody("{}"));
		assertAttempts(1, () -> client().get("1"));
		server.answer(aResponse().withStatus(503).withHeader("Retry-After", String.valueOf(Long.MAX_VALUE)));
		assertAttempts(1, () -> client().get("1"));
	}

	@Test
	void keepsTheInterruptWhileItWaits() {
		server.answer(aResponse().withStatus(503).withHeader("Retry-After", "20"));
		ThingOperations things = builder()
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				var response = execution.execute(request, body);
				Thread.currentThread().interrupt();
				return response;
			}))
			.build();
		CustomerioException failure = assertAttempts(1, () -> things.get("1"));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(failure).isInstanceOf(CustomerioServerException.class);
	}

	@Test
	void keepsTheInterruptOfACall() throws IOException {
		try (RawServer silent = new RawServer("", false)) {
			ThingOperations things = builder().baseUrl(silent.baseUrl()).build();
			Thread.currentThread().interrupt();
			CustomerioTransportException failure = catchThrowableOfType(CustomerioTransportException.class,
					() -> things.get("1"));
			assertThat(Thread.interrupted()).isTrue();
			assertThat(failure).hasMessage("App API thing.get was interrupted before an answer arrived");
			assertThat(failure.isTransient()).isFalse();
			assertThat(silent.requests()).hasSizeLessThan(2);
		}
	}

	private ThingOperations.Builder builder() {
		return ThingOperations.builder(server).requestFactory(this.transport.requestFactory());
	}

	private ThingOperations.Builder impatientBuilder(RawServer server) {
		return builder().baseUrl(server.baseUrl())
			.requestFactory(this.transport.requestFactory(Transport.SHORT_READ_TIMEOUT));
	}

	private ThingOperations client() {
		return builder().build();
	}

	private static CustomerioException assertAttempts(int attempts, ThrowingCallable call) {
		server.resetRequests();
		CustomerioException failure = catchThrowableOfType(CustomerioException.class, call);
		assertThat(failure).isNotNull().isNotInstanceOf(CustomerioOutcomeUnknownException.class);
		assertThat(server.requests()).hasSize(attempts);
		return failure;
	}

	private static CustomerioOutcomeUnknownException assertOutcomeUnknown(ThrowingCallable call) {
		CustomerioOutcomeUnknownException failure = catchThrowableOfType(CustomerioOutcomeUnknownException.class, call);
		assertThat(failure).hasMessageStartingWith("App API thing.create: it is not known whether Customer.io carried ")
			.hasMessageContaining("and it was not repeated");
		assertThat(failure.toString()).doesNotContain("Jane");
		assertThat(failure.getOperation()).isEqualTo("App API thing.create");
		assertThat(failure.isTransient()).isFalse();
		assertThat(failure.mayHaveBeenProcessed()).isTrue();
		assertThat(server.requests()).hasSize(1);
		return failure;
	}

	private static void answerInTurn(ResponseDefinitionBuilder... answers) {
		String state = "Started";
		for (int i = 0; i < answers.length; i++) {
			server.stubFor(any(anyUrl()).inScenario("turn")
				.whenScenarioStateIs(state)
				.willReturn(answers[i])
				.willSetStateTo("after " + i));
			state = "after " + i;
		}
	}

}
