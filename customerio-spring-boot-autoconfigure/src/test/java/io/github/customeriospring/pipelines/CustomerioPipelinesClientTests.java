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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CustomerioPipelinesClientTests {

	private static final PipelinesUser ADA = PipelinesUser.id("42");

	private static final Instant TIME = Instant.parse("2026-11-23T10:15:30.123456789Z");

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioPipelinesClient client;

	@BeforeEach
	void createClient() {
		this.client = builder().build();
		server.answer(200, "{}");
	}

	@Test
	void identifies() {
		Map<String, Object> traits = new LinkedHashMap<>();
		traits.put("email", "ada@example.com");
		traits.put("createdAt", TIME);
		traits.put("plan_name", null);
		this.client.send(ADA.withAnonymousId("cookie-1")
			.identify(traits)
			.withMessageId("m-1")
			.withTimestamp(Instant.parse("2026-11-23T10:15:30Z"))
			.withContext(Map.of("ip", "8.8.8.8", "active", true))
			.withIntegrations(Map.of("All", true, "Salesforce", false)));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/identify", """
				{
					"type": "identify", "userId": "42", "anonymousId": "cookie-1",
					"traits": {"email": "ada@example.com", "createdAt": "2026-11-23T10:15:30.123Z", "plan_name": null},
					"messageId": "m-1", "timestamp": "2026-11-23T10:15:30Z",
					"context": {"ip": "8.8.8.8", "active": true},
					"integrations": {"All": true, "Salesforce": false}
				}""");
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic a2V5Og==");
		assertThat(request.getHeader("X-Strict-Mode")).isEqualTo("1");
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).startsWith("customerio-spring-boot/");
	}

	@Test
	void tracksAnEvent() {
		this.client.track(PipelinesUser.anonymous("cookie-1"), "Order Placed",
				Map.of("lines", List.of(Map.of("sku", "A1", "at", TIME))));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/track", """
				{"type": "track", "anonymousId": "cookie-1", "event": "Order Placed",
					"properties": {"lines": [{"sku": "A1", "at": "2026-11-23T10:15:30.123Z"}]}, "messageId": "%s"}"""
			.formatted(messageId(request)));
	}

	@Test
	void tracksAnEventOfAGroup() {
		this.client.send(PipelinesGroup.id("acme").track("Plan Changed", Map.of()).withMessageId("m-1"));
		server.assertRequest("POST", "/v1/track", """
				{"type": "track", "groupId": "acme", "event": "Plan Changed", "messageId": "m-1"}""");
	}

	@Test
	void recordsAPageView() {
		this.client.page(ADA, "Home", Map.of("url", "https://example.com/?q=é"));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/page", """
				{"type": "page", "userId": "42", "name": "Home", "properties": {"url": "https://example.com/?q=é"},
					"messageId": "%s"}""".formatted(messageId(request)));
	}

	@Test
	void recordsAPageViewWithoutAName() {
		this.client.send(ADA.page(null, Map.of()).withMessageId("m-1"));
		server.assertRequest("POST", "/v1/page", """
				{"type": "page", "userId": "42", "messageId": "m-1"}""");
	}

	@Test
	void recordsAScreenView() {
		this.client.screen(ADA, "Feed", Map.of("tab", 2));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/screen", """
				{"type": "screen", "userId": "42", "name": "Feed", "properties": {"tab": 2}, "messageId": "%s"}"""
			.formatted(messageId(request)));
	}

	@Test
	void groups() {
		this.client.group(ADA, "acme", Map.of("name", "Acme"));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/group", """
				{"type": "group", "userId": "42", "groupId": "acme", "traits": {"name": "Acme"}, "messageId": "%s"}"""
			.formatted(messageId(request)));
	}

	@Test
	void relatesToAnObjectOfAnyType() {
		this.client.send(ADA.group(ObjectId.of("2", "course-1"), Map.of("name", "Spring"))
			.withRelationshipAttributes(Map.of("role", "teacher"))
			.withMessageId("m-1"));
		server.assertRequest("POST", "/v1/group", """
				{"type": "group", "userId": "42", "groupId": "course-1", "messageId": "m-1",
					"traits": {"name": "Spring", "object_type_id": "2",
						"relationshipAttributes": {"role": "teacher"}}}""");
	}

	@Test
	void aliases() {
		this.client.alias("cookie-1", "42");
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/v1/alias", """
				{"type": "alias", "previousId": "cookie-1", "userId": "42", "messageId": "%s"}"""
			.formatted(messageId(request)));
	}

	@Test
	void givesEveryCallAUlid() {
		this.client.track(ADA, "viewed", Map.of());
		this.client.track(ADA, "viewed", Map.of());
		assertThat(server.requests()).extracting(CustomerioPipelinesClientTests::messageId)
			.hasSize(2)
			.doesNotHaveDuplicates()
			.allMatch(Ulid::isValid);
	}

	@Test
	void leavesStrictModeOutWhenItIsSwitchedOff() {
		builder().strictMode(false).build().identify(ADA, Map.of());
		assertThat(server.onlyRequest().containsHeader("X-Strict-Mode")).isFalse();
	}

	@Test
	void keepsItsModeWhenItsBuilderHasBuiltACallConnectionBefore() {
		CustomerioPipelinesClient.Builder builder = builder().strictMode(false);
		builder.buildCallConnection();
		builder.build().identify(ADA, Map.of());
		assertThat(server.onlyRequest().containsHeader("X-Strict-Mode")).isFalse();
	}

	static List<PipelinesCall> everyKindOfCall() {
		return List.of(ADA.identify(Map.of()), ADA.track("viewed"), ADA.page("Home", Map.of()),
				ADA.screen("Home", Map.of()), ADA.group("acme", Map.of()), PipelinesCall.alias("cookie-1", "42"));
	}

	@ParameterizedTest
	@MethodSource("everyKindOfCall")
	void repeatsEveryCallWithItsMessageId(PipelinesCall call) {
		server.answer(serverError());
		assertThatExceptionOfType(CustomerioServerException.class).isThrownBy(() -> this.client.send(call))
			.withMessageStartingWith("Pipelines API " + call.description() + " failed with status 500");
		List<LoggedRequest> requests = server.requests();
		assertThat(requests).hasSize(1 + Wire.FAST_RETRIES.maxRetries());
		assertThat(requests).extracting(LoggedRequest::getBodyAsString).containsOnly(requests.get(0).getBodyAsString());
	}

	@ParameterizedTest
	@MethodSource("everyKindOfCall")
	void keepsDataOutOfText(PipelinesCall call) {
		assertThat(call).hasToString(call.type().wireName());
	}

	@Test
	void refusesNumbersThatJsonDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.identify(ADA, Map.of("score", Double.NaN)))
			.withMessageContaining("traits.score is NaN");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.send(ADA.track("viewed").withContext(Map.of("x", Float.NaN))))
			.withMessageContaining("context.x is NaN");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void refusesCallsThatAreTooLarge() {
		int overhead = "{'type':'track','userId':'42','event':'e','properties':{'t':''},'messageId':'m'}".length();
		String largest = "x".repeat(PipelinesCall.MAX_BYTES - overhead);
		this.client.send(ADA.track("e", Map.of("t", largest)).withMessageId("m"));
		assertThat(server.onlyRequest().getBody()).hasSize(PipelinesCall.MAX_BYTES);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.send(ADA.track("e", Map.of("t", largest + "x")).withMessageId("m")))
			.withMessage(
					"The operation (track) has 32769 bytes, it was not sent: Customer.io takes at most 32768 bytes");
		server.verify(1, anyRequestedFor(anyUrl()));
	}

	@Test
	void refusesWhatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PipelinesUser(null, null))
			.withMessage("Either userId or anonymousId is needed");
		assertThatIllegalArgumentException().isThrownBy(() -> PipelinesUser.id(" "))
			.withMessage("userId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.withAnonymousId(""))
			.withMessage("anonymousId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> PipelinesGroup.id("\n"))
			.withMessage("groupId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.track("\t")).withMessage("event must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.group("", Map.of()))
			.withMessage("groupId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.alias("", "42"))
			.withMessage("previousId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.alias("cookie-1", " "))
			.withMessage("userId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.track("viewed").withMessageId(""))
			.withMessage("messageId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.group(ObjectId.cioObjectId("ob1"), Map.of()))
			.withMessageContaining("not by cio_object_id");
		assertThatIllegalArgumentException().isThrownBy(() -> ADA.group(ObjectId.of("company", "acme"), Map.of()))
			.withMessage("objectTypeId must be a number, such as 1");
	}

	@Test
	void writesControlCharactersAsJson() {
		this.client.send(PipelinesUser.id("42").track("na\u0000me", Map.of("a\r\nb", "\u0007")).withMessageId("m1"));
		server.assertRequest("POST", "/v1/track",
				"{\"type\":\"track\",\"userId\":\"42\",\"event\":\"na\\u0000me\",\"properties\":{\"a\\r\\nb\":\"\\u0007\"},\"messageId\":\"m1\"}");
	}

	@Test
	void needsAKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> CustomerioPipelinesClient.builder().build())
			.withMessage("customerio.pipelines.api-key is missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioPipelinesClient.builder().apiKey("secret key").build())
			.withMessageStartingWith("customerio.pipelines.api-key contains")
			.withMessageNotContaining("secret");
	}

	@Test
	void keepsIdentifiersOutOfText() {
		assertThat(this.client).hasToString("CustomerioPipelinesClient");
		assertThat(ADA).hasToString("PipelinesUser[userId]");
		assertThat(PipelinesUser.anonymous("cookie-1")).hasToString("PipelinesUser[anonymousId]");
		assertThat(PipelinesGroup.id("acme")).hasToString("PipelinesGroup[..]");
		assertThat(CallOptions.create()).hasToString("CallOptions[..]");
	}

	private static CustomerioPipelinesClient.Builder builder() {
		return CustomerioPipelinesClient.builder().apiKey("key").baseUrl(server.baseUrl()).retry(Wire.FAST_RETRIES);
	}

	private static String messageId(LoggedRequest request) {
		return JsonMapper.shared().readTree(request.getBody()).path("messageId").stringValue();
	}

}
