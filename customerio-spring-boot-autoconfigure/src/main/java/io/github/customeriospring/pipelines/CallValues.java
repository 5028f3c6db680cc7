package io.github.customeriospring.pipelines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks and copies of what calls are made of.
 */
final class CallValues {

	private CallValues() {
	}

	/**
	 * Copy a map, whose values may be {@code null}.
	 */
	static <V> Map<String, V> copyOf(Map<String, V> values) {
		return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	static <V> Map<String, V> with(Map<String, V> values, String name, V value) {
		Map<String, V> copy = new LinkedHashMap<>(values);
		copy.put(name, value);
		return copy;
	}

	static String requireText(String value, String name) {
		if (value.isBlank()) {
			throw new IllegalArgumentException(name + " must not be blank");
		}
		return value;
	}

}
