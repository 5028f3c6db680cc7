package io.github.customeriospring.json;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an {@link Instant} from a number of seconds since 1970.
 */
final class UnixSecondsDeserializer extends StdDeserializer<Instant> {

	UnixSecondsDeserializer() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getString().isBlank()) {
			return null;
		}
		return Instant.ofEpochSecond(_parseLongPrimitive(parser, context));
	}

}
