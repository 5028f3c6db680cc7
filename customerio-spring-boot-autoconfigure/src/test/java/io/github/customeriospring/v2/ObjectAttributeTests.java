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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import com.example.shop.Address;
import com.example.shop.Money;
import com.example.shop.Shop;
import com.example.shop.Size;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Attributes that are an object of the application's.
 */
class ObjectAttributeTests {

	private static final Instant TIME = Instant.ofEpochSecond(1790000000);

	private static final Order ORDER = new Order(17, TIME, new Address("Main", null), null);

	private static final String ORDER_JSON = """
			{"orderId": 17, "shipped_at": 1790000000, "to": {"streetName": "Main", "zip": null}, "note": null}""";

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(server.baseUrl()).build();
		server.answer(200, "{}");
	}

	@Test
	void sendsARecordAsItDeclaresItself() {
		assertAttributes(Person.id("42").event("order_shipped", ORDER).withTimestamp(TIME), ORDER_JSON);
	}

	@Test
	void sendsARecordInABatch() {
		this.client.batch(List.of(Person.id("42").page("orders", ORDER)));
		Wire.assertJson(JsonMapper.shared()
			.readTree(server.onlyRequest().getBody())
			.path("batch")
			.path(0)
			.path("attributes")
			.toString(), ORDER_JSON);
	}

	@Test
	void sendsABean() {
		assertAttributes(CustomObject.of("1", "acme").identify(new Shop()), """
				{"publicField": "p", "openedAt": 1790000000, "openNow": true, "renamed_here": "r",
					"subAddresses": [{"streetName": "a", "zip": null}], "nickName": null}""");
	}

	@Test
	void sendsATree() {
		assertAttributes(Person.id("42").identify(JsonMapper.shared().readTree(ORDER_JSON)), ORDER_JSON);
	}

	@Test
	void sendsMapsWithOtherKeys() {
		Map<Size, Integer> sizes = new EnumMap<>(Map.of(Size.LARGE, 3));
		assertAttributes(Person.id("42").identify(sizes), "{\"XL\": 3}");
	}

	@Test
	void sendsWhatBecomesAnObjectInAnotherWay() {
		assertAttributes(Person.id("42").identify(new Wrapped(Map.of("a", 1))).updateOnly(),
				"{\"a\": 1, \"_update\": true}");
	}

	@Test
	void setsAttributesOnTopOfAnObject() {
		assertAttributes(Person.id("42").identify(ORDER).updateOnly().withAnonymousId("a1").withSubscription(3, true),
				"""
						{
							"orderId": 17, "shipped_at": 1790000000, "to": {"streetName": "Main", "zip": null},
							"note": null, "_update": true, "anonymous_id": "a1",
							"cio_subscription_preferences.topics.topic_3": true
						}""");
	}

	@Test
	void sendsNoNameTwice() {
		this.client.entity(Person.id("42").identify(new Dynamic()).updateOnly().withAnonymousId("new"));
		assertThat(server.onlyRequest().getBodyAsString())
			.contains("\"attributes\":{\"price\":12345678901234567890.10,\"_update\":true,\"anonymous_id\":\"new\"}");
	}

	@Test
	void replacesWhatAMapHasAlready() {
		Map<String, Object> map = new HashMap<>(Map.of("_update", false, "plan", "pro"));
		this.client.entity(Person.id("42").identify(map).updateOnly());
		assertThat(server.onlyRequest().getBodyAsString()).containsOnlyOnce("\"_update\":")
			.contains("\"_update\":true", "\"plan\":\"pro\"");
	}

	static Stream<Object> certainlyNoObjects() {
		return Stream.of("text", 17, true, 'c', List.of(), List.of(1), new int[] { 1 }, Size.LARGE,
				Optional.of(Map.of()), UUID.randomUUID(), TIME, new Object());
	}

	@ParameterizedTest
	@MethodSource("certainlyNoObjects")
	void refusesWhatIsNoObject(Object value) {
		Person person = Person.id("42");
		assertThatIllegalArgumentException().isThrownBy(() -> person.identify(value))
			.withMessageMatching("attributes must be a map, a record, a bean or another object that becomes "
					+ "a JSON object, not a [a-zA-Z.\\[\\]$0-9]+");
		assertThatIllegalArgumentException().isThrownBy(() -> person.event("e", value));
		assertThatIllegalArgumentException().isThrownBy(() -> CustomObject.of("1", "a").identify(value));
		assertThatIllegalArgumentException().isThrownBy(() -> PipelinesUser.id("42").identify(value))
			.withMessageStartingWith("traits must be a map");
	}

	static Stream<Object> objectsThatBecomeSomethingElse() {
		return Stream.of(new Money("17.10", "EUR"), new Wrapped(List.of(Map.of("secret", 1))), new Wrapped("secret"),
				new Wrapped(null), JsonMapper.shared().readTree("[1]"), JsonMapper.shared().readTree("\"secret\""));
	}

	@ParameterizedTest
	@MethodSource("objectsThatBecomeSomethingElse")
	void refusesWhatBecomesNoObject(Object value) {
		PersonOperation.Identify operation = Person.id("42").identify(value);
		for (EntityOperation one : List.of(operation, operation.updateOnly(), Person.id("42").event("e", value))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(one))
				.withMessage("attributes is a %s, which does not become a JSON object: pass a map, a record or a bean"
					.formatted(value.getClass().getTypeName()));
		}
		BatchResult result = this.client.batch(List.of(operation, Person.id("1").delete()));
		assertThat(result.failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.field()).isEqualTo("attributes"));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void refusesWordsOfOursThatSayNothing() {
		for (Object word : List.of(Person.id("1"), CustomObject.of("1", "acme"), this.client)) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(Person.id("42").identify(word)))
				.withMessageStartingWith("attributes is a io.github.customeriospring.");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.client.entity(Person.id("42").identify(Map.of("friend", word))))
				.withMessageStartingWith("attributes.friend is a io.github.customeriospring.");
		}
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void namesThePlaceOfABadValue() {
		Order bad = new Order(17, TIME, new Address("Main", null), Map.of("list", List.of(1, Double.NaN)));
		PersonOperation.Identify operation = Person.id("42").identify(bad);
		for (EntityOperation one : List.of(operation, operation.updateOnly())) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(one))
				.withMessageStartingWith("attributes.note.list[1] is NaN");
		}
		PersonOperation.Identify refused = Person.id("42").identify(new Order(17, TIME, null, new Object()));
		for (EntityOperation one : List.of(refused, refused.updateOnly())) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(one))
				.withMessageStartingWith("attributes.note is a java.lang.Object");
		}
	}

	@Test
	void sendsObjectsThroughPipelines() {
		CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.build();
		pipelines.send(PipelinesUser.id("42").group("acme", ORDER).withTimestamp(TIME).withObjectType(2));
		Wire.assertJson(JsonMapper.shared().readTree(server.onlyRequest().getBody()).path("traits").toString(), """
				{
					"orderId": 17, "shipped_at": "2026-09-21T14:13:20Z", "to": {"streetName": "Main", "zip": null},
					"note": null, "object_type_id": "2"
				}""");
	}

	@Test
	void isEqualByWhatItHolds() {
		assertThat(Person.id("42").identify(ORDER).updateOnly())
			.isEqualTo(Person.id("42").identify(new Order(17, TIME, new Address("Main", null), null)).updateOnly())
			.isNotEqualTo(Person.id("42").identify(ORDER))
			.hasSameHashCodeAs(Person.id("42").identify(ORDER).updateOnly());
		assertThat(Person.id("42").identify(Map.of("a", 1, "b", 2)))
			.isEqualTo(Person.id("42").identify(new TreeMap<>(Map.of("b", 2, "a", 1))));
		assertThat(Person.id("42").identify(Collections.singletonMap("a", null)).attributes())
			.hasToString("Attributes[1]");
		assertThat(Person.id("42").identify(ORDER).updateOnly().attributes()).hasToString("Attributes[object, 1]");
	}

	private void assertAttributes(EntityOperation operation, String json) {
		this.client.entity(operation);
		Wire.assertJson(JsonMapper.shared().readTree(server.onlyRequest().getBody()).path("attributes").toString(),
				json);
	}

	/**
	 * An application's event.
	 *
	 * @param orderId a name of two words
	 * @param shippedAt has a name of its own in JSON
	 * @param to another record
	 * @param note may be anything
	 */
	record Order(int orderId, @JsonProperty("shipped_at") Instant shippedAt, Address to, Object note) {

	}

	/**
	 * Becomes what it holds.
	 *
	 * @param value what it holds
	 */
	record Wrapped(@JsonValue Object value) {

	}

	/**
	 * A bean whose names are known when it is written.
	 */
	static class Dynamic {

		@JsonAnyGetter
		public Map<String, Object> other() {
			return Map.of("anonymous_id", List.of("old", Map.of("a", 1)));
		}

		public BigDecimal getPrice() {
			return new BigDecimal("12345678901234567890.10");
		}

	}

}
