package io.github.customeriospring.v2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * An operation as Customer.io reads it.
 *
 * @param body the operation
 * @since 0.1.0
 */
public record RawOperation(@JsonValue Map<String, ? extends @Nullable Object> body) implements EntityOperation {

	public RawOperation {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
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

	private static boolean isPersonEvent(Map<String, ? extends @Nullable Object> body) {
		return "person".equals(body.get("type")) && body.get("action") instanceof String action
				&& (action.equals("event") || action.equals("page") || action.equals("screen"));
	}

}
