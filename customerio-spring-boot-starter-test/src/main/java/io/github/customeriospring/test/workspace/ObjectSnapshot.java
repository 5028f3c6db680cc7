package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An object as the workspace knew it at one moment.
 *
 * @param typeId the id of the object's type
 * @param objectId the id within the type
 * @param cioObjectId the id that Customer.io gave
 * @param attributes the attributes
 * @param timestamps when each attribute was last written
 * @param relationships the people who are related to the object
 * @param anonymousIds the anonymous visitors who are related to the object
 * @since 0.1.0
 */
public record ObjectSnapshot(String typeId, String objectId, String cioObjectId, Map<String, Object> attributes,
		Map<String, Instant> timestamps, List<RelatedPerson> relationships, List<String> anonymousIds) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "ObjectSnapshot[attributes=%d, relationships=%d, anonymousIds=%d]".formatted(this.attributes.size(),
				this.relationships.size(), this.anonymousIds.size());
	}

}
