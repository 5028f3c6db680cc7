package io.github.customeriospring.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * {@link Instant} as an ISO 8601 text in UTC, to the millisecond.
 */
final class IsoMillis extends StdSerializer<Instant> {

	IsoMillis() {
		super(Instant.class);
	}

	@Override
	public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
		generator.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
	}

}
