package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Begins operations on a custom object. <pre class="code">
 * v2.entity(CustomObject.of("1", "acme").addRelationships(PersonId.id("42")));
 * </pre>
 *
 * @since 0.1.0
 */
public final class CustomObject {

	private final ObjectId id;

	private CustomObject(ObjectId id) {
		this.id = id;
	}

	/**
	 * Begin with either kind of id.
	 * @param id the id
	 * @return the object
	 */
	public static CustomObject of(ObjectId id) {
		return new CustomObject(Arguments.notNull(id, "id"));
	}

	/**
	 * Begin with the object type and the application's id.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave, at most 150 bytes
	 * @return the object
	 */
	public static CustomObject of(String objectTypeId, String objectId) {
		return of(ObjectId.of(objectTypeId, objectId));
	}

	/**
	 * Begin with the id that Customer.io gave, for updates.
	 * @param cioObjectId the id
	 * @return the object
	 */
	public static CustomObject cioObjectId(String cioObjectId) {
		return of(ObjectId.cioObjectId(cioObjectId));
	}

	/**
	 * Create the object, or change attributes.
	 * @param attributes the attributes to set: values of JSON types, {@code Instant} as
	 * unix seconds, {@code null} or an empty string removes one
	 * @return the operation
	 */
	public ObjectOperation.Identify identify(Map<String, ? extends @Nullable Object> attributes) {
		return new ObjectOperation.Identify(this.id, attributes, List.of());
	}

	/**
	 * Create or change the object and relate it to an anonymous visitor.
	 * @param anonymousId the id of the visitor
	 * @param attributes the attributes to set
	 * @return the operation
	 */
	public ObjectOperation.IdentifyAnonymous identifyAnonymous(String anonymousId,
			Map<String, ? extends @Nullable Object> attributes) {
		return identifyAnonymous(anonymousId, attributes, Map.of());
	}

	/**
	 * Create or change the object and relate it to an anonymous visitor, with attributes
	 * of the relationship.
	 * @param anonymousId the id of the visitor
	 * @param attributes the attributes of the object to set
	 * @param relationshipAttributes the attributes of the relationship to set;
	 * {@code null} or an empty string removes one
	 * @return the operation
	 */
	public ObjectOperation.IdentifyAnonymous identifyAnonymous(String anonymousId,
			Map<String, ? extends @Nullable Object> attributes,
			Map<String, ? extends @Nullable Object> relationshipAttributes) {
		return new ObjectOperation.IdentifyAnonymous(this.id, attributes,
				List.of(new ObjectOperation.AnonymousRelationship(new ObjectOperation.AnonymousId(anonymousId),
						relationshipAttributes)));
	}

	/**
	 * Delete the object and its relationships.
	 * @return the operation
	 */
	public ObjectOperation.Delete delete() {
		return new ObjectOperation.Delete(this.id);
	}

	/**
	 * Relate the object to people.
	 * @param people the people, at least one; by id, email or cio_id
	 * @return the operation
	 */
	public ObjectOperation.AddRelationships addRelationships(PersonId... people) {
		return new ObjectOperation.AddRelationships(this.id, to(people));
	}

	/**
	 * Relate the object to people, with attributes of the relationships.
	 * @param relationships the relationships, at least one
	 * @return the operation
	 */
	public ObjectOperation.AddRelationships addRelationships(PersonRelationship... relationships) {
		return new ObjectOperation.AddRelationships(this.id, Arguments.listOf(relationships, "relationships"));
	}

	/**
	 * End relationships of the object to people.
	 * @param people the people, at least one; by id, email or cio_id
	 * @return the operation
	 */
	public ObjectOperation.DeleteRelationships deleteRelationships(PersonId... people) {
		return new ObjectOperation.DeleteRelationships(this.id, to(people));
	}

	@Override
	public String toString() {
		return "CustomObject[" + this.id + "]";
	}

	private static List<PersonRelationship> to(PersonId... people) {
		return Arguments.listOf(people, "people").stream().map(PersonRelationship::to).toList();
	}

}
