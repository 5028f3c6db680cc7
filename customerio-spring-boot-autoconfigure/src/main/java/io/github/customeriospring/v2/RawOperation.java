package io.github.customeriospring.v2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * An operation as Customer.io reads it.
 *
 * @param body the operation
 * @since 0.1.0
 */
public record RawOperation(@JsonValue Map<String, ? extends @Nullable Object> body) implements EntityOperation {

	private static final List<String> IDENTIFYING = List.of("identifiers", "primary", "secondary");

	public RawOperation {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(Arguments.mapOf(body, "body"));
		IDENTIFYING.forEach((field) -> requireIdentifiers(field, copy.get(field)));
		if (isPersonEvent(copy)) {
			Object id = copy.get("id");
			copy.put("id", (id != null) ? Ulid.require(id.toString()) : Ulid.next());
		}
		body = Collections.unmodifiableMap(copy);
	}

	@Override
	public String description() {
		return "raw operation";
	}

	@Override
	public String toString() {
		return description();
	}

	private static void requireIdentifiers(String field, @Nullable Object value) {
		if (value instanceof Map<?, ?> identifiers) {
			identifiers.forEach((name, identifier) -> {
				if (identifier instanceof String text) {
					Arguments.identifier(text, field + "." + name);
				}
			});
		}
	}

	private static boolean isPersonEvent(Map<String, ? extends @Nullable Object> body) {
		return "person".equals(body.get("type")) && body.get("action") instanceof String action
				&& (action.equals("event") || action.equals("page") || action.equals("screen"));
	}

}
