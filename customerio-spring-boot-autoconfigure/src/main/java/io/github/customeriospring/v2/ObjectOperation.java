package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import org.jspecify.annotations.Nullable;

import static io.github.customeriospring.v2.OperationValues.requireRelationships;

/**
 * A change to a custom object. Created with {@link CustomObject}.
 *
 * @since 0.1.0
 */
public sealed interface ObjectOperation extends EntityOperation {

	/**
	 * Return the type of entity.
	 * @return {@code object}
	 */
	@JsonProperty
	default String type() {
		return "object";
	}

	/**
	 * Return what is done.
	 * @return Customer.io's name of the action
	 */
	@JsonProperty
	String action();

	/**
	 * Return the object that is changed.
	 * @return the object
	 */
	ObjectId object();

	@Override
	default String description() {
		return "object " + action();
	}

	/**
	 * Creates an object, or changes attributes of one.
	 *
	 * @param object the object
	 * @param attributes the attributes to set; {@code null} or an empty string removes
	 * one
	 * @param relationships people to whom the object is related
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Identify(@JsonProperty("identifiers") ObjectId object,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes,
			@JsonProperty("cio_relationships") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PersonRelationship> relationships)
			implements
				ObjectOperation {

		public Identify {
			Arguments.notNull(object, "object");
			attributes = Arguments.mapOf(attributes, "attributes");
			relationships = Arguments.listOf(relationships, "relationships");
		}

		/**
		 * Relate the object to people in the same step.
		 * @param relationships the relationships
		 * @return a copy with the relationships
		 */
		public Identify withRelationships(PersonRelationship... relationships) {
			return new Identify(this.object, this.attributes, Arguments.listOf(relationships, "relationships"));
		}

		@Override
		public String action() {
			return "identify";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Creates or changes an object and relates it to people who are known by an anonymous
	 * id only. The relationship passes to the person who is identified later.
	 *
	 * @param object the object
	 * @param attributes the attributes to set; {@code null} or an empty string removes
	 * one
	 * @param relationships the relationships, at least one
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record IdentifyAnonymous(@JsonProperty("identifiers") ObjectId object,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes,
			@JsonProperty("cio_relationships") List<AnonymousRelationship> relationships) implements ObjectOperation {

		public IdentifyAnonymous {
			Arguments.notNull(object, "object");
			attributes = Arguments.mapOf(attributes, "attributes");
			relationships = requireRelationships(relationships);
		}

		@Override
		public String action() {
			return "identify_anonymous";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Deletes an object and its relationships.
	 *
	 * @param object the object
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Delete(@JsonProperty("identifiers") ObjectId object) implements ObjectOperation {

		public Delete {
			Arguments.notNull(object, "object");
		}

		@Override
		public String action() {
			return "delete";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Relates an object to people.
	 *
	 * @param object the object
	 * @param relationships the relationships, at least one
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record AddRelationships(@JsonProperty("identifiers") ObjectId object,
			@JsonProperty("cio_relationships") List<PersonRelationship> relationships) implements ObjectOperation {

		public AddRelationships {
			Arguments.notNull(object, "object");
			relationships = requireRelationships(relationships);
		}

		@Override
		public String action() {
			return "add_relationships";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Ends relationships of an object to people.
	 *
	 * @param object the object
	 * @param relationships the relationships, at least one
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record DeleteRelationships(@JsonProperty("identifiers") ObjectId object,
			@JsonProperty("cio_relationships") List<PersonRelationship> relationships) implements ObjectOperation {

		public DeleteRelationships {
			Arguments.notNull(object, "object");
			relationships = requireRelationships(relationships);
		}

		@Override
		public String action() {
			return "delete_relationships";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * A relationship to a person who is known by an anonymous id only.
	 *
	 * @param identifiers the anonymous id
	 * @param attributes attributes of the relationship
	 */
	record AnonymousRelationship(AnonymousId identifiers,
			@JsonProperty("relationship_attributes") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

		public AnonymousRelationship {
			Arguments.notNull(identifiers, "identifiers");
			attributes = Arguments.mapOf(attributes, "attributes");
		}

		@Override
		public String toString() {
			return "AnonymousRelationship[..]";
		}

	}

	/**
	 * The id of an anonymous visitor.
	 *
	 * @param anonymousId the id
	 */
	record AnonymousId(String anonymousId) {

		public AnonymousId {
			Arguments.identifier(anonymousId, "The anonymous id of a visitor");
		}

		@Override
		public String toString() {
			return "AnonymousId[..]";
		}

	}

}
