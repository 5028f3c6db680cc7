package io.github.customeriospring.json;

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
