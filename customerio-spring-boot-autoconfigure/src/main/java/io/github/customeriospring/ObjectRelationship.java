package io.github.customeriospring;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a person to an object.
 *
 * @param object the object
 * @param attributes attributes of the relationship; {@code null} or an empty string
 * removes one
 * @since 0.1.0
 */
public record ObjectRelationship(@JsonProperty("identifiers") ObjectId object,
		@JsonProperty("relationship_attributes") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

	public ObjectRelationship {
		Arguments.notNull(object, "object");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Relate to an object.
	 * @param object the object
	 * @return the relationship
	 */
	public static ObjectRelationship to(ObjectId object) {
		return new ObjectRelationship(object, Map.of());
	}

	/**
	 * Relate to an object, with attributes of the relationship.
	 * @param object the object
	 * @param attributes the attributes
	 * @return the relationship
	 */
	public static ObjectRelationship to(ObjectId object, Map<String, ? extends @Nullable Object> attributes) {
		return new ObjectRelationship(object, attributes);
	}

	@Override
	public String toString() {
		return "ObjectRelationship[" + this.object + "]";
	}

}
