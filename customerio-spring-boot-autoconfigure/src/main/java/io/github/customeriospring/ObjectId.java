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

package io.github.customeriospring;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Identifier of a custom object: a company, a course, an order. Either the object type
 * and the application's own id, or the id that Customer.io gave.
 * <p>
 * {@link #toString()} leaves the ids out, so that they do not end up in a log.
 *
 * @param objectTypeId the number of the object type, from {@code "1"}; {@code null} with
 * a {@code cioObjectId}
 * @param objectId the application's id of the object, at most 150 bytes; {@code null}
 * with a {@code cioObjectId}
 * @param cioObjectId the id that Customer.io gave, good for updates only; {@code null}
 * with an {@code objectId}
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/journeys/objects-data/">Objects</a>
 */
public record ObjectId(@Nullable String objectTypeId, @Nullable String objectId, @Nullable String cioObjectId) {

	public ObjectId {
		boolean own = hasText(objectTypeId) && hasText(objectId) && cioObjectId == null;
		boolean cio = objectTypeId == null && objectId == null && hasText(cioObjectId);
		if (!own && !cio) {
			throw new IllegalArgumentException(
					"An object needs either an object type id and an object id, or a cio_object_id");
		}
		Arguments.identifierOrNull(objectTypeId, "object_type_id");
		Arguments.identifierOrNull(objectId, "object_id");
		Arguments.identifierOrNull(cioObjectId, "cio_object_id");
	}

	/**
	 * Identify an object by its type and the application's id.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the application's id of the object
	 * @return the identifier
	 */
	public static ObjectId of(String objectTypeId, String objectId) {
		return new ObjectId(Arguments.notNull(objectTypeId, "objectTypeId"), Arguments.notNull(objectId, "objectId"),
				null);
	}

	/**
	 * Identify an existing object by the id that Customer.io gave.
	 * @param cioObjectId the id
	 * @return the identifier
	 */
	public static ObjectId cioObjectId(String cioObjectId) {
		return new ObjectId(null, null, Arguments.notNull(cioObjectId, "cioObjectId"));
	}

	/**
	 * Return the identifier as it is written in a JSON body.
	 * @return a map with the fields that are set
	 */
	@JsonValue
	public Map<String, String> toIdentifiers() {
		if (this.objectTypeId != null && this.objectId != null) {
			return Map.of("object_type_id", this.objectTypeId, "object_id", this.objectId);
		}
		return Map.of("cio_object_id", String.valueOf(this.cioObjectId));
	}

	@Override
	public String toString() {
		return (this.cioObjectId != null) ? "ObjectId[cio_object_id]" : "ObjectId[type " + this.objectTypeId + "]";
	}

	private static boolean hasText(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
