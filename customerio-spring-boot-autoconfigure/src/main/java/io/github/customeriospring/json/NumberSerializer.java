package io.github.customeriospring.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes numbers that may be infinite or none, as numbers or, where a property asks for
 * it, as text.
 */
final class NumberSerializer extends StdSerializer<Number> {

	private final boolean asText;

	NumberSerializer(Class<?> type) {
		this(type, false);
	}

	private NumberSerializer(Class<?> type, boolean asText) {
		super(type);
		this.asText = asText;
	}

	@Override
	public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
		JsonFormat.Shape shape = findFormatOverrides(context, property, handledType()).getShape();
		return (shape == JsonFormat.Shape.STRING) ? new NumberSerializer(handledType(), true) : this;
	}

	@Override
	public void serialize(Number value, JsonGenerator generator, SerializationContext context) {
		if (!this.asText && value instanceof Double number) {
			generator.writeNumber(number.doubleValue());
		}
		else if (!this.asText && value instanceof Float number) {
			generator.writeNumber(number.floatValue());
		}
		else {
			requireFinite(value, generator);
			write(value, generator);
		}
	}

	private void write(Number value, JsonGenerator generator) {
		String text = value.toString();
		if (this.asText) {
			generator.writeString(text);
		}
		else if (CheckedJsonGenerator.isNumber(text)) {
			generator.writeNumber(text);
		}
		else {
			generator.writeNumber(value.doubleValue());
		}
	}

	static void requireFinite(Number value, JsonGenerator generator) {
		if (!Double.isFinite(value.doubleValue())) {
			throw UnwritableValueException.notFinite(generator.streamWriteContext(), value.doubleValue());
		}
	}

}
