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

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which operations say when they happened.
 */
class TimestampTests {

	private static final Instant TIME = Instant.ofEpochSecond(1_800_000_000);

	@ParameterizedTest
	@MethodSource("operationsWithATime")
	void givesATimeToWhatCanHaveOne(EntityOperation operation) {
		JsonNode without = json(operation);
		JsonNode with = json(operation.timestampedAt(TIME));
		assertThat(without.has("timestamp")).isFalse();
		assertThat(with.get("timestamp").longValue()).isEqualTo(1_800_000_000);
		assertThat(with.properties()).containsAll(without.properties()).hasSize(without.size() + 1);
		assertThat(operation.timestampedAt(TIME).timestampedAt(Instant.EPOCH)).isEqualTo(operation.timestampedAt(TIME));
	}

	static Stream<EntityOperation> operationsWithATime() {
		Person person = Person.id("42");
		return Stream.of(person.identify(Map.of("plan", "pro")), person.event("e"), person.page("p"),
				person.screen("s"), DeliveryRef.of("RPIL").event(DeliveryMetric.OPENED, "token"),
				raw("person", "identify"), raw("person", "event"), raw("person", "page"), raw("person", "screen"),
				raw("delivery", "event"));
	}

	@ParameterizedTest
	@MethodSource("operationsWithoutATime")
	void leavesAloneWhatCannot(EntityOperation operation) {
		assertThat(operation.timestampedAt(TIME)).isSameAs(operation);
	}

	static Stream<EntityOperation> operationsWithoutATime() {
		Person person = Person.id("42");
		return Stream.of(person.delete(), person.suppress(), person.merge(PersonId.id("43")),
				person.addDevice(Device.ios("token")), CustomObject.of("1", "acme").identify(Map.of()),
				CustomObject.of("1", "acme").delete(), raw("object", "identify"), raw("person", "delete"),
				raw("future", "event"), EntityOperation.raw(Map.of()));
	}

	@Test
	void keepsTheTimeOfTheCaller() {
		EntityOperation raw = EntityOperation
			.raw(Map.of("type", "person", "action", "identify", "timestamp", 1_700_000_000));
		assertThat(raw.timestampedAt(TIME)).isSameAs(raw);
		EntityOperation event = Person.id("42").event("e").withTimestamp(Instant.EPOCH);
		assertThat(event.timestampedAt(TIME)).isSameAs(event);
	}

	@Test
	void keepsTheIdOfAnEvent() {
		EntityOperation event = raw("person", "event");
		assertThat(json(event.timestampedAt(TIME)).get("id")).isEqualTo(json(event).get("id"));
	}

	@Test
	void takesNullForNoTime() {
		Map<String, Object> body = new HashMap<>(Map.of("type", "person", "action", "identify"));
		body.put("timestamp", null);
		assertThat(json(EntityOperation.raw(body).timestampedAt(TIME)).get("timestamp").longValue())
			.isEqualTo(1_800_000_000);
	}

	private static EntityOperation raw(String type, String action) {
		return EntityOperation.raw(Map.of("type", type, "action", action, "identifiers", Map.of("id", "42")));
	}

	private static JsonNode json(EntityOperation operation) {
		return new JsonMapper().readTree(new WireJson().write(operation));
	}

}
