package io.github.customeriospring.json;

import java.lang.reflect.Type;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one thing from a list, and a list from one thing: Customer.io writes some fields
 * in both ways.
 */
final class OneOrMany {

	private OneOrMany() {
	}

	/**
	 * Return the JSON in the other of the two shapes.
	 * @param mapper reads the JSON
	 * @param json the JSON, which is not of the type
	 * @param type the type of the value
	 * @return a list with the thing, or the first thing in the list; {@code null} if it
	 * is neither a thing in place of a list nor the other way round
	 */
	static @Nullable JsonNode otherShape(JsonMapper mapper, JsonNode json, Type type) {
		JavaType expected = mapper.constructType(type);
		boolean many = Collection.class.isAssignableFrom(expected.getRawClass());
		if (many && json.isObject()) {
			return mapper.createArrayNode().add(json);
		}
		return (!many && json.isArray()) ? json.get(0) : null;
	}

}
