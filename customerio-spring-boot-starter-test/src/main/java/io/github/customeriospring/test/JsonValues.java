package io.github.customeriospring.test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Compares values that came as JSON with those that a test expects.
 */
final class JsonValues {

	private JsonValues() {
	}

	static boolean same(@Nullable Object actual, @Nullable Object expected) {
		return Objects.equals(normalized(actual), normalized(expected));
	}

	static boolean contains(Map<String, ?> actual, Map<String, ?> expected) {
		return expected.entrySet()
			.stream()
			.allMatch((entry) -> actual.containsKey(entry.getKey())
					&& same(actual.get(entry.getKey()), entry.getValue()));
	}

	private static @Nullable Object normalized(@Nullable Object value) {
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros();
		}
		if (value instanceof Instant time) {
			return normalized(time.getEpochSecond());
		}
		if (value instanceof List<?> list) {
			return list.stream().map(JsonValues::normalized).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, item) -> copy.put(String.valueOf(key), normalized(item)));
			return copy;
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
