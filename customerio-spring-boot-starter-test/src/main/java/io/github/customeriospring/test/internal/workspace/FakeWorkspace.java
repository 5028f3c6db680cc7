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

package io.github.customeriospring.test.internal.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * A Customer.io workspace: applies operations by the vendor's rules and shows the result.
 * As with the vendor, an operation that cannot have an effect is no error. Safe for use
 * by several threads, each operation is atomic. Its length is that of the vocabulary: the
 * rules are in the classes it calls.
 *
 * @since 0.1.0
 */
public final class FakeWorkspace {

	/**
	 * The number of the workspace, which the vendor also calls environment.
	 */
	public static final int ID = 1;

	private final InstantSource clock;

	private final boolean emailUpdatesById;

	private final WorkspaceListener listener;

	private StoredPeople people = new StoredPeople();

	private StoredObjects objects = new StoredObjects();

	private EventLog events = new EventLog();

	private Identification identification;

	private List<ReportedMetric> reportedMetrics = new ArrayList<>();

	private Set<String> changeIds = new HashSet<>();

	private OperationLog operations = new OperationLog();

	/**
	 * Creates an empty workspace.
	 * @param clock what time it is
	 * @param emailUpdatesById whether a person's email can be changed with their id as
	 * reference, which is a setting of a workspace
	 * @param listener what to tell of changes that the vendor reports
	 */
	public FakeWorkspace(InstantSource clock, boolean emailUpdatesById, WorkspaceListener listener) {
		this.clock = clock;
		this.emailUpdatesById = emailUpdatesById;
		this.listener = listener;
		this.identification = new Identification(this.people, this.objects, this.events, emailUpdatesById, listener);
	}

