package io.github.customeriospring.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes several values of the application as one JSON object. Each of them has to become
 * an object; of fields with the same name, the last one counts.
 *
 * @since 0.1.0
 */
public final class MergedObjectSerializer extends ValueSerializer<Collection<?>> {

	@Override
	public void serialize(Collection<?> parts, JsonGenerator generator, SerializationContext context) {
		Map<String, @Nullable Object> merged = new LinkedHashMap<>();
		for (Object part : parts) {
			if (part instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
				map.forEach((name, value) -> merged.put((String) name, value));
			}
			else {
				copyFields(JsonObjectSerializer.objectOf(part, generator, context), merged);
			}
		}
		context.writeValue(generator, merged);
	}

	private static void copyFields(TokenBuffer object, Map<String, @Nullable Object> fields) {
		try (JsonParser parser = object.asParser()) {
			parser.nextToken();
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				parser.nextToken();
				TokenBuffer field = TokenBuffer.forGeneration();
				field.copyCurrentStructure(parser);
				fields.put(name, field);
			}
		}
	}

	@Override
	public boolean isEmpty(SerializationContext context, Collection<?> parts) {
		return parts.stream().allMatch((part) -> part instanceof Map<?, ?> map && map.isEmpty());
	}

}
