package io.github.customeriospring.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

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

}
