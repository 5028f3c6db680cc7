package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * A relationship, seen from the object.
 *
 * @param identifiers what the person is known by
 * @param attributes the attributes of the relationship
 * @param timestamps when each attribute was last written
 * @since 0.1.0
 */
public record RelatedPerson(PersonIdentifiers identifiers, Map<String, Object> attributes,
		Map<String, Instant> timestamps) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "RelatedPerson[attributes=%d]".formatted(this.attributes.size());
	}

}
