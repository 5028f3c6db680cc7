package io.github.customeriospring.pipelines;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * One call of the Pipelines API. Created with {@link PipelinesUser},
 * {@link PipelinesGroup} and {@link SemanticEvents}. {@code toString()} tells the kind of
 * the call, never whom or what it is about. The file is long because all six calls that
 * Customer.io knows stand in it, each a few lines.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/integrations/api/cdp/">Pipelines API</a>
 */
public sealed interface PipelinesCall {

	/**
	 * The most that Customer.io takes for one call, in bytes of JSON.
	 */
	int MAX_BYTES = 32 * 1024;

	/**
	 * Return the kind of the call.
	 * @return the kind
	 */
	@JsonProperty
	Type type();

	/**
	 * Return what all calls have in common.
	 * @return the fields
	 */
	@JsonUnwrapped
	CallOptions common();

	/**
	 * Set what all calls have in common.
	 * @param common the fields
	 * @return a copy with the fields
	 */
	PipelinesCall with(CallOptions common);

	/**
	 * Set what makes the call unique, also when it is repeated.
	 * @param messageId the id, best a {@linkplain io.github.customeriospring.Ulid ULID}
	 * @return a copy with the id
	 */
	default PipelinesCall withMessageId(String messageId) {
		return with(common().withMessageId(messageId));
	}

	/**
	 * Set when it happened.
	 * @param timestamp the time, of which milliseconds are kept
	 * @return a copy with the time
	 */
	default PipelinesCall withTimestamp(Instant timestamp) {
		return with(common().withTimestamp(timestamp));
	}

	/**
	 * Set where it happened. In a batch, one context is shared by all calls instead.
	 * @param context the context, such as {@code ip}, {@code locale} and
	 * {@code userAgent}
	 * @return a copy with the context
	 */
	default PipelinesCall withContext(Map<String, ? extends @Nullable Object> context) {
		return with(common().withContext(context));
	}

	/**
	 * Set which destinations shall receive it. In a batch, all calls share them instead.
	 * @param integrations the destinations by name, or {@code All}
	 * @return a copy with the destinations
	 */
	default PipelinesCall withIntegrations(Map<String, Boolean> integrations) {
		return with(common().withIntegrations(integrations));
	}

	/**
	 * Return what the call is, in words and without data.
	 * @return for example {@code "identify"}
	 */
	@JsonIgnore
	default String description() {
		return type().wireName();
	}