	/**
	 * The time in whole seconds, which is how the vendor keeps it.
	 * @return the time
	 */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		this.people = new StoredPeople();
		this.objects = new StoredObjects();
		this.events = new EventLog();
		this.identification = new Identification(this.people, this.objects, this.events, this.emailUpdatesById,
				this.listener);
		this.reportedMetrics = new ArrayList<>();
		this.changeIds = new HashSet<>();
		this.operations = new OperationLog();
	}

	/**
	 * Counts an operation and applies it.
	 * @param operation what it tells about itself
	 * @param change what it changes
	 */
	public synchronized void receive(ReceivedOperation operation, Consumer<FakeWorkspace> change) {
		this.operations.add(operation);
		change.accept(this);
	}

	/**
	 * How many operations were received.
	 * @return how many since the start or the last reset
	 */
	public synchronized long operations() {
		return this.operations.count();
	}

	/**
	 * How many of the operations had an id that was seen before.
	 * @return how many since the start or the last reset
	 */
	public synchronized long repeats() {
		return this.operations.repeats();
	}

	/**
	 * How many of the operations were older than one that came before.
	 * @return how many since the start or the last reset
	 */
	public synchronized long reorderings() {
		return this.operations.reorderings();
	}

	/**
	 * Applies a change, unless one with the same id was applied before.
	 * @param changeId the id of the change, {@code null} if it has none
	 * @param change the change
	 */
	public synchronized void once(@Nullable String changeId, Consumer<FakeWorkspace> change) {
		if (changeId == null || this.changeIds.add(changeId)) {
			change.accept(this);
		}
	}

	/**
	 * Creates or updates a person. If nobody has the identifier but somebody has one of
	 * those among the attributes, then that person is updated.
	 * @param key who
	 * @param attributes changes to the attributes, {@code _update} among them for people
	 * who are not to be created
	 * @param at when the changes happened
	 * @param relationships relationships to add
	 */
	public synchronized void identify(PersonRef key, Map<String, @Nullable Object> attributes, Instant at,
			List<Link<ObjectRef>> relationships) {
		StoredPerson person = this.identification.identify(key, attributes, at);
		if (person != null) {
			relate(person, relationships, at);
		}
	}

	/**
	 * Deletes a person with all that belongs to them.
	 * @param key who
	 */
	public synchronized void delete(PersonRef key) {
		StoredPerson person = this.people.find(key);
		if (person != null) {
			this.identification.forget(person);
		}
	}

	/**
	 * Deletes a person and ignores whatever comes for their identifiers from now on.
	 * @param key who, known or not
	 */
	public synchronized void suppress(PersonRef key) {
		this.people.suppress(key);
		delete(key);
	}

	/**
	 * Lets the identifiers of a suppressed person be used again.
	 * @param key who
	 */
	public synchronized void unsuppress(PersonRef key) {
		this.people.unsuppress(key);
	}

	/**
	 * Merges a person into another one and deletes them. Both have to exist.
	 * @param primary who remains
	 * @param secondary who is deleted
	 */
	public synchronized void merge(PersonRef primary, PersonRef secondary) {
		this.identification.merge(primary, secondary, now());
	}

	/**
	 * Adds or updates a device.
	 * @param key whose device, created if unknown
	 * @param device the device
	 */
	public synchronized void addDevice(PersonRef key, DeviceSnapshot device) {
		StoredPerson person = this.people.findOrCreate(key, now());
		if (person != null) {
			person.devices.put(device.token(), device);
		}
	}

	/**
	 * Removes a device.
	 * @param key whose device
	 * @param token the device
	 */
	public synchronized void removeDevice(PersonRef key, String token) {
		StoredPerson person = this.people.find(key);
		if (person != null) {
			person.devices.remove(token);
		}
	}

	/**
	 * Adds an event, a page view or a screen view.
	 * @param key who did it, created if unknown
	 * @param event what they did
	 */
	public synchronized void track(PersonRef key, EventSnapshot event) {
		StoredPerson person = this.people.findOrCreate(key, now());
		if (person != null) {
			this.events.add(person, event);
		}
	}

	/**
	 * Adds an event of somebody who is not known yet.
	 * @param event what they did
	 */
	public synchronized void trackAnonymous(EventSnapshot event) {
		this.events.add(null, event);
	}

	/**
	 * Relates a person to objects.
	 * @param key who, created if unknown
	 * @param relationships the objects, created if unknown
	 */
	public synchronized void relate(PersonRef key, List<Link<ObjectRef>> relationships) {
		StoredPerson person = this.people.findOrCreate(key, now());
		if (person != null) {
			relate(person, relationships, now());
		}
	}

	private void relate(StoredPerson person, List<Link<ObjectRef>> relationships, Instant at) {
		for (Link<ObjectRef> link : relationships) {
			StoredObject object = this.objects.findOrCreate(link.target());
			if (object != null) {
				object.relate(person, link.attributes(), at);
			}
		}
	}

	/**
	 * Removes relationships of a person.
	 * @param key who
	 * @param relationships the objects
	 */
	public synchronized void unrelate(PersonRef key, List<Link<ObjectRef>> relationships) {
		relationships.forEach((link) -> unrelate(key, link.target()));
	}

	private void unrelate(PersonRef personKey, ObjectRef objectKey) {
		StoredPerson person = this.people.find(personKey);
		StoredObject object = this.objects.find(objectKey);
		if (person != null && object != null) {
			object.unrelate(person);
		}
	}

	/**
	 * Creates or updates an object.
	 * @param key which
	 * @param attributes changes to the attributes
	 * @param relationships people to relate to it, created if unknown
	 */
	public synchronized void identifyObject(ObjectRef key, Map<String, @Nullable Object> attributes,
			List<Link<PersonRef>> relationships) {
		change(key, attributes, relationships, (object, link) -> {
			StoredPerson person = this.people.findOrCreate(link.target(), now());
			if (person != null) {
				object.relate(person, link.attributes(), now());
			}
		});
	}

	/**
	 * Creates or updates an object and relates it to people who are not known yet.
	 * @param key which
	 * @param attributes changes to the attributes
	 * @param relationships the anonymous ids
	 */
	public synchronized void identifyObjectAnonymously(ObjectRef key, Map<String, @Nullable Object> attributes,
			List<Link<String>> relationships) {
		change(key, attributes, relationships,
				(object, link) -> object.anonymous.put(link.target(), link.attributes()));
	}

	private <K> void change(ObjectRef key, Map<String, @Nullable Object> attributes, List<Link<K>> relationships,
			BiConsumer<StoredObject, Link<K>> relate) {
		StoredObject object = this.objects.findOrCreate(key);
		if (object != null) {
			object.attributes.apply(attributes, Set.of(), now());
			relationships.forEach((link) -> relate.accept(object, link));
		}
	}

	/**
	 * Removes relationships of an object.
	 * @param key which
	 * @param relationships the people
	 */
	public synchronized void unrelateObject(ObjectRef key, List<Link<PersonRef>> relationships) {
		relationships.forEach((link) -> unrelate(link.target(), key));
	}

	/**
	 * Deletes an object and its relationships.
	 * @param key which
	 */
	public synchronized void deleteObject(ObjectRef key) {
		StoredObject object = this.objects.find(key);
		if (object != null) {
			this.objects.remove(object);
		}
	}

	/**
	 * Adds known people to a manual segment.
	 * @param segment the segment
	 * @param keys who
	 */
	public synchronized void addToSegment(int segment, Collection<PersonRef> keys) {
		keys.stream().map(this.people::find).forEach((person) -> {
			if (person != null) {
				person.segments.add(segment);
			}
		});
	}

	/**
	 * Removes people from a manual segment.
	 * @param segment the segment
	 * @param keys who
	 */
	public synchronized void removeFromSegment(int segment, Collection<PersonRef> keys) {
		keys.stream().map(this.people::find).forEach((person) -> {
			if (person != null) {
				person.segments.remove(segment);
			}
		});
	}

	/**
	 * Notes what became of a delivery.
	 * @param metric what was reported
	 */
	public synchronized void report(ReportedMetric metric) {
		this.reportedMetrics.add(metric);
		this.listener.reported(metric);
	}

	/**
	 * Finds a person.
	 * @param key who
	 * @return the person, if known
	 */
	public synchronized Optional<PersonSnapshot> person(PersonRef key) {
		return Optional.ofNullable(this.people.find(key)).map(StoredPerson::snapshot);
	}

	/**
	 * Finds a person or creates one.
	 * @param key who
	 * @return the person, unless they are suppressed or unknown by an identifier that
	 * only the vendor gives
	 */
	public synchronized Optional<PersonSnapshot> findOrCreate(PersonRef key) {
		return Optional.ofNullable(this.people.findOrCreate(key, now())).map(StoredPerson::snapshot);
	}

	/**
	 * Everybody, in the order of their creation.
	 * @return the people
	 */
	public synchronized List<PersonSnapshot> people() {
		return this.people.all().stream().map(StoredPerson::snapshot).toList();
	}

	/**
	 * How many people there are.
	 * @return how many
	 */
	public synchronized int size() {
		return this.people.all().size();
	}

	/**
	 * Finds an object.
	 * @param key which
	 * @return the object, if known
	 */
	public synchronized Optional<ObjectSnapshot> object(ObjectRef key) {
		return Optional.ofNullable(this.objects.find(key)).map(StoredObject::snapshot);
	}

	/**
	 * All objects, in the order of their creation.
	 * @return the objects
	 */
	public synchronized List<ObjectSnapshot> objects() {
		return this.objects.all().stream().map(StoredObject::snapshot).toList();
	}

	/**
	 * The ids of the object types that have been used.
	 * @return the ids, in ascending order
	 */
	public synchronized List<String> objectTypes() {
		return this.objects.types();
	}

	/**
	 * All events that were accepted, also those of people who are deleted by now.
	 * @return the events, in the order of their arrival
	 */
	public synchronized List<EventSnapshot> events() {
		return this.events.all();
	}

	/**
	 * What was reported of deliveries.
	 * @return the reports, in the order of their arrival
	 */
	public synchronized List<ReportedMetric> reportedMetrics() {
		return List.copyOf(this.reportedMetrics);
	}

}
