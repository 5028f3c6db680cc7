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

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.EventType;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.mapper.ConstantField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes events, which are most of what is sent: constant parts are encoded once, and no
 * field is read by reflection.
 */
final class EventSerializer extends StdSerializer<PersonOperation.Event> {

	private static final ConstantField TYPE = new ConstantField("type", "person", "identifiers");

	private static final Map<EventType, ConstantField> ACTIONS = actions();

	private static final SerializedString ID = new SerializedString("id");

	private static final SerializedString TIMESTAMP = new SerializedString("timestamp");

	private static final SerializedString ATTRIBUTES = new SerializedString("attributes");

	private @Nullable ValueSerializer<Object> person;

	private @Nullable ValueSerializer<Object> attributes;

	EventSerializer() {
		super(PersonOperation.Event.class);
	}

	private static Map<EventType, ConstantField> actions() {
		Map<EventType, ConstantField> actions = new EnumMap<>(EventType.class);
		for (EventType type : EventType.values()) {
			actions.put(type, new ConstantField("action", type.wireName(), "name"));
		}
		return actions;
	}

	@Override
	public void resolve(SerializationContext context) {
		this.person = context.findContentValueSerializer(PersonId.class, null);
		this.attributes = context.findContentValueSerializer(Attributes.class, null);
	}

	@Override
	public void serialize(PersonOperation.Event event, JsonGenerator generator, SerializationContext context) {
		generator.writeStartObject(event);
		TYPE.write(generator);
		Objects.requireNonNull(this.person).serialize(event.person(), generator, context);
		Objects.requireNonNull(ACTIONS.get(event.kind())).write(generator);
		generator.writeString(event.name());
		generator.writeName(ID).writeString(event.id());
		if (event.timestamp() != null) {
			generator.writeName(TIMESTAMP).writeNumber(event.timestamp().getEpochSecond());
		}
		if (!event.attributes().isEmpty()) {
			generator.writeName(ATTRIBUTES);
			Objects.requireNonNull(this.attributes).serialize(event.attributes(), generator, context);
		}
		generator.writeEndObject();
	}

}
