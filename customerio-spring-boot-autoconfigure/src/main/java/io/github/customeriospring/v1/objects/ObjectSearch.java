package io.github.customeriospring.v1.objects;

import java.util.Map;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What objects to search for.
 *
 * @param objectTypeId the number of the object type
 * @param filter the condition that they meet, as Customer.io reads it
 * @since 0.1.0
 */
public record ObjectSearch(String objectTypeId, Map<String, ? extends @Nullable Object> filter) {

	public ObjectSearch {
		Arguments.identifier(objectTypeId, "object_type_id");
		filter = Arguments.mapOf(filter, "filter");
	}

	/**
	 * Search for objects of one type.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @return the search
	 */
	public static ObjectSearch of(String objectTypeId, ObjectFilter filter) {
		return new ObjectSearch(objectTypeId, Arguments.notNull(filter, "filter").toMap(objectTypeId));
	}

	@Override
	public String toString() {
		return "ObjectSearch[type " + this.objectTypeId + "]";
	}

}
