package io.github.customeriospring.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Refuses values that are no data.
 */
final class RefusingSerializer extends ValueSerializer<Object> {

	private final String problem;

	RefusingSerializer(String problem) {
		this.problem = problem;
	}

	@Override
	public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
		throw UnwritableValueException.at(ValuePath.next(generator.streamWriteContext()), this.problem);
	}

	@Override
	public void serializeWithType(Object value, JsonGenerator generator, SerializationContext context,
			TypeSerializer type) {
		serialize(value, generator, context);
	}

}