	/**
	 * Creates a person, or changes what is known about one.
	 *
	 * @param user the person
	 * @param traits what is known
	 * @param common what all calls have in common
	 */
	record Identify(@JsonUnwrapped PipelinesUser user,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> traits,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Identify {
			Arguments.notNull(user, "user");
			Arguments.notNull(common, "common");
			traits = Arguments.mapOf(traits, "traits");
		}

		@Override
		public Type type() {
			return Type.IDENTIFY;
		}

		@Override
		public Identify with(CallOptions common) {
			return new Identify(this.user, this.traits, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Records an event.
	 *
	 * @param subject whom it is about; {@code null} for a report about a delivery or
	 * about content
	 * @param event the name of the event
	 * @param properties what is known about the event
	 * @param common what all calls have in common
	 */
	record Track(@JsonUnwrapped @Nullable TrackSubject subject, String event,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> properties,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Track {
			Arguments.notNull(common, "common");
			Arguments.text(event, "event");
			if (subject == null && !SemanticEvents.WITHOUT_SUBJECT.contains(event)) {
				throw new IllegalArgumentException(
						"subject is needed: only a report about a delivery or about content has none");
			}
			properties = Arguments.mapOf(properties, "properties");
		}

		@Override
		public Type type() {
			return Type.TRACK;
		}

		@Override
		public Track with(CallOptions common) {
			return new Track(this.subject, this.event, this.properties, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Records a view of a web page.
	 *
	 * @param user who viewed it
	 * @param name the name of the page, or {@code null}
	 * @param properties what is known about the view
	 * @param common what all calls have in common
	 */
	record Page(@JsonUnwrapped PipelinesUser user, @Nullable String name,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> properties,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Page {
			Arguments.notNull(user, "user");
			Arguments.notNull(common, "common");
			properties = Arguments.mapOf(properties, "properties");
		}

		@Override
		public Type type() {
			return Type.PAGE;
		}

		@Override
		public Page with(CallOptions common) {
			return new Page(this.user, this.name, this.properties, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Records a view of a screen in a mobile app.
	 *
	 * @param user who viewed it
	 * @param name the name of the screen, or {@code null}
	 * @param properties what is known about the view
	 * @param common what all calls have in common
	 */
	record Screen(@JsonUnwrapped PipelinesUser user, @Nullable String name,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> properties,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Screen {
			Arguments.notNull(user, "user");
			Arguments.notNull(common, "common");
			properties = Arguments.mapOf(properties, "properties");
		}

		@Override
		public Type type() {
			return Type.SCREEN;
		}

		@Override
		public Screen with(CallOptions common) {
			return new Screen(this.user, this.name, this.properties, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Puts a person into a group, which Customer.io calls an object.
	 *
	 * @param user the person
	 * @param groupId the id of the group
	 * @param traits what is known about the group
	 * @param common what all calls have in common
	 */
	record Group(@JsonUnwrapped PipelinesUser user, String groupId,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> traits,
			@JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Group {
			Arguments.notNull(user, "user");
			Arguments.notNull(common, "common");
			Arguments.identifier(groupId, "groupId");
			traits = Arguments.mapOf(traits, "traits");
		}

		/**
		 * Set the type of the object; without it, Customer.io takes type 1.
		 * @param objectTypeId the number of the type
		 * @return a copy with the type
		 */
		public Group withObjectType(int objectTypeId) {
			return withTrait("object_type_id", String.valueOf(objectTypeId));
		}

		/**
		 * Set attributes of the relationship between the person and the object.
		 * @param attributes the attributes
		 * @return a copy with the attributes
		 */
		public Group withRelationshipAttributes(Map<String, ? extends @Nullable Object> attributes) {
			return withTrait("relationshipAttributes", Arguments.mapOf(attributes, "attributes"));
		}

		private Group withTrait(String name, Object value) {
			return new Group(this.user, this.groupId, CallValues.with(this.traits, name, value), this.common);
		}

		@Override
		public Type type() {
			return Type.GROUP;
		}

		@Override
		public Group with(CallOptions common) {
			return new Group(this.user, this.groupId, this.traits, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Tells destinations that need it, such as Mixpanel, that two ids are the same
	 * person. Customer.io itself does not need it. It cannot be part of a batch.
	 *
	 * @param previousId the id to give up, of a visitor or a person
	 * @param userId the id to keep
	 * @param common what all calls have in common
	 */
	record Alias(String previousId, String userId, @JsonUnwrapped CallOptions common) implements PipelinesCall {

		public Alias {
			Arguments.notNull(common, "common");
			Arguments.identifier(previousId, "previousId");
			Arguments.identifier(userId, "userId");
		}

		/**
		 * Tell that two ids are the same person.
		 * @param previousId the id to give up
		 * @param userId the id to keep
		 * @return the call
		 */
		public static Alias of(String previousId, String userId) {
			return new Alias(previousId, userId, CallOptions.create());
		}

		@Override
		public Type type() {
			return Type.ALIAS;
		}

		@Override
		public Alias with(CallOptions common) {
			return new Alias(this.previousId, this.userId, common);
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * Kind of a call.
	 */
	enum Type implements WireValue {

		/**
		 * {@link Identify}.
		 */
		IDENTIFY("identify"),

		/**
		 * {@link Track}.
		 */
		TRACK("track"),

		/**
		 * {@link Page}.
		 */
		PAGE("page"),

		/**
		 * {@link Screen}.
		 */
		SCREEN("screen"),

		/**
		 * {@link Group}.
		 */
		GROUP("group"),

		/**
		 * {@link Alias}.
		 */
		ALIAS("alias");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
