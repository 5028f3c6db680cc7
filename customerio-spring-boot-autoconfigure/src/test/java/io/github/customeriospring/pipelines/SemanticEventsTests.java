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
import java.util.stream.Stream;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.Ulid;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class SemanticEventsTests {

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

	static Stream<Arguments> events() {
		ObjectId acme = ObjectId.of("2", "acme");
		return Stream.of(argumentSet("User Deleted", SemanticEvents.userDeleted("42"), """
				{"type": "track", "event": "User Deleted", "userId": "42", "messageId": "m-1"}"""),
				argumentSet("User Suppressed", SemanticEvents.userSuppressed("42").withTimestamp(Instant.EPOCH), """
						{"type": "track", "event": "User Suppressed", "userId": "42", "messageId": "m-1",
							"timestamp": "1970-01-01T00:00:00Z"}"""),
				argumentSet("User Unsuppressed", SemanticEvents.userUnsuppressed("a+b@example.com"), """
						{"type": "track", "event": "User Unsuppressed", "userId": "a+b@example.com",
							"messageId": "m-1"}"""),
				argumentSet("Device Created or Updated",
						SemanticEvents.deviceCreatedOrUpdated("42", "token-1", DevicePlatform.IOS), """
								{"type": "track", "event": "Device Created or Updated", "userId": "42",
									"context": {"device": {"token": "token-1", "type": "ios"}}, "messageId": "m-1"}"""),
				argumentSet("Device Created or Updated without platform",
						SemanticEvents.deviceCreatedOrUpdated("42", "token-1", null), """
								{"type": "track", "event": "Device Created or Updated", "userId": "42",
									"context": {"device": {"token": "token-1"}}, "messageId": "m-1"}"""),
				argumentSet("Device Deleted", SemanticEvents.deviceDeleted("42", "token-1"), """
						{"type": "track", "event": "Device Deleted", "userId": "42",
							"context": {"device": {"token": "token-1"}}, "messageId": "m-1"}"""),
				argumentSet("Device Deleted with platform", SemanticEvents
					.deviceDeleted("42", "token-1", DevicePlatform.ANDROID), """
							{"type": "track", "event": "Device Deleted", "userId": "42",
								"context": {"device": {"token": "token-1", "type": "android"}}, "messageId": "m-1"}"""),
				argumentSet("Report Content Event", SemanticEvents.reportContentEvent(ContentReport.viewed()), """
						{"type": "track", "event": "Report Content Event",
							"properties": {"actionType": "viewed_content"}, "messageId": "m-1"}"""),
				argumentSet("Report Content Event of a visitor",
						SemanticEvents.reportContentEvent(PipelinesUser.anonymous("cookie"),
								ContentReport.clicked().withContentId(7).withTemplateId(3000000000L)),
						"""
								{"type": "track", "event": "Report Content Event", "anonymousId": "cookie",
									"properties": {"actionType": "clicked_content", "contentId": 7,
										"templateId": 3000000000}, "messageId": "m-1"}"""),
				argumentSet("Relationship Deleted", SemanticEvents.relationshipDeleted("42", acme), """
						{"type": "track", "event": "Relationship Deleted", "userId": "42",
							"properties": {"objectId": "acme", "objectTypeId": 2}, "messageId": "m-1"}"""),
				argumentSet("Report Delivery Event",
						SemanticEvents.reportDeliveryEvent(DeliveryReport.of("RPIL", DeliveryMetric.OPENED)), """
								{"type": "track", "event": "Report Delivery Event",
									"properties": {"deliveryId": "RPIL", "metric": "opened"}, "messageId": "m-1"}"""),
				argumentSet("Report Delivery Event with details",
						SemanticEvents.reportDeliveryEvent(DeliveryReport.of("RPIL", DeliveryMetric.CLICKED)
							.withRecipient("ada@example.com")
							.withReason("why")
							.withActionValue("buy")
							.withHref("https://example.com")),
						"""
								{"type": "track", "event": "Report Delivery Event", "messageId": "m-1",
									"properties": {"deliveryId": "RPIL", "metric": "clicked",
										"recipient": "ada@example.com", "reason": "why", "actionValue": "buy",
										"href": "https://example.com"}}"""));
	}

	@ParameterizedTest
	@MethodSource("events")
	void sendsWhatCustomerioKnowsByName(PipelinesCall call, String json) {
		this.client.send(call.withMessageId("m-1"));
		server.assertRequest("POST", "/v1/track", json);
	}

	@Test
	void deletesAnObjectWithAnAnonymousIdOfItsOwn() {
		this.client.send(SemanticEvents.objectDeleted(ObjectId.of("1", "acme")).withMessageId("m-1"));
		String anonymousId = JsonMapper.shared()
			.readTree(server.onlyRequest().getBody())
			.path("anonymousId")
			.stringValue();
		assertThat(Ulid.isValid(anonymousId)).isTrue();
		server.assertRequest("POST", "/v1/track", """
				{"type": "track", "event": "Object Deleted", "anonymousId": "%s",
					"properties": {"objectId": "acme", "objectTypeId": 1}, "messageId": "m-1"}"""
			.formatted(anonymousId));
	}

	@Test
	void refusesWhatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> SemanticEvents.userDeleted(" "))
			.withMessage("userId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> SemanticEvents.deviceDeleted("42", ""))
			.withMessage("token must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SemanticEvents.deviceCreatedOrUpdated("42", "\n", DevicePlatform.ANDROID))
			.withMessage("token must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> SemanticEvents.objectDeleted(ObjectId.cioObjectId("ob1")))
			.withMessageContaining("not by cio_object_id");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SemanticEvents.relationshipDeleted("42", ObjectId.of("x", "acme")))
			.withMessage("objectTypeId must be a number, such as 1");
		assertThatIllegalArgumentException().isThrownBy(() -> DeliveryReport.of("", DeliveryMetric.OPENED))
			.withMessage("deliveryId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> DeliveryReport.of("RPIL", DeliveryMetric.SPAMMED))
			.withMessage("metric must be delivered, opened, clicked or converted");
	}

	@Test
	void keepsIdentifiersOutOfText() {
		assertThat(DeliveryReport.of("RPIL", DeliveryMetric.OPENED)).hasToString("DeliveryReport[metric=OPENED]");
	}

}
