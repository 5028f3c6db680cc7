package io.github.customeriospring.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Checks and copies of what operations are made of.
 */
final class OperationValues {

	private OperationValues() {
	}

	static Map<String, ? extends @Nullable Object> with(Map<String, ? extends @Nullable Object> attributes, String name,
			Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(attributes);
		copy.put(name, value);
		return copy;
	}

	static <R> List<R> requireRelationships(List<R> relationships) {
		List<R> copy = Arguments.listOf(relationships, "relationships");
		if (copy.isEmpty()) {
			throw new IllegalArgumentException("At least one relationship is needed");
		}
		return copy;
	}

	static void requireNotByPhone(PersonId person, String field) {
		if (Arguments.notNull(person, field).type() == PersonId.Type.PHONE) {
			throw new IllegalArgumentException(field + " must name a person by id, email or cio_id");
		}
	}

	static String requireToken(String token) {
		return Arguments.identifier(token, "The token of a device");
	}

}
