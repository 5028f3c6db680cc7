package io.github.customeriospring.pipelines;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Changes to what calls are made of.
 */
final class CallValues {

	private CallValues() {
	}

	static Map<String, ? extends @Nullable Object> with(Map<String, ? extends @Nullable Object> values, String name,
			Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
		copy.put(name, value);
		return copy;
	}

}
