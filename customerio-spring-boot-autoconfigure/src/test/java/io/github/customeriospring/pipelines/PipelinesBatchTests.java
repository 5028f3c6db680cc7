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

package io.github.customeriospring.pipelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PipelinesBatchTests {

	private static final PipelinesUser ADA = PipelinesUser.id("42");

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioPipelinesClient client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioPipelinesClient.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void sendsAllCallsInOneRequest() {
		this.client.batch(List.of(ADA.identify(Map.of("plan", "pro")).withMessageId("m-1"),
				ADA.track("viewed").withMessageId("m-2"), ADA.page("Home", Map.of()).withMessageId("m-3"),
				ADA.screen("Feed", Map.of()).withMessageId("m-4"), ADA.group("acme", Map.of()).withMessageId("m-5"),
				SemanticEvents.userDeleted("43").withMessageId("m-6")));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/batch", """
				{"batch": [
					{"type": "identify", "userId": "42", "traits": {"plan": "pro"}, "messageId": "m-1"},
					{"type": "track", "userId": "42", "event": "viewed", "messageId": "m-2"},
					{"type": "page", "userId": "42", "name": "Home", "messageId": "m-3"},
					{"type": "screen", "userId": "42", "name": "Feed", "messageId": "m-4"},
					{"type": "group", "userId": "42", "groupId": "acme", "messageId": "m-5"},
					{"type": "track", "userId": "43", "event": "User Deleted", "messageId": "m-6"}
				]}""");
		assertThat(request.getHeader("X-Strict-Mode")).isEqualTo("1");
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic a2V5Og==");
	}

	@Test
	void sharesContextAndIntegrations() {
		this.client.batch(List.of(ADA.track("viewed").withMessageId("m-1")), Map.of("ip", "8.8.8.8"),
				Map.of("Mixpanel", false));
		server.assertRequest("POST", "/v1/batch", """
				{"batch": [{"type": "track", "userId": "42", "event": "viewed", "messageId": "m-1"}],
					"context": {"ip": "8.8.8.8"}, "integrations": {"Mixpanel": false}}""");
	}

	@Test
	void sendsNothingForNoCalls() {
		this.client.batch(List.of());
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void splitsAt500KilobytesInOrder() {
		List<PipelinesCall> calls = calls(0, 50);
		this.client.batch(calls, Map.of("ip", "8.8.8.8"), Map.of());
		List<LoggedRequest> requests = requests();
		assertThat(requests).hasSize(4);
		assertThat(requests).allSatisfy((request) -> {
			assertThat(request.getBody()).hasSizeLessThanOrEqualTo(500_000);
			assertThat(json(request).path("context").path("ip").stringValue()).isEqualTo("8.8.8.8");
		});
		assertThat(sentIds()).containsExactlyElementsOf(ids(calls));
	}

	@Test
	void losesNothingWhenALaterRequestFails() {
		List<PipelinesCall> calls = calls(0, 50);
		server.stubFor(post(anyUrl()).withRequestBody(containing("\"m-20\"")).willReturn(serverError()));
		assertThatExceptionOfType(PipelinesBatchException.class).isThrownBy(() -> this.client.batch(calls))
			.withMessageStartingWith(
					"16 operations were answered, 16 were in the request that failed and 18 were not sent")
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(16);
				assertThat(ex.getResult()).isEqualTo(new PipelinesBatchResult(16, 0, List.of()));
				assertThat(ex.getRemaining()).isEqualTo(calls.subList(16, 50));
				assertThat(ex.isTransient()).isTrue();
				assertThat(ex.mayHaveBeenProcessed()).isTrue();
			});
		assertThat(requests()).hasSize(1 + 1 + Wire.FAST_RETRIES.maxRetries());
		server.resetAll();
		server.answer(200, "{}");
		this.client.batch(calls.subList(16, calls.size()));
		assertThat(sentIds()).containsExactlyElementsOf(ids(calls.subList(16, calls.size())));
	}

	@Test
	void tellsWhyCustomerioRefused() {
		server.answer(400, "{\"meta\":{\"error\":\"batch[0]: userId is required\"}}");
		assertThatExceptionOfType(CustomerioIncompleteException.class)
			.isThrownBy(() -> this.client.batch(List.of(ADA.track("viewed"))))
			.withCauseInstanceOf(CustomerioInvalidRequestException.class)
			.withMessageContaining("userId is required")
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isZero();
				assertThat(ex.isTransient()).isFalse();
			});
	}

	@Test
	void putsAsideWhatABatchCannotCarry() {
		List<PipelinesCall> good = calls(0, 3);
		PipelinesCall tooLarge = ADA.identify(Map.of("text", "é".repeat(16_384))).withMessageId("m");
		PipelinesCall nan = ADA.track("bought", Map.of("price", Double.NaN));
		PipelinesCall alias = PipelinesCall.alias("cookie-1", "42");
		PipelinesCall ownContext = SemanticEvents.deviceDeleted("42", "token-1");
		PipelinesBatchResult result = this.client.batch(List.of(tooLarge, good.get(0), nan, good.get(1), alias,
				ownContext, ADA.track("viewed").withIntegrations(Map.of("All", false)), good.get(2)));
		assertThat(result.total()).isEqualTo(8);
		assertThat(result.accepted()).isEqualTo(3);
		assertThat(result.isComplete()).isFalse();
		assertThat(result.failures()).extracting(PipelinesBatchResult.Failure::index).containsExactly(0, 2, 4, 5, 6);
		assertThat(result.failures()).extracting(PipelinesBatchResult.Failure::reason)
			.containsExactly("too_large", "not_writable", "not_batchable", "not_batchable", "not_batchable");
		assertThat(result.failures()).extracting(PipelinesBatchResult.Failure::message)
			.startsWith("The operation has 32838 bytes: Customer.io takes at most 32768 bytes for one",
					"properties.price is NaN: JSON has no such number, leave it out or send null",
					"Customer.io takes no alias in a batch, send it alone");
		assertThat(result.failures().get(3).call()).isSameAs(ownContext);
		assertThat(sentIds()).containsExactlyElementsOf(ids(good));
	}

	@Test
	void sendsAStream() {
		AtomicBoolean closed = new AtomicBoolean();
		List<PipelinesBatchResult.Failure> failures = new ArrayList<>();
		List<PipelinesCall> calls = new ArrayList<>(calls(0, 50));
		calls.set(20, PipelinesCall.alias("cookie-1", "42"));
		PipelinesBatchResult result = this.client.batch(calls.stream().onClose(() -> closed.set(true)), failures::add);
		assertThat(result).isEqualTo(new PipelinesBatchResult(50, 1, List.of()));
		assertThat(failures).extracting(PipelinesBatchResult.Failure::index).containsExactly(20);
		calls.remove(20);
		assertThat(sentIds()).containsExactlyElementsOf(ids(calls));
		assertThat(closed).isTrue();
	}

	@Test
	void tellsHowFarAStreamCame() {
		server.stubFor(post(anyUrl()).withRequestBody(containing("\"m-20\"")).willReturn(serverError()));
		List<PipelinesCall> calls = calls(0, 50);
		assertThatExceptionOfType(PipelinesBatchException.class)
			.isThrownBy(() -> this.client.batch(calls.stream(), (failure) -> {
			}))
			.satisfies((ex) -> {
				assertThat(ex.getCompleted()).isEqualTo(16);
				assertThat(ex.getRemaining()).isEqualTo(calls.subList(16, 48));
				assertThat(ex.isTransient()).isTrue();
			});
	}

	@Test
	void refusesAContextThatIsTooLarge() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.batch(calls(0, 1), Map.of("text", "x".repeat(32_768)), Map.of()))
			.withMessageStartingWith("What the operations share has ");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void refusesSharedNumbersThatJsonDoesNotKnow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.batch(calls(0, 1), Map.of("x", Double.NaN), Map.of()))
			.withMessageContaining("context.x is NaN");
		AtomicBoolean closed = new AtomicBoolean();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.batch(calls(0, 1).stream().onClose(() -> closed.set(true)),
					Map.of("x", Double.NaN), Map.of(), (failure) -> {
					}))
			.withMessageContaining("context.x is NaN");
		assertThat(closed).isTrue();
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	/**
	 * Calls of which 16 fit into a request.
	 */
	private static List<PipelinesCall> calls(int first, int end) {
		String text = "x".repeat(30_000);
		return IntStream.range(first, end)
			.mapToObj((index) -> ADA.track("viewed", Map.of("text", text)).withMessageId("m-" + index))
			.toList();
	}

	private static List<String> ids(List<PipelinesCall> calls) {
		return calls.stream().map((call) -> call.common().messageId()).toList();
	}

	private static List<LoggedRequest> requests() {
		return server.requests();
	}

	private static List<String> sentIds() {
		return requests().stream()
			.flatMap((request) -> json(request).path("batch").valueStream())
			.map((call) -> call.path("messageId").stringValue())
			.toList();
	}

	private static JsonNode json(LoggedRequest request) {
		return JsonMapper.shared().readTree(request.getBody());
	}

}
