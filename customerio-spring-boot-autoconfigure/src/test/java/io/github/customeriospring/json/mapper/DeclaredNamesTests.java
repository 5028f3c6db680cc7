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

package io.github.customeriospring.json.mapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.shop.Address;
import com.example.shop.Channel;
import com.example.shop.Legacy;
import com.example.shop.Shop;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names belong to who declares them: those of our types follow the API, those of an
 * application's types are the same on every API.
 */
class DeclaredNamesTests {

	private static final String ADDRESS = "{\"streetName\": \"Main\", \"zip\": null}";

	private final Address address = new Address("Main", null);

	private final WireJson track = new WireJson();

	private final WireJson pipelines = WireJson.forPipelines();

	@Test
	void keepsNamesAndNullsOfRecordsWhereverTheyStand() {
		Map<String, Object> values = Map.of("plain", this.address, "list", List.of(this.address), "array",
				new Address[] { this.address }, "optional", Optional.of(this.address), "map",
				Map.of("a", this.address));
		String json = """
				{"plain": %1$s, "list": [%1$s], "array": [%1$s], "optional": %1$s, "map": {"a": %1$s}}"""
			.formatted(ADDRESS);
		assertWritten(this.track, values, json);
		assertWritten(this.pipelines, values, json);
	}

	@Test
	void writesBeansAsTheyDeclareAndAnnotateThemselves() {
		String json = """
				{"publicField": "p", "openedAt": %s, "openNow": true, "renamed_here": "r",
				"subAddresses": [{"streetName": "a", "zip": null}], "nickName": null}""";
		assertWritten(this.track, Map.of("v", new Shop()), "{\"v\":" + json.formatted("1790000000") + "}");
		assertWritten(this.pipelines, Map.of("v", new Shop()),
				"{\"v\":" + json.formatted("\"2026-09-21T14:13:20Z\"") + "}");
	}

	@Test
	void keepsTheNamingThatATypeAsksFor() {
		assertWritten(this.pipelines, Map.of("v", new Legacy("a")), "{\"v\": {\"street_name\": \"a\"}}");
		assertWritten(this.track, Map.of("v", Channel.TEXT_MESSAGE), "{\"v\": \"sms\"}");
	}

	@Test
	void writesOurTypesInTheWayOfTheApi() {
		assertWritten(this.track,
				Person.id("42")
					.identify(Map.of("home", this.address))
					.withTimestamp(Instant.ofEpochSecond(1))
					.withRelationships(ObjectRelationship.to(ObjectId.of("1", "a"), Map.of("homeOf", this.address))),
				"""
						{"type": "person", "action": "identify", "identifiers": {"id": "42"}, "timestamp": 1,
						"attributes": {"home": %1$s}, "cio_relationships": [{
						"identifiers": {"object_type_id": "1", "object_id": "a"},
						"relationship_attributes": {"homeOf": %1$s}}]}""".formatted(ADDRESS));
		assertWritten(this.pipelines, Map.of("context", Map.of("home", this.address)),
				"{\"context\": {\"home\": " + ADDRESS + "}}");
	}

	@Test
	void writesTheSameTraitsOnPipelines() {
		Map<?, ?> written = this.pipelines
			.read(this.pipelines.write(PipelinesUser.id("42").identify(Map.of("home", this.address))), Map.class);
		assertWritten(this.pipelines, written.get("traits"), "{\"home\": " + ADDRESS + "}");
	}

	@Test
	void readsTypesByTheNamesThatTheyDeclare() {
		byte[] json = this.track.write(new Address("Main", "1"));
		assertThat(this.track.<Address>read(json, Address.class)).isEqualTo(new Address("Main", "1"));
	}

	private static void assertWritten(WireJson json, Object value, String expected) {
		Wire.assertJson(new String(json.write(value), StandardCharsets.UTF_8), expected);
	}

}
