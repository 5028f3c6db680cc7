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

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Writes numbers that may be infinite or none, as numbers or, where a property asks for
 * it, as text.
 */
final class NumberSerializer extends StdScalarSerializer<Number> {

	private final boolean asText;

	NumberSerializer(Class<?> type) {
		this(type, false);
	}

	private NumberSerializer(Class<?> type, boolean asText) {
		super(type, false);
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

	/**
	 * A double is what JSON takes a number for, so it needs no type.
	 */
	@Override
	public void serializeWithType(Number value, JsonGenerator generator, SerializationContext context,
			TypeSerializer type) {
		if (value instanceof Double) {
			serialize(value, generator, context);
		}
		else {
			super.serializeWithType(value, generator, context, type);
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
