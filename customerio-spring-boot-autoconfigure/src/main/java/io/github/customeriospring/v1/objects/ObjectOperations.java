package io.github.customeriospring.v1.objects;

import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
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
		return search(objectTypeId, filter, null, null);
	}

	/**
	 * Search for objects of a type and return one page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @param start where the page starts: {@link ObjectPage#next()} of the page before,
	 * or {@code null} for the first
	 * @param limit how many objects a page holds, or {@code null} for Customer.io's
	 * default
	 * @return the page
	 */
	default ObjectPage search(String objectTypeId, ObjectFilter filter, @Nullable String start,
			@Nullable Integer limit) {
		return search(ObjectSearch.of(objectTypeId, filter), start, limit);
	}

	/**
	 * Search for objects of a type and return one page.
	 * @param search what to search for
	 * @param start where the page starts, or {@code null} for the first
	 * @param limit how many objects a page holds, or {@code null} for Customer.io's
	 * default
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/getObjectsFilter">Find
	 * objects</a>
	 */
	@SafeToRetry
	@PostExchange("/v1/objects")
	ObjectPage search(@RequestBody ObjectSearch search,
			@RequestParam(name = "start", required = false) @Nullable String start,
			@RequestParam(name = "limit", required = false) @Nullable Integer limit);

	/**
	 * Search for objects of a type and stream all of them. Pages are read as the stream
	 * goes on; a failure surfaces where the stream is consumed.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param filter the condition that they meet
	 * @return a lazy, sequential stream
	 */
	default Stream<ObjectId> searchAll(String objectTypeId, ObjectFilter filter) {
		ObjectSearch search = ObjectSearch.of(objectTypeId, filter);
		return CursorPage.stream((start) -> search(search, start, null))
			.map((identifiers) -> identifiers.objectId(objectTypeId));
	}

	/**
	 * Return the people to whom an object is related, the first page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id that the application gave
	 * @return the first page
	 */
	default RelationshipPage relationships(String objectTypeId, String objectId) {
		return relationships(objectTypeId, objectId, null, null, null);
	}

	/**
	 * Return the people to whom an object is related, one page.
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @param objectId the id of the object
	 * @param start where the page starts: {@link RelationshipPage#next()} of the page
	 * before, or {@code null} for the first
	 * @param limit how many relationships a page holds, or {@code null} for Customer.io's
	 * default
	 * @param idType which of the object's ids is given, or {@code null} for
	 * {@link ObjectIdType#OBJECT_ID}
	 * @return the page
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getObjectRelationships">Get object
	 * relationships</a>
	 */
	@GetExchange("/v1/objects/{object_type_id}/{object_id}/relationships")
	RelationshipPage relationships(@PathVariable("object_type_id") String objectTypeId,
			@PathVariable("object_id") String objectId,
			@RequestParam(name = "start", required = false) @Nullable String start,
			@RequestParam(name = "limit", required = false) @Nullable Integer limit,
			@RequestParam(name = "id_type", required = false) @Nullable ObjectIdType idType);

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
		return CursorPage.stream((start) -> relationships(objectTypeId, objectId, start, null, null));
	}

}
