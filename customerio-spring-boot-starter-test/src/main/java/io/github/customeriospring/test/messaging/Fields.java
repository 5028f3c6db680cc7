package io.github.customeriospring.test.messaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads fields of requests that were accepted.
 */
final class Fields {

	private Fields() {
	}

	/**
	 * An object among the fields.
	 * @return the object, empty if there is none
	 */
	static Map<String, @Nullable Object> map(Map<String, @Nullable Object> fields, String name) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		if (fields.get(name) instanceof Map<?, ?> map) {
			map.forEach((key, value) -> copy.put(String.valueOf(key), value));
		}
		return Collections.unmodifiableMap(copy);
	}

}
