package io.github.customeriospring.pipelines;

import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom calls are about, and the beginning of calls. <pre class="code">
 * pipelines.send(PipelinesUser.id("42").track("Order Placed", Map.of("total", 23.45)));
 * </pre>
 * <p>
 * {@link #toString()} leaves the ids out.
 *
 * @param userId the id or email address of a person, or {@code null} for a visitor
 * @param anonymousId the id of a visitor, or {@code null} for a person whose visits do
 * not matter. With both, Customer.io gives what the visitor did to the person
 * @since 0.1.0
 */
public record PipelinesUser(@Nullable String userId, @Nullable String anonymousId) implements TrackSubject {

	public PipelinesUser {
		if (userId == null && anonymousId == null) {
			throw new IllegalArgumentException("Either userId or anonymousId is needed");
		}
		Arguments.identifierOrNull(userId, "userId");
		Arguments.identifierOrNull(anonymousId, "anonymousId");
		if (userId != null && userId.startsWith("cio_")) {
			throw new IllegalArgumentException("""
					userId must not begin with 'cio_': the Pipelines API may take it for the id that Customer.io gave, \
					and so for another person; use CustomerioV2Client""");
		}
	}

	/**
	 * Begin with a person.
	 * @param userId the id or email address of the person
	 * @return the person
	 */
	public static PipelinesUser id(String userId) {
		return new PipelinesUser(Arguments.notNull(userId, "userId"), null);
	}

	/**
	 * Begin with a visitor who is not known yet.
	 * @param anonymousId the id of the visitor, such as a cookie
	 * @return the visitor
	 */
	public static PipelinesUser anonymous(String anonymousId) {
		return new PipelinesUser(null, Arguments.notNull(anonymousId, "anonymousId"));
	}

	/**
	 * Connect what an anonymous visitor did to the person.
	 * @param anonymousId the id of the visitor
	 * @return a copy with the anonymous id
	 */
	public PipelinesUser withAnonymousId(String anonymousId) {
		return new PipelinesUser(this.userId, Arguments.notNull(anonymousId, "anonymousId"));
	}

	/**
	 * Create the person, or change what is known about them.
	 * @param traits what is known: values of JSON types, {@code Instant} as an ISO 8601
	 * text
	 * @return the call
	 */
	public PipelinesCall.Identify identify(Map<String, ? extends @Nullable Object> traits) {
		return new PipelinesCall.Identify(this, traits, CallOptions.create());
	}

	/**
	 * Record an event without properties.
	 * @param event the name of the event
	 * @return the call
	 */
	public PipelinesCall.Track track(String event) {
		return track(event, Map.of());
	}

	/**
	 * Record an event.
	 * @param event the name of the event
	 * @param properties what is known about the event
	 * @return the call
	 * @see SemanticEvents
	 */
	public PipelinesCall.Track track(String event, Map<String, ? extends @Nullable Object> properties) {
		return new PipelinesCall.Track(this, event, properties, CallOptions.create());
	}

	/**
	 * Record a view of a web page.
	 * @param name the name of the page
	 * @param properties what is known about the view; destinations look for {@code url}
	 * and {@code title}
	 * @return the call
	 */
	public PipelinesCall.Page page(String name, Map<String, ? extends @Nullable Object> properties) {
		return new PipelinesCall.Page(this, Arguments.notNull(name, "name"), properties, CallOptions.create());
	}

	/**
	 * Record a view of a screen in a mobile app.
	 * @param name the name of the screen
	 * @param properties what is known about the view
	 * @return the call
	 */
	public PipelinesCall.Screen screen(String name, Map<String, ? extends @Nullable Object> properties) {
		return new PipelinesCall.Screen(this, Arguments.notNull(name, "name"), properties, CallOptions.create());
	}

	/**
	 * Put the person into a group, which Customer.io calls an object of type 1.
	 * @param groupId the id of the group
	 * @param traits what is known about the group
	 * @return the call
	 */
	public PipelinesCall.Group group(String groupId, Map<String, ? extends @Nullable Object> traits) {
		return new PipelinesCall.Group(this, groupId, traits, CallOptions.create());
	}

	/**
	 * Relate the person to an object of any type.
	 * @param object the object, by type and the application's id
	 * @param traits what is known about the object
	 * @return the call
	 */
	public PipelinesCall.Group group(ObjectId object, Map<String, ? extends @Nullable Object> traits) {
		ObjectKey key = ObjectKey.of(object);
		return group(key.objectId(), traits).withObjectType(key.objectTypeId());
	}

	@Override
	public String toString() {
		return (this.userId != null) ? "PipelinesUser[userId]" : "PipelinesUser[anonymousId]";
	}

}
