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
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ext.javatime.ser.InstantSerializer;
import tools.jackson.databind.ext.javatime.ser.OffsetDateTimeSerializer;
import tools.jackson.databind.ext.javatime.ser.ZonedDateTimeSerializer;
import tools.jackson.databind.ser.jdk.JavaUtilCalendarSerializer;
import tools.jackson.databind.ser.jdk.JavaUtilDateSerializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Writes what names an instant, whatever its type. A property with a text format of its
 * own keeps that.
 */
final class TimeSerializer extends StdScalarSerializer<Object> {

	private static final Map<Class<?>, ValueSerializer<?>> TEXTS = Map.of(Instant.class, InstantSerializer.INSTANCE,
			OffsetDateTime.class, OffsetDateTimeSerializer.INSTANCE, ZonedDateTime.class,
			ZonedDateTimeSerializer.INSTANCE, Calendar.class, JavaUtilCalendarSerializer.instance, Date.class,
			JavaUtilDateSerializer.instance);

	private final TimeFormat format;

	private final ValueSerializer<?> text;

	private TimeSerializer(Class<?> type, TimeFormat format, ValueSerializer<?> text) {
		super(type, false);
		this.format = format;
		this.text = text;
	}

	static @Nullable TimeSerializer find(Class<?> type, TimeFormat format) {
		for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
			ValueSerializer<?> text = TEXTS.get(candidate);
			if (text != null) {
				return new TimeSerializer(candidate, format, text);
			}
		}
		return null;
	}

	@Override
	public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
		JsonFormat.Value wanted = findFormatOverrides(context, property, handledType());
		boolean asText = wanted.hasPattern() || wanted.getShape() == JsonFormat.Shape.STRING;
		return asText ? this.text.createContextual(context, property) : this;
	}

	@Override
	public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
		this.format.write(instant(value), generator);
	}

	private static Instant instant(Object value) {
		if (value instanceof Instant instant) {
			return instant;
		}
		if (value instanceof OffsetDateTime time) {
			return time.toInstant();
		}
		if (value instanceof ZonedDateTime time) {
			return time.toInstant();
		}
		if (value instanceof Calendar calendar) {
			return calendar.toInstant();
		}
		return Instant.ofEpochMilli(((Date) value).getTime());
	}

}
