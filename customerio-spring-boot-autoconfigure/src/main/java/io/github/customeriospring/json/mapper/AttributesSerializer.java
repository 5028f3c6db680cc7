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

import java.util.List;
import java.util.Map;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.impl.PropertySerializerMap;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes attributes straight from where the application keeps them. Only an object on top
 * of which something was set is collected first, so that no name goes out twice.
 */
final class AttributesSerializer extends StdSerializer<Attributes> {

	/** The serializers found so far, which Jackson would look up for each value. */
	private PropertySerializerMap serializers = PropertySerializerMap.emptyForProperties();

	AttributesSerializer() {
		super(Attributes.class);
	}

	@Override
	public void serialize(Attributes attributes, JsonGenerator generator, SerializationContext context) {
		Object object = attributes.object();
		if (object == null) {
			generator.writeStartObject(attributes);
			writeValues(attributes, generator, context);
			generator.writeEndObject();
		}
		else if (attributes.hasValues()) {
			writeMerged(object, attributes, generator, context);
		}
		else {
			writeObject(object, generator, context);
		}
	}

	private void writeValues(Attributes attributes, JsonGenerator generator, SerializationContext context) {
		attributes.forEach((name, value) -> {
			generator.writeName(name);
			if (value == null) {
				context.defaultSerializeNullValue(generator);
			}
			else {
				writeValue(attributes, name, value, generator, context);
			}
		});
	}

	private void writeValue(Attributes attributes, String name, Object value, JsonGenerator generator,
			SerializationContext context) {
		try {
			serializer(value.getClass(), context).serialize(value, generator, context);
		}
		catch (RuntimeException ex) {
			wrapAndThrow(context, ex, attributes, name);
		}
	}

	private ValueSerializer<Object> serializer(Class<?> type, SerializationContext context) {
		ValueSerializer<Object> known = this.serializers.serializerFor(type);
		if (known != null) {
			return known;
		}
		PropertySerializerMap.SerializerAndMapResult found = this.serializers.findAndAddSecondarySerializer(type,
				context, null);
		this.serializers = found.map;
		return found.serializer;
	}

	private static void writeObject(Object object, JsonGenerator generator, SerializationContext context) {
		CheckedJsonGenerator checked = (generator instanceof CheckedJsonGenerator found) ? found : null;
		if (checked != null) {
			checked.expectObject();
		}
		context.findTypedValueSerializer(object.getClass(), true).serialize(object, generator, context);
		if (checked != null && checked.isObjectMissing()) {
			throw noObject(ValuePath.last(generator.streamWriteContext()), object);
		}
	}

	private void writeMerged(Object object, Attributes attributes, JsonGenerator generator,
			SerializationContext context) {
		Map<String, @Nullable Object> added = attributes.values();
		try (TokenBuffer buffer = context.bufferForValueConversion();
				JsonParser parser = collect(object, buffer, generator.streamWriteContext(), context)) {
			generator.writeStartObject(attributes);
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				if (added.containsKey(name)) {
					parser.skipChildren();
				}
				else {
					generator.writeName(name);
					generator.copyCurrentStructureExact(parser);
				}
			}
		}
		writeValues(attributes, generator, context);
		generator.writeEndObject();
	}

	private static JsonParser collect(Object object, TokenBuffer buffer, TokenStreamContext place,
			SerializationContext context) {
		try {
			context.findTypedValueSerializer(object.getClass(), true).serialize(object, buffer, context);
		}
		catch (UnwritableValueException ex) {
			throw ex.within(ValuePath.next(place));
		}
		JsonParser parser = buffer.asParser();
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw noObject(ValuePath.next(place), object);
		}
		return parser;
	}

	private static UnwritableValueException noObject(List<String> path, Object object) {
		return UnwritableValueException.at(path, """
				is a %s, which does not become a JSON object: pass a map, a record or a bean"""
			.formatted(object.getClass().getTypeName()));
	}

}
