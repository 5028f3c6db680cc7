/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.Device;
import io.github.customeriospring.EventType;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.ObjectRelationship;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Ulid;

/**
 * Begins operations on a person. <pre class="code">
 * v2.entity(Person.id("42").event("viewed", Map.of("sku", "A1")));
 * </pre>
 *
 * @since 0.1.0
 */
public final class Person {

	private static final String TYPE = "person";

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
	 * @param attributes the attributes to set, a map or an object that becomes a JSON
	 * object: values of JSON types, {@code Instant} as unix seconds, {@code null} removes
	 * one
	 * @return the operation
	 */
	public PersonOperation.Identify identify(Object attributes) {
		return new PersonOperation.Identify(this.id, null, Attributes.of(attributes, "attributes"), List.of());
	}

	/**
	 * Create the person without attributes.
	 * @return the operation
	 */
	public PersonOperation.Identify identify() {
		return identify(Attributes.none());
	}

	/**
	 * Delete the person. A later identify creates the person anew.
	 * @return the operation
	 */
	public EntityOperation delete() {
		return operation("delete", Map.of());
	}

	/**
	 * Record an event without data.
	 * @param name the name of the event
	 * @return the operation
	 */
	public PersonOperation.Event event(String name) {
		return event(name, Attributes.none());
	}

	/**
	 * Record an event.
	 * @param name the name of the event, at most 100 bytes
	 * @param attributes what messages and segments may refer to, a map or an object that
	 * becomes a JSON object
	 * @return the operation
	 */
	public PersonOperation.Event event(String name, Object attributes) {
		return event(EventType.EVENT, name, attributes);
	}

	/**
	 * Record a page view without data.
	 * @param name the name or path of the page
	 * @return the operation
	 */
	public PersonOperation.Event page(String name) {
		return page(name, Attributes.none());
	}

	/**
	 * Record a page view.
	 * @param name the name or path of the page
	 * @param attributes what is known about the view, such as {@code url} and
	 * {@code referrer}: a map or an object that becomes a JSON object
	 * @return the operation
	 */
	public PersonOperation.Event page(String name, Object attributes) {
		return event(EventType.PAGE, name, attributes);
	}

	/**
	 * Record a screen view without data.
	 * @param name the name of the screen
	 * @return the operation
	 */
	public PersonOperation.Event screen(String name) {
		return screen(name, Attributes.none());
	}

	/**
	 * Record a screen view.
	 * @param name the name of the screen
	 * @param attributes what is known about the view, a map or an object that becomes a
	 * JSON object
	 * @return the operation
	 */
	public PersonOperation.Event screen(String name, Object attributes) {
		return event(EventType.SCREEN, name, attributes);
	}

	/**
	 * Relate the person to objects.
	 * @param objects the objects, at least one
	 * @return the operation
	 */
	public EntityOperation addRelationships(ObjectId... objects) {
		return relationships("add_relationships", to(objects));
	}

	/**
	 * Relate the person to objects, with attributes of the relationships.
	 * @param relationships the relationships, at least one
	 * @return the operation
	 */
	public EntityOperation addRelationships(ObjectRelationship... relationships) {
		return relationships("add_relationships", Arguments.listOf(relationships, "relationships"));
	}

	/**
	 * End relationships of the person to objects.
	 * @param objects the objects, at least one
	 * @return the operation
	 */
	public EntityOperation deleteRelationships(ObjectId... objects) {
		return relationships("delete_relationships", to(objects));
	}

	/**
	 * Add a device for push notifications, or change one.
	 * @param device the device
	 * @return the operation
	 */
	public EntityOperation addDevice(Device device) {
		return operation("add_device", Map.of("device", Arguments.notNull(device, "device")));
	}

	/**
	 * Remove a device.
	 * @param token the device token
	 * @return the operation
	 */
	public EntityOperation deleteDevice(String token) {
		Arguments.identifier(token, "The token of a device");
		return operation("delete_device", Map.of("device", Map.of("token", token)));
	}

	/**
	 * Merge another person into this one, who must exist, otherwise nothing happens. It
	 * cannot be undone. Both must be identified by id, email or cio_id.
	 * @param secondary the person who is merged and deleted; identified by id, email or
	 * cio_id
	 * @return the operation
	 */
	public EntityOperation merge(PersonId secondary) {
		PersonId primary = this.id.requireNotByPhone("primary");
		Arguments.notNull(secondary, "secondary").requireNotByPhone("secondary");
		if (primary.equals(secondary)) {
			throw new IllegalArgumentException("primary and secondary are the same person, who would be deleted");
		}
		return new PlainOperation(TYPE, null, "merge", Map.of("primary", primary, "secondary", secondary));
	}

	/**
	 * Delete the person and block the identifier.
	 * @return the operation
	 */
	public EntityOperation suppress() {
		return operation("suppress", Map.of());
	}

	/**
	 * Allow a blocked identifier again. Deleted data does not come back.
	 * @return the operation
	 */
	public EntityOperation unsuppress() {
		return operation("unsuppress", Map.of());
	}

	@Override
	public String toString() {
		return "Person[" + this.id + "]";
	}

	private PersonOperation.Event event(EventType kind, String name, Object attributes) {
		return new PersonOperation.Event(this.id, kind, name, Ulid.next(), null,
				Attributes.of(attributes, "attributes"));
	}

	private EntityOperation operation(String action, Map<String, Object> fields) {
		return new PlainOperation(TYPE, this.id, action, fields);
	}

	private EntityOperation relationships(String action, List<ObjectRelationship> relationships) {
		return operation(action, PlainOperation.relationships(relationships));
	}

	private static List<ObjectRelationship> to(ObjectId... objects) {
		return Arguments.listOf(objects, "objects").stream().map(ObjectRelationship::to).toList();
	}

}
