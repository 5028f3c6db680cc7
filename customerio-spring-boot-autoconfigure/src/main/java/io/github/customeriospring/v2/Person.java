package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.Device;
import io.github.customeriospring.EventType;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * Begins operations on a person. <pre class="code">
 * v2.entity(Person.id("42").event("viewed", Map.of("sku", "A1")));
 * </pre>
 *
 * @since 0.1.0
 */
public final class Person {

	private final PersonId id;

	private Person(PersonId id) {
		this.id = id;
	}

	/**
	 * Begin with any identifier.
	 * @param id the identifier
	 * @return the person
	 */
	public static Person of(PersonId id) {
		return new Person(Arguments.notNull(id, "id"));
	}

	/**
	 * Begin with the id that the application gave.
	 * @param id the id, case-sensitive
	 * @return the person
	 */
	public static Person id(String id) {
		return of(PersonId.id(id));
	}

	/**
	 * Begin with an email address.
	 * @param email the address
	 * @return the person
	 */
	public static Person email(String email) {
		return of(PersonId.email(email));
	}

	/**
	 * Begin with a phone number, where the workspace allows it.
	 * @param phone the number in E.164 format
	 * @return the person
	 */
	public static Person phone(String phone) {
		return of(PersonId.phone(phone));
	}

	/**
	 * Begin with the id that Customer.io gave.
	 * @param cioId the id, with or without the prefix {@code cio_}
	 * @return the person
	 */
	public static Person cioId(String cioId) {
		return of(PersonId.cioId(cioId));
	}

	/**
	 * Create the person, or change attributes.
	 * @param attributes the attributes to set: values of JSON types, {@code Instant} as
	 * unix seconds, {@code null} removes one
	 * @return the operation
	 */
	public PersonOperation.Identify identify(Map<String, ? extends @Nullable Object> attributes) {
		return new PersonOperation.Identify(this.id, null, attributes, List.of());
	}

	/**
	 * Create the person without attributes.
	 * @return the operation
	 */
	public PersonOperation.Identify identify() {
		return identify(Map.of());
	}

	/**
	 * Delete the person. A later identify creates the person anew.
	 * @return the operation
	 */
	public PersonOperation.Delete delete() {
		return new PersonOperation.Delete(this.id);
	}

	/**
	 * Record an event without data.
	 * @param name the name of the event
	 * @return the operation
	 */
	public PersonOperation.Event event(String name) {
		return event(name, Map.of());
	}

	/**
	 * Record an event.
	 * @param name the name of the event, at most 100 bytes
	 * @param attributes what messages and segments may refer to
	 * @return the operation
	 */
	public PersonOperation.Event event(String name, Map<String, ? extends @Nullable Object> attributes) {
		return event(EventType.EVENT, name, attributes);
	}

	/**
	 * Record a page view without data.
	 * @param name the name or path of the page
	 * @return the operation
	 */
	public PersonOperation.Event page(String name) {
		return page(name, Map.of());
	}

	/**
	 * Record a page view.
	 * @param name the name or path of the page
	 * @param attributes what is known about the view, such as {@code url} and
	 * {@code referrer}
	 * @return the operation
	 */
	public PersonOperation.Event page(String name, Map<String, ? extends @Nullable Object> attributes) {
		return event(EventType.PAGE, name, attributes);
	}

	/**
	 * Record a screen view without data.
	 * @param name the name of the screen
	 * @return the operation
	 */
	public PersonOperation.Event screen(String name) {
		return screen(name, Map.of());
	}

	/**
	 * Record a screen view.
	 * @param name the name of the screen
	 * @param attributes what is known about the view
	 * @return the operation
	 */
	public PersonOperation.Event screen(String name, Map<String, ? extends @Nullable Object> attributes) {
		return event(EventType.SCREEN, name, attributes);
	}

	/**
	 * Relate the person to objects.
	 * @param objects the objects, at least one
	 * @return the operation
	 */
	public PersonOperation.AddRelationships addRelationships(ObjectId... objects) {
		return new PersonOperation.AddRelationships(this.id, to(objects));
	}

	/**
	 * Relate the person to objects, with attributes of the relationships.
	 * @param relationships the relationships, at least one
	 * @return the operation
	 */
	public PersonOperation.AddRelationships addRelationships(ObjectRelationship... relationships) {
		return new PersonOperation.AddRelationships(this.id, Arguments.listOf(relationships, "relationships"));
	}

	/**
	 * End relationships of the person to objects.
	 * @param objects the objects, at least one
	 * @return the operation
	 */
	public PersonOperation.DeleteRelationships deleteRelationships(ObjectId... objects) {
		return new PersonOperation.DeleteRelationships(this.id, to(objects));
	}

	/**
	 * Add a device for push notifications, or change one.
	 * @param device the device
	 * @return the operation
	 */
	public PersonOperation.AddDevice addDevice(Device device) {
		return new PersonOperation.AddDevice(this.id, device);
	}

	/**
	 * Remove a device.
	 * @param token the device token
	 * @return the operation
	 */
	public PersonOperation.DeleteDevice deleteDevice(String token) {
		return new PersonOperation.DeleteDevice(this.id, new PersonOperation.DeviceToken(token));
	}

	/**
	 * Merge another person into this one, who must exist. It cannot be undone.
	 * @param secondary the person who is merged and deleted; identified by id, email or
	 * cio_id
	 * @return the operation
	 */
	public PersonOperation.Merge merge(PersonId secondary) {
		return new PersonOperation.Merge(this.id, secondary);
	}

	/**
	 * Delete the person and block the identifier.
	 * @return the operation
	 */
	public PersonOperation.Suppress suppress() {
		return new PersonOperation.Suppress(this.id);
	}

	/**
	 * Allow a blocked identifier again. Deleted data does not come back.
	 * @return the operation
	 */
	public PersonOperation.Unsuppress unsuppress() {
		return new PersonOperation.Unsuppress(this.id);
	}

	@Override
	public String toString() {
		return "Person[" + this.id + "]";
	}

	private PersonOperation.Event event(EventType kind, String name,
			Map<String, ? extends @Nullable Object> attributes) {
		return new PersonOperation.Event(this.id, kind, name, Ulid.next(), null, attributes);
	}

	private static List<ObjectRelationship> to(ObjectId... objects) {
		return Arguments.listOf(objects, "objects").stream().map(ObjectRelationship::to).toList();
	}

}
