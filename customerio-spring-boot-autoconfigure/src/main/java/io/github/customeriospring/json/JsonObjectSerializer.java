package io.github.customeriospring.json;

import java.util.Map;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes a value of the application that has to become a JSON object: a map, a record, a
 * bean or what else the application can write as one. Everything else is refused.
 *
 * @since 0.1.0
 */
public final class JsonObjectSerializer extends ValueSerializer<Object> {

	@Override
	public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
		if (value instanceof Map) {
			context.writeValue(generator, value);
		}
		else {
			objectOf(value, generator, context).serialize(generator);
		}
	}

	@Override
	public boolean isEmpty(SerializationContext context, Object value) {
		return value instanceof Map<?, ?> map && map.isEmpty();
	}

	/**
	 * Write a value on its own, in order to see what it becomes.
	 * @param value the value
	 * @param generator stands where the value goes
	 * @param context the context
	 * @return an object
	 */
	static TokenBuffer objectOf(Object value, JsonGenerator generator, SerializationContext context) {
		TokenBuffer buffer = context.bufferForValueConversion();
		try {
			context.writeValue(buffer, value);
		}
		catch (UnwritableValueException ex) {
			throw ex.within(ValuePath.next(generator.streamWriteContext()));
		}
		if (buffer.firstToken() != JsonToken.START_OBJECT) {
			throw UnwritableValueException.at(ValuePath.next(generator.streamWriteContext()),
					"becomes no JSON object: pass a map, a record or a bean");
		}
		return buffer;
	}

}
