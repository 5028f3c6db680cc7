package io.github.customeriospring.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * {@link Instant} as the number of whole seconds since 1970.
 */
final class UnixSeconds {

	private UnixSeconds() {
	}

	static final class Serializer extends StdSerializer<Instant> {

		Serializer() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
			generator.writeNumber(value.getEpochSecond());
		}

	}

	static final class Deserializer extends StdDeserializer<Instant> {

		Deserializer() {
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

}
