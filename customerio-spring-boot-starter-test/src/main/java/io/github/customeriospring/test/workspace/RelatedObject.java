package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * A relationship, seen from the person.
 *
 * @param typeId the id of the object's type
 * @param objectId the object's id within the type
 * @param cioObjectId the id that Customer.io gave to the object
 * @param attributes the attributes of the relationship
 * @param timestamps when each attribute was last written
 * @since 0.1.0
 */
public record RelatedObject(String typeId, String objectId, String cioObjectId, Map<String, Object> attributes,
		Map<String, Instant> timestamps) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "RelatedObject[attributes=%d]".formatted(this.attributes.size());
	}

}
