package io.github.customeriospring.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an {@link Instant} from a number of seconds since 1970, or from an ISO 8601 text,
 * which few fields have. One without an offset is in UTC.
 */
final class UnixSecondsDeserializer extends StdDeserializer<Instant> {

	private static final Pattern ISO_DATE_TIME = Pattern.compile("\\d{4}-.*T.*");

	UnixSecondsDeserializer() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_STRING)) {
			String text = parser.getString();
			if (text.isBlank()) {
				return null;
			}
			if (ISO_DATE_TIME.matcher(text).matches()) {
				return parse(text, context);
			}
		}
		return Instant.ofEpochSecond(_parseLongPrimitive(parser, context));
	}

	private Instant parse(String text, DeserializationContext context) {
		try {
			TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
					LocalDateTime::from);
			return (time instanceof OffsetDateTime offset) ? offset.toInstant()
					: LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeParseException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, text, "no ISO 8601 time");
		}
	}

}
