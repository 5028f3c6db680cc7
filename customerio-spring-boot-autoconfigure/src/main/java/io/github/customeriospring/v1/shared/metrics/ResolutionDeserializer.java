package io.github.customeriospring.v1.shared.metrics;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads both names of a {@link Resolution}.
 */
final class ResolutionDeserializer extends StdDeserializer<Resolution> {

	ResolutionDeserializer() {
		super(Resolution.class);
	}

	@Override
	public Resolution deserialize(JsonParser parser, DeserializationContext context) {
		return Resolution.of(context.readTree(parser).asString(""));
	}

}
