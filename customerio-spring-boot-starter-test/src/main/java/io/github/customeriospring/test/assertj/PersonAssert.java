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

package io.github.customeriospring.test.assertj;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.RelatedObject;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a person in the fake.
 *
 * @since 0.1.0
 */
public final class PersonAssert extends AbstractAssert<PersonAssert, PersonSnapshot> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public PersonAssert(PersonSnapshot actual) {
		super(actual, PersonAssert.class);
	}

	/**
	 * Verifies that an attribute is set.
	 * @param name the name
	 * @return this
	 */
	public PersonAssert hasAttribute(String name) {
		if (!this.actual.attributes().containsKey(name)) {
			throw failure("Expected attribute <%s> but there are only %s", name, this.actual.attributes());
		}
		return this;
	}

	/**
	 * Verifies the value of an attribute. Numbers are equal if their values are, and a
	 * time equals its unix seconds.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public PersonAssert hasAttribute(String name, Object value) {
		hasAttribute(name);
		if (!JsonValues.same(this.actual.attributes().get(name), value)) {
			throw failureWithActualExpected(this.actual.attributes().get(name), value,
					"Expected attribute <%s> to be <%s> but it is <%s>", name, value,
					this.actual.attributes().get(name));
		}
		return this;
	}

	/**
	 * Verifies that an attribute is not set.
	 * @param name the name
	 * @return this
	 */
	public PersonAssert hasNoAttribute(String name) {
		if (this.actual.attributes().containsKey(name)) {
			throw failure("Expected no attribute <%s> but it is <%s>", name, this.actual.attributes().get(name));
		}
		return this;
	}

	/**
	 * Verifies that the person did something once or more often.
	 * @param name the name of the event
	 * @return this
	 */
	public PersonAssert hasEvent(String name) {
		return has(EventSnapshot.Kind.EVENT, name);
	}

	/**
	 * Verifies that the person did something, and some of what was sent with it.
	 * @param name the name of the event
	 * @param attributes attributes that one event of this name has, among others
	 * @return this
	 */
	public PersonAssert hasEvent(String name, Map<String, ? extends @Nullable Object> attributes) {
		hasEvent(name);
		List<Map<String, @Nullable Object>> candidates = named(EventSnapshot.Kind.EVENT, name)
			.map(EventSnapshot::attributes)
			.toList();
		if (candidates.stream().noneMatch((candidate) -> JsonValues.contains(candidate, attributes))) {
			throw failure("Expected event <%s> with %s but it came only with %s", name, attributes, candidates);
		}
		return this;
	}

	/**
	 * Verifies how often the person did something.
	 * @param name the name of the event
	 * @param times how often
	 * @return this
	 */
	public PersonAssert hasEventTimes(String name, int times) {
		long found = named(EventSnapshot.Kind.EVENT, name).count();
		if (found != times) {
			throw failure("Expected event <%s> %d times but it came %d times, among %s", name, times, found,
					this.actual.events());
		}
		return this;
	}

	/**
	 * Verifies that the person did not do something.
	 * @param name the name of the event
	 * @return this
	 */
	public PersonAssert hasNoEvent(String name) {
		return hasEventTimes(name, 0);
	}

	/**
	 * Verifies that the person saw a page.
	 * @param name the name of the page
	 * @return this
	 */
	public PersonAssert hasPageView(String name) {
		return has(EventSnapshot.Kind.PAGE, name);
	}

	/**
	 * Verifies that the person saw a screen.
	 * @param name the name of the screen
	 * @return this
	 */
	public PersonAssert hasScreenView(String name) {
		return has(EventSnapshot.Kind.SCREEN, name);
	}

	/**
	 * Verifies that the person has a device.
	 * @param token the token of the device
	 * @return this
	 */
	public PersonAssert hasDevice(String token) {
		List<String> tokens = this.actual.devices().stream().map(DeviceSnapshot::token).toList();
		if (!tokens.contains(token)) {
			throw failure("Expected device <%s> but there are only %s", token, tokens);
		}
		return this;
	}

	/**
	 * Verifies that the person is related to an object.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return this
	 */
	public PersonAssert isRelatedTo(String typeId, String objectId) {
		return isRelatedTo(typeId, objectId, Map.of());
	}

	/**
	 * Verifies that the person is related to an object, and some attributes of the
	 * relationship.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @param attributes attributes that the relationship has, among others
	 * @return this
	 */
	public PersonAssert isRelatedTo(String typeId, String objectId,
			Map<String, ? extends @Nullable Object> attributes) {
		RelatedObject related = this.actual.relationships()
			.stream()
			.filter((object) -> object.typeId().equals(typeId) && object.objectId().equals(objectId))
			.findFirst()
			.orElseThrow(() -> failure("Expected a relationship to object %s/%s but there are only %s", typeId,
					objectId, objects()));
		if (!JsonValues.contains(related.attributes(), attributes)) {
			throw failure("Expected the relationship to object %s/%s to have %s but it has only %s", typeId, objectId,
					attributes, related.attributes());
		}
		return this;
	}

	/**
	 * Verifies that the person is not related to an object.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return this
	 */
	public PersonAssert isNotRelatedTo(String typeId, String objectId) {
		if (objects().contains(typeId + "/" + objectId)) {
			throw failure("Expected no relationship to object %s/%s but there is one", typeId, objectId);
		}
		return this;
	}

	/**
	 * Verifies that the person is in a manual segment.
	 * @param segment the id of the segment
	 * @return this
	 */
	public PersonAssert isInSegment(int segment) {
		if (!this.actual.segments().contains(segment)) {
			throw failure("Expected to be in segment %d but is only in %s", segment, this.actual.segments());
		}
		return this;
	}

	private PersonAssert has(EventSnapshot.Kind kind, String name) {
		if (named(kind, name).findAny().isEmpty()) {
			throw failure("Expected %s <%s> but there were only %s", kind, name, this.actual.events());
		}
		return this;
	}

	private Stream<EventSnapshot> named(EventSnapshot.Kind kind, String name) {
		return this.actual.events().stream().filter((event) -> event.kind() == kind && event.name().equals(name));
	}

	private List<String> objects() {
		return this.actual.relationships().stream().map((object) -> object.typeId() + "/" + object.objectId()).toList();
	}

}
