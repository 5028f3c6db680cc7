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
import java.util.Optional;

import io.github.customeriospring.test.workspace.ObjectSnapshot;

/**
 * Assertions on the objects in the fake.
 *
 * @since 0.1.0
 */
public final class ObjectsAssert extends GroupAssert<ObjectsAssert, ObjectSnapshot, ObjectAssert> {

	/**
	 * Begins assertions.
	 * @param actual what they are about
	 */
	public ObjectsAssert(List<ObjectSnapshot> actual) {
		super(actual, ObjectsAssert.class, ObjectAssert::new, ObjectsAssert::new);
	}

	/**
	 * Verifies that there is an object, and goes on with it.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return assertions on the object
	 */
	public ObjectAssert withId(String typeId, String objectId) {
		String description = "object " + typeId + "/" + objectId;
		ObjectSnapshot object = find(typeId, objectId)
			.orElseThrow(() -> failure("Expected %s to exist but there are only %s", description,
					this.actual.stream().map((each) -> each.typeId() + "/" + each.objectId()).toList()));
		return new ObjectAssert(object).as(description);
	}

	/**
	 * Verifies that there is no such object.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return this
	 */
	public ObjectsAssert hasNoneWithId(String typeId, String objectId) {
		find(typeId, objectId).ifPresent((found) -> {
			throw failure("Expected object %s/%s not to exist but found it with %s", typeId, objectId,
					found.attributes());
		});
		return this;
	}

	private Optional<? extends ObjectSnapshot> find(String typeId, String objectId) {
		return this.actual.stream()
			.filter((object) -> object.typeId().equals(typeId) && object.objectId().equals(objectId))
			.findFirst();
	}

}
