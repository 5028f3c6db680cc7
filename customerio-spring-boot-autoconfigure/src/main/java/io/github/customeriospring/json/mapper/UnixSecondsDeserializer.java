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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads an {@link Instant} from a number of seconds since 1970, or from an ISO 8601 text,
 * which few fields have. One without an offset is in UTC, one without a time its
 * beginning.
 */
final class UnixSecondsDeserializer extends StdDeserializer<Instant> {

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

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
			if (ISO.matcher(text).matches()) {
				return parse(text, context);
			}
		}
		return Instant.ofEpochSecond(_parseLongPrimitive(parser, context));
	}

	private Instant parse(String text, DeserializationContext context) {
		try {
			TemporalAccessor time = Iso8601.FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from,
					LocalDate::from);
			if (time instanceof OffsetDateTime offset) {
				return offset.toInstant();
			}
			LocalDateTime local = (time instanceof LocalDate date) ? date.atStartOfDay() : LocalDateTime.from(time);
			return local.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeParseException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, text, "no ISO 8601 time");
		}
	}

	/**
	 * Made when the first text comes, since an application that starts should not wait
	 * for it.
	 */
	private static final class Iso8601 {

		static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
			.optionalStart()
			.appendLiteral('T')
			.append(DateTimeFormatter.ISO_LOCAL_TIME)
			.optionalStart()
			.appendOffset("+HH:MM", "Z")
			.optionalEnd()
			.optionalStart()
			.appendOffset("+HHMM", "Z")
			.optionalEnd()
			.optionalEnd()
			.toFormatter(Locale.ROOT);

	}

}
