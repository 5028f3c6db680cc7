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

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.EventType;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.BatchBuffer;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations that are written without Jackson, and those that are not.
 */
class PersonFormatTests {

	private static final Instant TIME = Instant.ofEpochSecond(1_790_000_000, 987_654_321);

	private static final Map<String, Object> VALUES = Map.of("a \"b\"", List.of(1, 2.5, "ü"));

	private final WireJson jackson = new WireJson();

	@ParameterizedTest
	@MethodSource("operations")
	void writesOperationsAsJacksonDoes(EntityOperation operation) {
		assertThat(encoder(this.jackson).encodeSingle(operation)).isEqualTo(this.jackson.write(operation));
	}

	@Test
	void writesThemAsJacksonDoesInABatch() throws Exception {
		List<EntityOperation> operations = operations().toList();
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		for (EntityOperation operation : operations) {
			expected.write((expected.size() == 0) ? "{\"batch\":[".getBytes() : ",".getBytes());
			expected.write(this.jackson.write(operation));
		}
		expected.write("]}".getBytes());
		List<byte[]> bodies = new ArrayList<>();
		try (BatchBuffer<EntityOperation> buffer = encoder(this.jackson)
			.begin((request) -> bodies.add(request.body()))) {
			operations.forEach(buffer::add);
			buffer.finish();
		}
		assertThat(bodies).containsExactly(expected.toByteArray());
	}

	private static Stream<EntityOperation> operations() {
		List<EntityOperation> operations = new ArrayList<>();
		for (PersonId id : List.of(PersonId.id("4\"2"), PersonId.email("jürgen@example.com"),
				PersonId.phone("+15551234"), PersonId.cioId("a3000001"))) {
			Person person = Person.of(id);
			for (EventType type : EventType.values()) {
				operations.add(new PersonOperation.Event(id, type, "ordered \"🎉\"", "01JD8Y3V5W7X9Z1B3D5F7H9K1M", TIME,
						person.event("ordered", VALUES).attributes()));
			}
			operations.add(person.event("ordered"));
			operations.add(person.event("ordered", VALUES).withTimestamp(TIME));
			operations.add(person.event("ordered", Map.of("at", TIME)));
			operations.add(person.event("ordered", new Order("a")));
			operations.add(person.identify());
			operations.add(person.identify(VALUES));
			operations.add(person.identify(VALUES).withTimestamp(TIME).updateOnly());
			operations.add(person.identify(new Order("a")).updateOnly());
			operations.add(person.identify(VALUES).withRelationships(ObjectRelationship.to(ObjectId.of("1", "acme"))));
			operations.add(person.delete());
		}
		return operations.stream();
	}

	@Test
	void leavesAllToJacksonThatTheApplicationHasChanged() {
		WireJson changed = new WireJson(
				(values) -> values.addModule(new SimpleModule().addSerializer(String.class, new Louder())));
		EntityOperation event = Person.id("42").identify(Map.of("name", "ada"));
		assertThat(encoder(changed).encodeSingle(event)).asString().contains("\"ADA\"");
	}

	private static BatchEncoder<EntityOperation> encoder(WireJson json) {
		return new BatchEncoder<>(json, EntityOperation.MAX_BYTES, EntityOperation::description, PersonFormat::write);
	}

	record Order(String number) {
	}

	private static final class Louder extends StdSerializer<String> {

		Louder() {
			super(String.class);
		}

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.toUpperCase(java.util.Locale.ROOT));
		}

	}

}
