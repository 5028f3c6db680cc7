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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.Device;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
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
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What values of attributes become, wherever they stand.
 */
class AttributeValueTests {

	private static final Instant TIME = Instant.ofEpochSecond(1790000000, 987_654_321);

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(server.baseUrl()).build();
		server.answer(200, "{}");
	}

	@Test
	void writesInstantsAsSecondsAtAnyDepth() {
		this.client.entity(Person.id("42")
			.identify(Map.of("at", TIME, "map", Map.of("list", List.of(TIME, Map.of("at", TIME))), "array",
					new Object[] { TIME }, "before1970", Instant.ofEpochSecond(-1))));
		assertAttributes("""
				{
					"at": 1790000000, "map": {"list": [1790000000, {"at": 1790000000}]}, "array": [1790000000],
					"before1970": -1
				}""");
	}

	@Test
	void writesInstantsOfRawOperationsAsSeconds() {
		this.client.entity(EntityOperation.raw(Map.of("type", "person", "action", "identify", "identifiers",
				Map.of("id", "42"), "attributes", Map.of("list", List.of(TIME)))));
		assertAttributes("{\"list\": [1790000000]}");
	}

	@Test
	void keepsNullsAtAnyDepth() {
		Map<String, Object> nested = new HashMap<>();
		nested.put("b", null);
		Map<String, Object> attributes = new HashMap<>();
		attributes.put("a", null);
		attributes.put("map", nested);
		attributes.put("list", Arrays.asList(1, null, nested));
		this.client.entity(Person.id("42").identify(attributes));
		assertAttributes("""
				{"a": null, "map": {"b": null}, "list": [1, null, {"b": null}]}""");
	}

	@Test
	void keepsEmptyValues() {
		this.client.entity(Person.id("42").identify(Map.of("text", "", "list", List.of(), "map", Map.of())));
		assertAttributes("{\"text\": \"\", \"list\": [], \"map\": {}}");
	}

	@Test
	void writesNumbersAsTheyAre() {
		this.client.entity(Person.id("42")
			.identify(Map.of("long", Long.MAX_VALUE, "double", 0.1, "float", 0.1F, "decimal",
					new BigDecimal("12345678901234567890.10"), "doubles", new double[] { 1.5, -0.25 }, "floats",
					new float[] { 2.5F })));
		String body = server.onlyRequest().getBodyAsString();
		assertThat(body).contains("\"long\":9223372036854775807", "\"double\":0.1", "\"float\":0.1",
				"\"decimal\":12345678901234567890.10", "\"doubles\":[1.5,-0.25]", "\"floats\":[2.5]");
	}

	@Test
	void keepsTheNamesOfAttributes() {
		this.client.entity(Person.id("42").event("e", Map.of("camelCase", 1, "with space", 2, "Ünï.dot/slash~", 3)));
		assertAttributes("{\"camelCase\": 1, \"with space\": 2, \"Ünï.dot/slash~\": 3}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("notFinite")
	void refusesNumbersThatJsonDoesNotKnow(String where, EntityOperation operation) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.entity(operation))
			.withMessageMatching("\\Q" + where + "\\E is (NaN|infinite): JSON has no such number, .*");
		assertThat(server.requests()).isEmpty();
	}

	static Stream<Arguments> notFinite() {
		Person person = Person.id("42");
		return Stream.of(arguments("attributes.score", person.identify(Map.of("score", Double.NaN))),
				arguments("attributes.score", person.event("e", Map.of("score", Float.POSITIVE_INFINITY))),
				arguments("attributes.scores[1]",
						person.event("e", Map.of("scores", new double[] { 1, Double.NEGATIVE_INFINITY }))),
				arguments("attributes.scores[0]", person.page("p", Map.of("scores", new float[] { Float.NaN }))),
				arguments("attributes.scores[1]", person.screen("s", Map.of("scores", List.of(1.5, Double.NaN)))),
				arguments("attributes.scores[0][1]",
						person.event("e", Map.of("scores", new double[][] { { 1, Double.NaN } }))),
				arguments("attributes.a.b[0].c",
						person.event("e", Map.of("a", Map.of("b", List.of(Map.of("c", Float.NaN)))))),
				arguments("attributes.a/b.c~d", person.event("e", Map.of("a/b", Map.of("c~d", Double.NaN)))),
				arguments("device.attributes.x",
						person.addDevice(Device.ios("t").withAttributes(Map.of("x", Double.NaN)))),
				arguments("cio_relationships[1].relationship_attributes.x",
						person.addRelationships(ObjectRelationship.to(ObjectId.of("1", "a")),
								ObjectRelationship.to(ObjectId.of("1", "b"), Map.of("x", Double.NaN)))),
				arguments("attributes.x", CustomObject.of("1", "a").identify(Map.of("x", Double.NaN))),
				arguments("attributes.x", EntityOperation.raw(Map.of("attributes", Map.of("x", Double.NaN)))));
	}

	@Test
	void refusesWhatCannotBeJsonWithoutShowingIt() {
		Map<String, Object> endless = new HashMap<>();
		endless.put("secret-value", "hidden");
		endless.put("self", endless);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.entity(Person.id("42").event("e", Map.of("broken", new Broken()))))
			.withMessageContaining("cannot be written as JSON")
			.withMessageContaining("broken")
			.withMessageNotContaining("hidden")
			.withNoCause();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.entity(Person.id("42").event("e", Map.of("endless", endless))))
			.withMessageStartingWith("attributes.endless.self.self.")
			.withMessageEndingWith("self.self is nested too deep, or contains itself")
			.withMessageNotContaining("hidden")
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void copiesTheAttributes() {
		Map<String, Object> attributes = new HashMap<>(Map.of("plan", "pro"));
		List<ObjectRelationship> relationships = new ArrayList<>(List.of(ObjectRelationship.to(ObjectId.of("1", "a"))));
		EntityOperation event = Person.id("42").event("e", attributes);
		PersonOperation.Identify related = new PersonOperation.Identify(PersonId.id("42"), null, Attributes.none(),
				relationships);
		attributes.put("plan", "free");
		relationships.clear();
		assertThat(related.relationships()).hasSize(1);
		this.client.entity(event);
		assertAttributes("{\"plan\": \"pro\"}");
	}

	private static void assertAttributes(String json) {
		String body = server.onlyRequest().getBodyAsString();
		Wire.assertJson(new JsonMapper().readTree(body).get("attributes").toString(), json);
	}

	/**
	 * A value whose property cannot be read.
	 */
	static class Broken {

		public String getName() {
			throw new IllegalStateException("hidden");
		}

	}

}
