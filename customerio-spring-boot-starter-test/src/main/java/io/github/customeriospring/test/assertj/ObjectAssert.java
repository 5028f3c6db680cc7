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

import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on an object in the fake.
 *
 * @since 0.1.0
 */
public final class ObjectAssert extends AbstractAssert<ObjectAssert, ObjectSnapshot> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public ObjectAssert(ObjectSnapshot actual) {
		super(actual, ObjectAssert.class);
	}

	/**
	 * Verifies the value of an attribute. Numbers are equal if their values are, and a
	 * time equals its unix seconds.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public ObjectAssert hasAttribute(String name, Object value) {
		Object found = this.actual.attributes().get(name);
		if (!JsonValues.same(found, value)) {
			throw failureWithActualExpected(found, value, "Expected attribute <%s> to be <%s> but it is <%s>, among %s",
					name, value, found, this.actual.attributes());
		}
		return this;
	}

	/**
	 * Verifies that an attribute is not set.
	 * @param name the name
	 * @return this
	 */
	public ObjectAssert hasNoAttribute(String name) {
		if (this.actual.attributes().containsKey(name)) {
			throw failure("Expected no attribute <%s> but it is <%s>", name, this.actual.attributes().get(name));
		}
		return this;
	}

	/**
	 * Verifies that a person is related to the object.
	 * @param id the id of the person
	 * @return this
	 */
	public ObjectAssert isRelatedToPerson(String id) {
		List<String> ids = ids();
		if (!ids.contains(id)) {
			throw failure("Expected a relationship to person %s but there are only %s", id, ids);
		}
		return this;
	}

	/**
	 * Verifies that a person is not related to the object.
	 * @param id the id of the person
	 * @return this
	 */
	public ObjectAssert isNotRelatedToPerson(String id) {
		if (ids().contains(id)) {
			throw failure("Expected no relationship to person %s but there is one", id);
		}
		return this;
	}

	private List<String> ids() {
		return this.actual.relationships().stream().map((person) -> String.valueOf(person.identifiers().id())).toList();
	}

}
