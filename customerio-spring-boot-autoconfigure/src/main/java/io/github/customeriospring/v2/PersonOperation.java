package io.github.customeriospring.v2;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Device;
import io.github.customeriospring.EventType;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

import static io.github.customeriospring.v2.OperationValues.requireNotByPhone;
import static io.github.customeriospring.v2.OperationValues.requireRelationships;
import static io.github.customeriospring.v2.OperationValues.requireToken;
import static io.github.customeriospring.v2.OperationValues.with;

/**
 * A change to a person. Created with {@link Person}. The file is long because all twelve
 * operations that Customer.io knows stand in it, each a few lines.
 *
 * @since 0.1.0
 */
public sealed interface PersonOperation extends EntityOperation {

	/**
	 * Return the type of entity.
	 * @return {@code person}
	 */
	@JsonProperty
	default String type() {
		return "person";
	}

	/**
	 * Return what is done.
	 * @return Customer.io's name of the action
	 */
	@JsonProperty
	String action();

	@Override
	default String description() {
		return "person " + action();
	}

	/**
	 * Creates a person, or changes attributes of one.
	 *
	 * @param person the person
	 * @param timestamp when the change was made: an older change does not overwrite a
	 * newer one; {@code null} is when Customer.io receives it
	 * @param attributes the attributes to set; {@code null} removes one
	 * @param relationships objects to which the person is related
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Identify(@JsonProperty("identifiers") PersonId person, @Nullable Instant timestamp,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes,
			@JsonProperty("cio_relationships") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ObjectRelationship> relationships)
			implements
				PersonOperation {

		public Identify {
			Arguments.notNull(person, "person");
			attributes = Arguments.mapOf(attributes, "attributes");
			relationships = Arguments.listOf(relationships, "relationships");
		}

		/**
		 * Set when the change was made.
		 * @param timestamp the time; Customer.io keeps whole seconds
		 * @return a copy with the time
		 */
		public Identify withTimestamp(Instant timestamp) {
			Arguments.notNull(timestamp, "timestamp");
			return new Identify(this.person, timestamp, this.attributes, this.relationships);
		}

		/**
		 * Relate the person to objects in the same step.
		 * @param relationships the relationships
		 * @return a copy with the relationships
		 */
		public Identify withRelationships(ObjectRelationship... relationships) {
			return new Identify(this.person, this.timestamp, this.attributes,
					Arguments.listOf(relationships, "relationships"));
		}

		/**
		 * Change a person who exists but never create one. A miss is no error.
		 * @return a copy that only updates
		 */
		public Identify updateOnly() {
			return withAttribute("_update", true);
		}

		/**
		 * Connect what an anonymous visitor did to the person.
		 * @param anonymousId the id under which the visitor's events were recorded
		 * @return a copy with the anonymous id
		 */
		public Identify withAnonymousId(String anonymousId) {
			return withAttribute("anonymous_id", Arguments.identifier(anonymousId, "The anonymous id of a visitor"));
		}

		/**
		 * Subscribe the person to a topic, or unsubscribe from it, without a change to
		 * other topics.
		 * @param topicId the number of the topic
		 * @param subscribed whether the person is subscribed
		 * @return a copy with the preference
		 */
		public Identify withSubscription(int topicId, boolean subscribed) {
			return withAttribute("cio_subscription_preferences.topics.topic_" + topicId, subscribed);
		}

