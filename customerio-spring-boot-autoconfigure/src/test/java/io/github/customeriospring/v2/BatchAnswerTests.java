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

package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.ApiError;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a batch by Customer.io's answers.
 */
class BatchAnswerTests {

	/** What fills two requests, the second of which begins at {@link #SECOND}. */
	private static final List<EntityOperation> TWO_REQUESTS = IntStream.range(0, 30)
		.<EntityOperation>mapToObj((i) -> Person.id("person-" + i).event("e", Map.of("text", "x".repeat(20_000))))
		.toList();

	private static final int SECOND = 24;

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = builder().build();
	}

	private static CustomerioV2Client.Builder builder() {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"errors\":[]}", "{\"errors\":null}", "{\"other\":1}" })
	void acceptsAnAnswerWithoutErrors(String answer) {
		server.answer(200, answer);
		assertThat(this.client.batch(List.of(Person.id("1").delete()))).isEqualTo(new BatchResult(1, 0, List.of()));
	}

	@Test
	void mapsRefusalsToTheOperationsOfTheCaller() {
		answer("person-0", okJson("{}"));
		answer("person-" + SECOND, aResponse().withStatus(207).withBody("""
				{"errors": [
					{"batch_index": 3, "reason": "invalid", "field": "attributes.x", "message": "person-27 is wrong"},
					{"batch_index": 0, "reason": "required", "field": "name", "message": "name missing"},
					{"batch_index": 0, "reason": "parse_error"}
				]}"""));
		BatchResult result = this.client.batch(TWO_REQUESTS);
		assertThat(result.total()).isEqualTo(30);
		assertThat(result.accepted()).isEqualTo(28);
		assertThat(result.isComplete()).isFalse();
		assertThat(result.failures()).containsExactly(
				new BatchResult.Failure(24, TWO_REQUESTS.get(24), "required", "name", "name missing"),
				new BatchResult.Failure(24, TWO_REQUESTS.get(24), "parse_error", null, null),
				new BatchResult.Failure(27, TWO_REQUESTS.get(27), "invalid", "attributes.x", "person-27 is wrong"));
		assertThat(result.toString()).doesNotContain("person-27");
		assertThat(server.requests()).hasSize(2);
	}

	@Test
	void mapsRefusalsAroundOperationsThatWereNotSent() {
		EntityOperation bad = Person.id("1").event("e", Map.of("x", Double.NaN));
		EntityOperation good = Person.id("2").delete();
		server.answer(207, """
				{"errors": [{"batch_index": 1, "reason": "required"}, {"batch_index": 0, "reason": "invalid"}]}""");
		BatchResult result = this.client.batch(List.of(bad, good, bad, good, bad, good));
		assertThat(result.accepted()).isEqualTo(1);
		assertThat(result.failures()).extracting(BatchResult.Failure::index).containsExactly(0, 1, 2, 3, 4);
		assertThat(result.failures()).extracting(BatchResult.Failure::reason)
			.containsExactly("not_writable", "invalid", "not_writable", "required", "not_writable");
	}

	@Test
	void tellsWhatRemainsWhenARequestFailsAfterRetries() {
		answer("person-0", aResponse().withStatus(207).withBody("""
				{"errors": [{"batch_index": 1, "reason": "invalid"}]}"""));
		answer("person-" + SECOND, aResponse().withStatus(500));
		assertThatExceptionOfType(CustomerioBatchException.class).isThrownBy(() -> this.client.batch(TWO_REQUESTS))
			.withMessageStartingWith(
					"24 operations were answered, 6 were in the request that failed and 0 were not sent")
			.withMessageContaining("Track API batch failed with status 500")
			.withMessageNotContaining("person-")
			.withCauseInstanceOf(CustomerioServerException.class)
			.satisfies((ex) -> {
				assertThat(ex.getResult()).isEqualTo(new BatchResult(24, 1,
						List.of(new BatchResult.Failure(1, TWO_REQUESTS.get(1), "invalid", null, null))));
				assertThat(ex.getFailed()).isEqualTo(TWO_REQUESTS.subList(24, 30));
				assertThat(ex.getUnsent()).isEmpty();
				assertThat(ex.getRemaining()).isEqualTo(TWO_REQUESTS.subList(24, 30));
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
			});
		assertThat(server.requests()).hasSize(1 + 4);
	}

	@Test
	void sendsNothingAfterARequestThatFailed() {
		server.answer(401, "{\"meta\":{\"error\":\"Unauthorized request\"}}");
		assertThatExceptionOfType(CustomerioBatchException.class).isThrownBy(() -> this.client.batch(TWO_REQUESTS))
			.withMessageStartingWith(
					"0 operations were answered, 24 were in the request that failed and 6 were not sent")
			.withMessageContaining("customerio.track.site-id and customerio.track.api-key")
			.withCauseInstanceOf(CustomerioAuthenticationException.class)
			.satisfies((ex) -> {
				assertThat(ex.getResult()).isEqualTo(new BatchResult(0, 0, List.of()));
				assertThat(ex.getFailed()).isEqualTo(TWO_REQUESTS.subList(0, 24));
				assertThat(ex.getUnsent()).isEqualTo(TWO_REQUESTS.subList(24, 30));
				assertThat(ex.getRemaining()).isEqualTo(TWO_REQUESTS);
				assertThat(ex.isTransient()).isFalse();
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void tellsWhatRemainsWhateverFails() {
		server.answer(200, "{}");
		AtomicInteger sent = new AtomicInteger();
		CustomerioV2Client client = builder()
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				if (sent.incrementAndGet() == 2) {
					throw new IllegalStateException("person-24");
				}
				return execution.execute(request, body);
			}))
			.build();
		assertThatExceptionOfType(CustomerioBatchException.class).isThrownBy(() -> client.batch(TWO_REQUESTS))
			.withCauseInstanceOf(CustomerioTransportException.class)
			.satisfies((ex) -> {
				assertThat(ex).hasStackTraceContaining("java.lang.IllegalStateException: ***");
				assertThat(ex.getResult()).isEqualTo(new BatchResult(24, 0, List.of()));
				assertThat(ex.getRemaining()).isEqualTo(TWO_REQUESTS.subList(24, 30));
				assertThat(ex.mayHaveBeenProcessed()).isFalse();
			});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void takesNoPartialSuccessForOneOperation() {
		server.answer(207, "{\"errors\":[{\"reason\":\"invalid\"}]}");
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.client.entity(Person.id("1").delete()))
			.satisfies((ex) -> assertThat(ex.getErrors()).singleElement()
				.extracting(ApiError::reason)
				.isEqualTo("invalid"));
	}

	@Test
	void repeatsTheSameRequest() {
		server.stubFor(post("/api/v2/batch").inScenario("trouble")
			.willReturn(aResponse().withStatus(503))
			.willSetStateTo("over"));
		server
			.stubFor(post("/api/v2/batch").inScenario("trouble").whenScenarioStateIs("over").willReturn(okJson("{}")));
		assertThat(this.client.batch(List.of(Person.id("1").event("e"))).isComplete()).isTrue();
		assertThat(server.requests()).hasSize(2);
		assertThat(server.requests().get(1).getBody()).isEqualTo(server.requests().get(0).getBody());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"errors\":null}", "{\"errors\":[]}", "{\"errors\":[{}]}",
			"{\"meta\":{\"error\":\"person-24\"}}", "{\"errors\":[{\"batch_index\":6,\"reason\":\"invalid\"}]}",
			"{\"errors\":[{\"batch_index\":-1}]}", "{\"errors\":[{\"reason\":\"invalid\",\"message\":\"person-24\"}]}",
			"{\"errors\":[{\"batch_index\":null}]}", "{\"errors\":[{\"batch_index\":\"person-24\"}]}",
			"{\"errors\":[null]}", "{\"errors\":\"person-24\"}", "[\"person-24\"]", "null", "<html>person-24</html>" })
	void saysWhenAnAnswerCannotBeRight(String answer) {
		answer("person-0", okJson("{}"));
		answer("person-" + SECOND, aResponse().withStatus(207).withBody(answer));
		assertThatExceptionOfType(CustomerioBatchException.class).isThrownBy(() -> this.client.batch(TWO_REQUESTS))
			.withMessageContaining("Track API batch was answered with status 207 and ")
			.withMessageNotContaining("person-24")
			.withCauseInstanceOf(CustomerioResponseException.class)
			.satisfies((ex) -> {
				assertThat(ex.getCause()).hasNoCause();
				assertThat(ex.getResult()).isEqualTo(new BatchResult(24, 0, List.of()));
				assertThat(ex.getFailed()).isEqualTo(TWO_REQUESTS.subList(24, 30));
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
			});
		assertThat(server.requests()).hasSize(1 + 1 + Wire.FAST_RETRIES.maxRetries());
	}

	private static void answer(String firstPerson, ResponseDefinitionBuilder answer) {
		server.stubFor(post("/api/v2/batch")
			.withRequestBody(containing(
					"{\"batch\":[{\"type\":\"person\"," + "\"identifiers\":{\"id\":\"" + firstPerson + "\"}"))
			.willReturn(answer));
	}

}
