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

package io.github.customeriospring.v1.collections;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Keeps collections, the tables that messages look things up in. A number that belongs to
 * no collection becomes a {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Collections">Collections</a>
 */
public interface CollectionOperations {

	/**
	 * Return all collections of the workspace.
	 * @return the collections, without their rows
	 */
	@ResponseField("collections")
	@GetExchange("/v1/collections")
	List<DataCollection> list();

	/**
	 * Make a collection. It is made again only when that was certainly not done (no
	 * connection, 429); a timeout, a status of 500 and above or a success that cannot be
	 * read becomes a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * <pre class="code">
	 * collections.create(CreateCollection.of("shops").data(List.of(Map.of("city", "Berlin"))));
	 * </pre>
	 * @param collection the collection
	 * @return the collection, without its rows
	 */
	@ResponseField("collection")
	@PostExchange("/v1/collections")
	DataCollection create(@RequestBody CreateCollection collection);

	/**
	 * Return a collection.
	 * @param collectionId the number of the collection
	 * @return the collection, without its rows
	 */
	@ResponseField("collection")
	@GetExchange("/v1/collections/{collection_id}")
	DataCollection get(@PathVariable("collection_id") long collectionId);

	/**
	 * Change the name of a collection, its rows, or both.
	 * @param collectionId the number of the collection
	 * @param update the change
	 * @return the collection after the change, without its rows
	 */
	@SafeToRetry
	@ResponseField("collection")
	@PutExchange("/v1/collections/{collection_id}")
	DataCollection update(@PathVariable("collection_id") long collectionId, @RequestBody UpdateCollection update);

	/**
	 * Delete a collection.
	 * @param collectionId the number of the collection
	 */
	@SafeToRetry
	@DeleteExchange("/v1/collections/{collection_id}")
	void delete(@PathVariable("collection_id") long collectionId);

	/**
	 * Return what is in a collection.
	 * @param collectionId the number of the collection
	 * @return the JSON, of the shape in which it was written
	 */
	@GetExchange("/v1/collections/{collection_id}/content")
	JsonNode content(@PathVariable("collection_id") long collectionId);

	/**
	 * Replace all that is in a collection.
	 * @param collectionId the number of the collection
	 * @param content what is in it from now on: a list of rows or an object, as maps,
	 * records, beans or a tree of Jackson 3
	 * @return the collection after the change, without its rows
	 */
	@SafeToRetry
	@ResponseField("collection")
	@PutExchange("/v1/collections/{collection_id}/content")
	DataCollection updateContent(@PathVariable("collection_id") long collectionId, @RequestBody Object content);

}
