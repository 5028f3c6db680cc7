package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a person to an object.
 * <p>
 * {@link #toString()} leaves the object and the attributes out.
 *
 * @param objectTypeId the number of the object type, or {@code null}
 * @param identifiers the ids of the object, or {@code null}
 * @param attributes the attributes of the relationship; Customer.io returns every value
 * as a string
 * @param timestamps when each attribute was changed last
 * @since 0.1.0
 */
public record CustomerRelationship(@Nullable String objectTypeId, @Nullable ObjectIdentifiers identifiers,
		Map<String, Object> attributes, Map<String, Instant> timestamps) implements AttributeTexts {

	public CustomerRelationship {
		attributes = (attributes != null) ? attributes : Map.of();
		timestamps = (timestamps != null) ? timestamps : Map.of();
	}

	@Override
	public String toString() {
		return "CustomerRelationship[type " + this.objectTypeId + "]";
	}

}
