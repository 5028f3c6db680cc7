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

package io.github.customeriospring.v1;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.example.shop.Address;
import com.example.shop.Legacy;
import com.example.shop.Money;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.broadcasts.BroadcastRecipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Data of messages is one JSON object, whatever it is made of.
 */
class MessageDataTests {

	private static final PersonId PERSON = PersonId.id("42");

	private static final Address ADDRESS = new Address("Main Street", null);

	private static final String ADDRESS_JSON = "{\"streetName\": \"Main Street\", \"zip\": null}";

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("key").baseUrl(server.baseUrl()).build();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"id\":1,\"delivery_id\":\"d1\",\"instance_id\":\"i1\"}");
	}

	@Test
	void takesRecordsAsTheyDeclareThemselves() {
		this.v1.transactional().sendInApp((inApp) -> inApp.template(1).person(PERSON).data(ADDRESS));
		assertSent("/v1/send/in_app", """
				{"transactional_message_id": 1, "identifiers": {"id": "42"}, "message_data": %s}"""
			.formatted(ADDRESS_JSON));
	}

	@Test
	void takesValuesOnTopOfAnObjectAndSendsNoNameTwice() {
		this.v1.transactional()
			.sendInApp((inApp) -> inApp.template(1)
				.person(PERSON)
				.data("coupon", "A1")
				.data(ADDRESS)
				.data("zip", 1234)
				.data(Map.of("coupon", "B2"))
				.data("at", Instant.ofEpochSecond(1790000000)));
		assertSent("/v1/send/in_app", """
				{"transactional_message_id": 1, "identifiers": {"id": "42"}, "message_data":
					{"coupon": "B2", "streetName": "Main Street", "zip": 1234, "at": 1790000000}}""");
	}

	@Test
	void takesObjectsForBroadcasts() {
		this.v1.broadcasts()
			.trigger(12, (broadcast) -> broadcast.data(new Legacy("x"))
				.audience(Audience.perUserData(List.of(BroadcastRecipient.of(PERSON, ADDRESS)))));
		assertSent("/v1/campaigns/12/triggers", """
				{"data": {"street_name": "x"}, "per_user_data": [{"id": "42", "data": %s}]}""".formatted(ADDRESS_JSON));
	}

	@Test
	void takesObjectsForLiveNotifications() {
		this.v1.liveNotifications()
			.start((start) -> start.person(PERSON)
				.notificationType("order")
				.attributes(ADDRESS)
				.contentState(new Legacy("x")));
		assertSent("/v1/live_notifications/start", """
				{"identifiers": {"id": "42"}, "notification_type": "order", "attributes": %s,
					"content_state": {"street_name": "x"}}""".formatted(ADDRESS_JSON));
	}

	@Test
	void takesAnObjectAsTheStateOfALiveNotification() {
		this.v1.liveNotifications().update("i1", new Legacy("x"));
		assertSent("/v1/live_notifications/update",
				"{\"instance_id\": \"i1\", \"content_state\": {\"street_name\": \"x\"}}");
	}

	@Test
	void takesObjectsForPushNotifications() {
		this.v1.transactional()
			.sendPush((push) -> push.template(1)
				.person(PERSON)
				.customData(ADDRESS)
				.iosPayload(new Legacy("x"))
				.androidPayload(ADDRESS));
		assertSent("/v1/send/push", """
				{"transactional_message_id": 1, "identifiers": {"id": "42"}, "custom_data": %1$s,
					"custom_payload": {"ios": {"street_name": "x"}, "android": %1$s}}""".formatted(ADDRESS_JSON));
	}

	static Stream<Object> objects() {
		return Stream.of(new Legacy("x"), Map.of("street_name", "x"), Map.of(Key.STREET_NAME, "x"),
				new JsonMapper().createObjectNode().put("street_name", "x"));
	}

	enum Key {

		STREET_NAME;

		@Override
		public String toString() {
			return "street_name";
		}

	}

	@ParameterizedTest
	@MethodSource("objects")
	void takesWhateverBecomesAnObject(Object object) {
		this.v1.broadcasts().trigger(12, (broadcast) -> broadcast.data(object));
		String body = server.onlyRequest().getBodyAsString();
		assertThat(body).isIn("{\"data\":{\"street_name\":\"x\"}}", "{\"data\":{\"STREET_NAME\":\"x\"}}");
	}

	static Stream<Object> others() {
		return Stream.of("secret", 'c', 42, true, List.of(ADDRESS), new int[] { 1 }, Key.STREET_NAME,
				new Money("1", "secret"), Instant.EPOCH, Optional.of("secret"), Optional.empty(), new byte[] { 1 });
	}

	@ParameterizedTest
	@MethodSource("others")
	void refusesWhatBecomesNoObject(Object other) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.v1.broadcasts().trigger(12, (broadcast) -> broadcast.data("a", 1).data(other)))
			.withMessageStartingWith("data ")
			.withMessageContainingAll("JSON object", "a map, a record", other.getClass().getTypeName())
			.withMessageNotContaining("secret");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.v1.broadcasts()
				.trigger(12,
						(broadcast) -> broadcast
							.audience(Audience.perUserData(List.of(BroadcastRecipient.of(PERSON, other))))))
			.withMessageContainingAll("data ", "JSON object", "a map, a record", other.getClass().getTypeName())
			.withMessageNotContaining("secret");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void namesThePlaceOfAValueThatCannotBeSent() {
		for (Object value : List.of(Double.NaN, "half \ud83d", new Object(), Thread.currentThread(),
				Collections.singletonMap(null, 1))) {
			Order order = new Order(1, 1, new Order(2, 2, value));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.v1.broadcasts().trigger(12, (broadcast) -> broadcast.data("a", 1).data(order)))
				.withMessageStartingWith("data.more.more ");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.v1.broadcasts()
					.trigger(12,
							(broadcast) -> broadcast
								.audience(Audience.perUserData(List.of(BroadcastRecipient.of(PERSON, order))))))
				.withMessageStartingWith("per_user_data[0].data.more.more ");
		}
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void refusesASecondObjectWhoseNamesItCannotCompare() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.v1.broadcasts()
				.trigger(12, (broadcast) -> broadcast.data(ADDRESS).data("a", 1).data(new Legacy("x"))))
			.withMessage("data has an object already: add further values as a map or one by one");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void copiesMapsWhenTheyAreAdded() {
		Map<String, Object> values = new LinkedHashMap<>(Map.of("a", 1));
		this.v1.broadcasts().trigger(12, (broadcast) -> {
			broadcast.data(values);
			values.put("b", 2);
		});
		assertSent("/v1/campaigns/12/triggers", "{\"data\": {\"a\": 1}}");
	}

	private static void assertSent(String path, String json) {
		server.assertRequest("POST", path, json);
	}

	record Order(int id, double total, @Nullable Object more) {

	}

}
