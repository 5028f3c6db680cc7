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

package io.github.customeriospring.v1.objects;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Finds custom objects and the people to whom they are related. Objects are written
 * through the Track API. The App API allows 10 calls a second.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Objects">Objects</a>
 */
public interface ObjectOperations {

	/**
	 * Search for objects of a type and return the first page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @return the first page
	 */
	default ObjectPage search(String objectTypeId, ObjectFilter filter) {
		return search(objectTypeId, filter, Paging.first());
	}

	/**
	 * Search for objects of a type and return one page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 */
	default ObjectPage search(String objectTypeId, ObjectFilter filter, Paging paging) {
		Arguments.notNull(filter, "filter");
		return search(Arguments.identifier(objectTypeId, "object_type_id"), filter.toMap(objectTypeId), paging);
	}

	/**
	 * Search for objects of a type with a filter as Customer.io reads it, and return one
	 * page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 * @see ObjectFilter#toMap(String)
	 * @see <a href="https://docs.customer.io/api/app/#operation/getObjectsFilter">Find
	 * objects</a>
	 */
	@SafeToRetry
	@PostExchange("/v1/objects")
	ObjectPage search(@RequestField("object_type_id") String objectTypeId,
			@RequestField("filter") Map<String, ? extends @Nullable Object> filter, Paging paging);

	/**
	 * Search for objects of a type and stream all of them. Pages are read as the stream
	 * goes on; a failure surfaces where the stream is consumed.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @return a lazy, sequential stream
	 */
	default Stream<ObjectId> searchAll(String objectTypeId, ObjectFilter filter) {
		Arguments.identifier(objectTypeId, "object_type_id");
		Arguments.notNull(filter, "filter");
		return CursorPage.stream(Paging.first(), (paging) -> search(objectTypeId, filter, paging))
			.map((identifiers) -> identifiers.objectId(objectTypeId));
	}

	/**
	 * Return the people to whom an object is related, the first page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave
	 * @return the first page
	 */
	default RelationshipPage relationships(String objectTypeId, String objectId) {
		return relationships(objectTypeId, objectId, null, Paging.first());
	}

	/**
	 * Return the people to whom an object is related, one page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id of the object
	 * @param idType which of the object's ids is given, or {@code null} for
	 * {@link ObjectIdType#OBJECT_ID}
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getObjectRelationships">Get object
	 * relationships</a>
	 */
	@GetExchange("/v1/objects/{object_type_id}/{object_id}/relationships")
	RelationshipPage relationships(@PathVariable("object_type_id") String objectTypeId,
			@PathVariable("object_id") String objectId,
			@RequestParam(name = "id_type", required = false) @Nullable ObjectIdType idType, Paging paging);

	/**
	 * Stream all people to whom an object is related. Pages are read as the stream goes
	 * on; a failure surfaces where the stream is consumed.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave
	 * @return a lazy, sequential stream
	 */
	default Stream<Relationship> relationshipsAll(String objectTypeId, String objectId) {
		Arguments.identifier(objectTypeId, "object_type_id");
		Arguments.identifier(objectId, "object_id");
		return CursorPage.stream(Paging.first(), (paging) -> relationships(objectTypeId, objectId, null, paging));
	}

	/**
	 * Return what the workspace knows about an object.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave
	 * @return the object
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * object
	 */
	default ObjectProfile profile(String objectTypeId, String objectId) {
		return profile(objectTypeId, objectId, null);
	}

	/**
	 * Return what the workspace knows about an object.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id of the object
	 * @param idType which of the object's ids is given, or {@code null} for
	 * {@link ObjectIdType#OBJECT_ID}
	 * @return the object
	 * @see <a href= "https://docs.customer.io/api/app/#operation/getObjectAttributes">Get
	 * object attributes</a>
	 */
	@ResponseField("object")
	@GetExchange("/v1/objects/{object_type_id}/{object_id}/attributes")
	ObjectProfile profile(@PathVariable("object_type_id") String objectTypeId,
			@PathVariable("object_id") String objectId,
			@RequestParam(name = "id_type", required = false) @Nullable ObjectIdType idType);

	/**
	 * Return the object types of the workspace.
	 * @return the object types
	 * @see <a href="https://docs.customer.io/api/app/#operation/getObjectTypes">List
	 * object types</a>
	 */
	@ResponseField("types")
	@GetExchange("/v1/object_types")
	List<ObjectType> types();

}
