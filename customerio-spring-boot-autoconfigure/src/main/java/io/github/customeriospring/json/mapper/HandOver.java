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

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Has a value written by another mapper, at the place where this one has come to.
 */
final class HandOver extends ValueSerializer<Object> {

	private @Nullable ObjectWriter writer;

	/*
	 * Most of what is handed over, so its serializer is not looked up each time.
	 */
	private @Nullable ObjectWriter mapWriter;

	private @Nullable ObjectWriter attributesWriter;

	void to(ObjectWriter writer) {
		this.writer = writer;
		this.mapWriter = writer.forType(Map.class);
		this.attributesWriter = writer.forType(Attributes.class);
	}

	@Override
	public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
		TokenStreamContext place = generator.streamWriteContext();
		int index = place.getEntryCount();
		try {
			writerFor(value).writeValue(generator, value);
			if (generator.streamWriteContext() != place || place.getEntryCount() != index + 1) {
				throw UnwritableValueException.at(ValuePath.of(place, index),
						"is not written as one whole value by its serializer");
			}
		}
		catch (UnwritableValueException ex) {
			throw ex;
		}
		catch (JacksonException ex) {
			throw UnwritableValueException.of(ValuePath.of(place, index), ex);
		}
		catch (StackOverflowError ex) {
			throw UnwritableValueException.tooDeep(ValuePath.next(generator.streamWriteContext()));
		}
	}

	private ObjectWriter writerFor(Object value) {
		if (value instanceof Attributes) {
			return Objects.requireNonNull(this.attributesWriter);
		}
		return Objects.requireNonNull((value instanceof Map) ? this.mapWriter : this.writer);
	}

	@Override
	public void serializeWithType(Object value, JsonGenerator generator, SerializationContext context,
			TypeSerializer type) {
		serialize(value, generator, context);
	}

	@Override
	public boolean isEmpty(SerializationContext context, Object value) {
		if (value instanceof Attributes attributes) {
			return attributes.isEmpty();
		}
		if (value instanceof Map<?, ?> map) {
			return map.isEmpty();
		}
		if (value instanceof Collection<?> collection) {
			return collection.isEmpty();
		}
		return value.getClass().isArray() && Array.getLength(value) == 0;
	}

}
