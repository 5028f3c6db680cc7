package io.github.customeriospring.v2;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an object to a person.
 *
 * @param person the person; by id, email or cio_id
 * @param attributes attributes of the relationship; {@code null} or an empty string
 * removes one
 * @since 0.1.0
 */
public record PersonRelationship(@JsonProperty("identifiers") PersonId person,
		@JsonProperty("relationship_attributes") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

	public PersonRelationship {
		Arguments.notNull(person, "person").requireNotByPhone("cio_relationships");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Relate to a person.
	 * @param person the person
	 * @return the relationship
	 */
	public static PersonRelationship to(PersonId person) {
		return new PersonRelationship(person, Map.of());
	}

	/**
	 * Relate to a person, with attributes of the relationship.
	 * @param person the person
	 * @param attributes the attributes
	 * @return the relationship
	 */
	public static PersonRelationship to(PersonId person, Map<String, ? extends @Nullable Object> attributes) {
		return new PersonRelationship(person, attributes);
	}

	@Override
	public String toString() {
		return "PersonRelationship[" + this.person + "]";
	}

}
