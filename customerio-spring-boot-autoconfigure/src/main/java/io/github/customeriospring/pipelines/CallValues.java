package io.github.customeriospring.pipelines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Checks and copies of what calls are made of.
 */
final class CallValues {

	private CallValues() {
	}

	/**
	 * Copy a map, whose values may be {@code null}.
	 */
	static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, V> values) {
		return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	static Map<String, ? extends @Nullable Object> with(Map<String, ? extends @Nullable Object> values, String name,
			Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
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
