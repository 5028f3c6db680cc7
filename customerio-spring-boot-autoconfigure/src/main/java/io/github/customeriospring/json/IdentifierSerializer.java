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

package io.github.customeriospring.json;

import java.util.function.BiConsumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Identifiers as Customer.io reads them. Jackson would look up the serializer of the map
 * anew for each identifier, which costs more than the rest of an event.
 *
 * @param <T> the type of the identifier
 */
final class IdentifierSerializer<T> extends StdSerializer<T> {

	private final BiConsumer<T, JsonGenerator> fields;

	/**
	 * Create a serializer.
	 * @param type the type of the identifier
	 * @param fields writes the fields
	 */
	IdentifierSerializer(Class<T> type, BiConsumer<T, JsonGenerator> fields) {
		super(type);
		this.fields = fields;
	}

	@Override
	public void serialize(T value, JsonGenerator generator, SerializationContext context) {
		generator.writeStartObject(value);
		this.fields.accept(value, generator);
		generator.writeEndObject();
	}

}
