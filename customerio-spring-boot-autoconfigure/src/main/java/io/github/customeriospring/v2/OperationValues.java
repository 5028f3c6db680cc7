package io.github.customeriospring.v2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Checks and copies of what operations are made of.
 */
final class OperationValues {

	private OperationValues() {
	}

	/**
	 * Copy attributes, whose values may be {@code null}.
	 */
	static Map<String, ? extends @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> attributes) {
		return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

	static Map<String, ? extends @Nullable Object> with(Map<String, ? extends @Nullable Object> attributes, String name,
			Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(attributes);
		copy.put(name, value);
		return copy;
	}

	static <R> List<R> requireRelationships(List<R> relationships) {
		if (relationships.isEmpty()) {
			throw new IllegalArgumentException("At least one relationship is needed");
		}
		return List.copyOf(relationships);
	}

	static void requireName(String name) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("The name of an event must not be blank");
		}
	}

	static void requireNotByPhone(PersonId person, String field) {
		if (person.type() == PersonId.Type.PHONE) {
			throw new IllegalArgumentException(field + " must name a person by id, email or cio_id");
		}
	}

	static void requireToken(String token) {
		if (token.isBlank()) {
			throw new IllegalArgumentException("The token of a device must not be blank");
		}
	}

}
