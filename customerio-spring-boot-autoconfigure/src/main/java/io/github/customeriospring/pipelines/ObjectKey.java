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

package io.github.customeriospring.pipelines;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;

/**
 * An object as the Pipelines API knows it: by the number of its type and the
 * application's id.
 *
 * @param objectTypeId the number of the object type
 * @param objectId the application's id
 */
record ObjectKey(int objectTypeId, String objectId) {

	static ObjectKey of(ObjectId object) {
		Arguments.notNull(object, "object");
		if (object.objectTypeId() == null || object.objectId() == null) {
			throw new IllegalArgumentException(
					"The Pipelines API takes an object by type and id, not by cio_object_id");
		}
		return new ObjectKey(number(object.objectTypeId()), object.objectId());
	}

	private static int number(String objectTypeId) {
		try {
			return Integer.parseInt(objectTypeId);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("objectTypeId must be a number, such as 1");
		}
	}

	@Override
	public String toString() {
		return "ObjectKey[type " + this.objectTypeId + "]";
	}

}