		private Identify withAttribute(String name, Object value) {
			return new Identify(this.person, this.timestamp, with(this.attributes, name, value), this.relationships);
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
	 * Deletes a person. A later identify creates the person anew.
	 *
	 * @param person the person
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Delete(@JsonProperty("identifiers") PersonId person) implements PersonOperation {

		public Delete {
			Arguments.notNull(person, "person");
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
	 * Records an event, a page view or a screen view.
	 *
	 * @param person the person
	 * @param kind which of them it is
	 * @param name the name of the event, page or screen, at most 100 bytes
	 * @param id a ULID by which Customer.io drops repeats
	 * @param timestamp when it happened; {@code null} is when Customer.io receives it
	 * @param attributes what messages and segments may refer to
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Event(@JsonProperty("identifiers") PersonId person, @JsonIgnore EventType kind, String name, String id,
			@Nullable Instant timestamp,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes)
			implements
				PersonOperation {

		public Event {
			Arguments.notNull(person, "person");
			Arguments.notNull(kind, "kind");
			Arguments.text(name, "The name of an event");
			Ulid.require(id);
			attributes = Arguments.mapOf(attributes, "attributes");
		}

		/**
		 * Set the id by which Customer.io drops repeats.
		 * @param id a ULID
		 * @return a copy with the id
		 */
		public Event withId(String id) {
			return new Event(this.person, this.kind, this.name, id, this.timestamp, this.attributes);
		}

		/**
		 * Set when it happened.
		 * @param timestamp the time; Customer.io keeps whole seconds
		 * @return a copy with the time
		 */
		public Event withTimestamp(Instant timestamp) {
			Arguments.notNull(timestamp, "timestamp");
			return new Event(this.person, this.kind, this.name, this.id, timestamp, this.attributes);
		}

		@Override
		public String action() {
			return this.kind.wireName();
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Relates a person to objects.
	 *
	 * @param person the person
	 * @param relationships the relationships, at least one
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record AddRelationships(@JsonProperty("identifiers") PersonId person,
			@JsonProperty("cio_relationships") List<ObjectRelationship> relationships) implements PersonOperation {

		public AddRelationships {
			Arguments.notNull(person, "person");
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
	 * Ends relationships of a person to objects.
	 *
	 * @param person the person
	 * @param relationships the relationships, at least one
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record DeleteRelationships(@JsonProperty("identifiers") PersonId person,
			@JsonProperty("cio_relationships") List<ObjectRelationship> relationships) implements PersonOperation {

		public DeleteRelationships {
			Arguments.notNull(person, "person");
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
	 * Adds a device for push notifications, or changes one.
	 *
	 * @param person the person
	 * @param device the device
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record AddDevice(@JsonProperty("identifiers") PersonId person, Device device) implements PersonOperation {

		public AddDevice {
			Arguments.notNull(person, "person");
			Arguments.notNull(device, "device");
		}

		@Override
		public String action() {
			return "add_device";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Removes a device.
	 *
	 * @param person the person
	 * @param device the token of the device
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record DeleteDevice(@JsonProperty("identifiers") PersonId person, DeviceToken device) implements PersonOperation {

		public DeleteDevice {
			Arguments.notNull(person, "person");
			Arguments.notNull(device, "device");
		}

		@Override
		public String action() {
			return "delete_device";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Merges one person into another and deletes the former. It cannot be undone; the
	 * person who remains must exist, otherwise nothing happens.
	 *
	 * @param primary the person who remains; by id, email or cio_id
	 * @param secondary the person who is merged and deleted; by id, email or cio_id
	 */
	@JsonPropertyOrder({ "type", "action" })
	record Merge(PersonId primary, PersonId secondary) implements PersonOperation {

		public Merge {
			requireNotByPhone(primary, "primary");
			requireNotByPhone(secondary, "secondary");
			if (primary.equals(secondary)) {
				throw new IllegalArgumentException("primary and secondary are the same person, who would be deleted");
			}
		}

		@Override
		public String action() {
			return "merge";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Deletes a person and blocks the identifier.
	 *
	 * @param person the person
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Suppress(@JsonProperty("identifiers") PersonId person) implements PersonOperation {

		public Suppress {
			Arguments.notNull(person, "person");
		}

		@Override
		public String action() {
			return "suppress";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Allows a blocked identifier again. Deleted data does not come back.
	 *
	 * @param person the person
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Unsuppress(@JsonProperty("identifiers") PersonId person) implements PersonOperation {

		public Unsuppress {
			Arguments.notNull(person, "person");
		}

		@Override
		public String action() {
			return "unsuppress";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * The token of a device.
	 *
	 * @param token the token
	 */
	record DeviceToken(String token) {

		public DeviceToken {
			requireToken(token);
		}

		@Override
		public String toString() {
			return "DeviceToken[..]";
		}

	}

}
