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

import org.jspecify.annotations.Nullable;

/**
 * An identifier of an object: either its type and its id, or the id that Customer.io gave
 * to it.
 *
 * @param typeId the id of the object's type, unless there is a {@code cioObjectId}
 * @param objectId the id within the type, unless there is a {@code cioObjectId}
 * @param cioObjectId the generated id
 * @since 0.1.0
 */
public record ObjectRef(@Nullable String typeId, @Nullable String objectId, @Nullable String cioObjectId) {

	public static ObjectRef of(String typeId, String objectId) {
		return new ObjectRef(typeId, objectId, null);
	}

	public static ObjectRef ofCioObjectId(String cioObjectId) {
		return new ObjectRef(null, null, cioObjectId);
	}

	@Override
	public String toString() {
		return "ObjectRef[" + ((this.cioObjectId != null) ? "cio_object_id" : "object_id") + "]";
	}

}
