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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;

/**
 * Begins operations on a custom object. <pre class="code">
 * v2.entity(CustomObject.of("1", "acme").addRelationships(PersonId.id("42")));
 * </pre>
 *
 * @since 0.1.0
 */
public final class CustomObject {

	private final ObjectId id;

	private CustomObject(ObjectId id) {
		this.id = id;
	}

	/**
	 * Begin with either kind of id.
	 * @param id the id
	 * @return the object
	 */
	public static CustomObject of(ObjectId id) {
		return new CustomObject(Arguments.notNull(id, "id"));
	}

	/**
	 * Begin with the object type and the application's id.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave, at most 150 bytes
	 * @return the object
	 */
	public static CustomObject of(String objectTypeId, String objectId) {
		return of(ObjectId.of(objectTypeId, objectId));
	}

	/**
	 * Begin with the id that Customer.io gave, for updates.
	 * @param cioObjectId the id
	 * @return the object
	 */
	public static CustomObject cioObjectId(String cioObjectId) {
		return of(ObjectId.cioObjectId(cioObjectId));
	}

	/**
	 * Create the object, or change attributes.
	 * @param attributes the attributes to set, a map or an object that becomes a JSON
	 * object: values of JSON types, {@code Instant} as unix seconds, {@code null} or an
	 * empty string removes one
	 * @return the operation
	 */
	public ObjectIdentify identify(Object attributes) {
		return new ObjectIdentify(this.id, Attributes.of(attributes, "attributes"), List.of());
	}

	/**
	 * Create or change the object and relate it to an anonymous visitor. The relationship
	 * passes to the person who is identified later.
	 * @param anonymousId the id of the visitor
	 * @param attributes the attributes to set, a map or an object that becomes a JSON
	 * object
	 * @return the operation
	 */
	public EntityOperation identifyAnonymous(String anonymousId, Object attributes) {
		return identifyAnonymous(anonymousId, attributes, Attributes.none());
	}

	/**
	 * Create or change the object and relate it to an anonymous visitor, with attributes
	 * of the relationship.
	 * @param anonymousId the id of the visitor
	 * @param attributes the attributes of the object to set, a map or an object that
	 * becomes a JSON object
	 * @param relationshipAttributes the attributes of the relationship to set, likewise;
	 * {@code null} or an empty string removes one
	 * @return the operation
	 */
	public EntityOperation identifyAnonymous(String anonymousId, Object attributes, Object relationshipAttributes) {
		Arguments.identifier(anonymousId, "The anonymous id of a visitor");
		Attributes own = Attributes.of(attributes, "attributes");
		Attributes related = Attributes.of(relationshipAttributes, "relationshipAttributes");
		Map<String, Object> relationship = new LinkedHashMap<>();
		relationship.put("identifiers", Map.of("anonymous_id", anonymousId));
		if (!related.isEmpty()) {
			relationship.put("relationship_attributes", related);
		}
		Map<String, Object> fields = new LinkedHashMap<>();
		if (!own.isEmpty()) {
			fields.put("attributes", own);
		}
		fields.putAll(PlainOperation.relationships(List.of(relationship)));
		return operation("identify_anonymous", fields);
	}

	/**
	 * Delete the object and its relationships.
	 * @return the operation
	 */
	public EntityOperation delete() {
		return operation("delete", Map.of());
	}

	/**
	 * Relate the object to people.
	 * @param people the people, at least one; by id, email or cio_id
	 * @return the operation
	 */
	public EntityOperation addRelationships(PersonId... people) {
		return operation("add_relationships", PlainOperation.relationships(to(people)));
	}

	/**
	 * Relate the object to people, with attributes of the relationships.
	 * @param relationships the relationships, at least one
	 * @return the operation
	 */
	public EntityOperation addRelationships(PersonRelationship... relationships) {
		return operation("add_relationships",
				PlainOperation.relationships(Arguments.listOf(relationships, "relationships")));
	}

	/**
	 * End relationships of the object to people.
	 * @param people the people, at least one; by id, email or cio_id
	 * @return the operation
	 */
	public EntityOperation deleteRelationships(PersonId... people) {
		return operation("delete_relationships", PlainOperation.relationships(to(people)));
	}

	@Override
	public String toString() {
		return "CustomObject[" + this.id + "]";
	}

	private EntityOperation operation(String action, Map<String, Object> fields) {
		return new PlainOperation("object", this.id, action, fields);
	}

	private static List<PersonRelationship> to(PersonId... people) {
		return Arguments.listOf(people, "people").stream().map(PersonRelationship::to).toList();
	}

}
