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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.EventType;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes events and changes of people, which are most of what is sent.
 */
final class PersonFormat {

	private static final Map<PersonId.Type, byte[]> PERSON = encode(PersonId.Type.class,
			(type) -> "{\"type\":\"person\",\"identifiers\":{\"%s\":".formatted(type.wireName()));

	private static final Map<EventType, byte[]> EVENT = encode(EventType.class,
			(type) -> "},\"action\":\"%s\",\"name\":".formatted(type.wireName()));

	private static final byte[] IDENTIFY = encode("},\"action\":\"identify\"");

	private static final byte[] ID = encode(",\"id\":");

	private static final byte[] TIMESTAMP = encode(",\"timestamp\":");

	private static final byte[] ATTRIBUTES = encode(",\"attributes\":");

	private static final byte[] END = encode("}");

	private PersonFormat() {
	}

	private static <E extends Enum<E>> Map<E, byte[]> encode(Class<E> type, Function<E, String> json) {
		Map<E, byte[]> encoded = new EnumMap<>(type);
		for (E constant : type.getEnumConstants()) {
			encoded.put(constant, encode(json.apply(constant)));
		}
		return encoded;
	}

	private static byte[] encode(String json) {
		return json.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Write an operation, see {@link io.github.customeriospring.json.PlainFormat}.
	 */
	static boolean write(EntityOperation operation, PlainJson json) {
		if (operation instanceof PersonOperation.Event event) {
			writeEvent(event, json);
			return true;
		}
		if (operation instanceof PersonOperation.Identify identify && identify.relationships().isEmpty()) {
			writeIdentify(identify, json);
			return true;
		}
		return false;
	}

	private static void writeEvent(PersonOperation.Event event, PlainJson json) {
		writePerson(event.person(), json);
		json.raw(Objects.requireNonNull(EVENT.get(event.kind()))).text(event.name()).raw(ID).text(event.id());
		writeRest(event.timestamp(), event.attributes(), json);
	}

	private static void writeIdentify(PersonOperation.Identify identify, PlainJson json) {
		writePerson(identify.person(), json);
		json.raw(IDENTIFY);
		writeRest(identify.timestamp(), identify.attributes(), json);
	}

	private static void writePerson(PersonId person, PlainJson json) {
		json.raw(Objects.requireNonNull(PERSON.get(person.type()))).text(person.value());
	}

	private static void writeRest(@Nullable Instant timestamp, Attributes attributes, PlainJson json) {
		if (timestamp != null) {
			json.raw(TIMESTAMP).number(timestamp.getEpochSecond());
		}
		if (!attributes.isEmpty()) {
			json.raw(ATTRIBUTES).object(attributes);
		}
		json.raw(END);
	}

}
