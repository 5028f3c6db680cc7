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
 * @since 0.1.0
 */
final class IdentifierSerializer<T> extends StdSerializer<T> {

	private final BiConsumer<T, JsonGenerator> fields;

	/**
	 * Create a serializer.
	 * @param type the type of the identifier
	 * @param fields writes the fields
	 */
	public IdentifierSerializer(Class<T> type, BiConsumer<T, JsonGenerator> fields) {
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
