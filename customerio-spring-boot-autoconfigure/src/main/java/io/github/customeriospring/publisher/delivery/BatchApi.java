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

package io.github.customeriospring.publisher.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.OperationRefusal;
import org.jspecify.annotations.Nullable;

/**
 * An API that takes operations in batches. Its payload is what a store keeps of an
 * operation; only the API knows its form. Thread-safe.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public interface BatchApi<T> {

	/**
	 * Return which API it is.
	 * @return the API
	 */
	Api api();

	/**
	 * Write an operation. What can have a time and has none gets one.
	 * @param operation the operation
	 * @param handedOver when it is handed over
	 * @return its payload
	 * @throws IllegalArgumentException if the operation is too large or cannot be written
	 */
	byte[] encode(T operation, Instant handedOver);

	/**
	 * Return the keys whose order an operation keeps.
	 * @param operation the operation
	 * @return hashes of one key, or of two; the same in all processes and versions
	 */
	int[] keys(T operation);

	/**
	 * Return how many operations fit into one request.
	 * @param payloads the payloads of operations, at least one
	 * @return how many of them from the first, at least one
	 */
	int fit(List<byte[]> payloads);

	/**
	 * Put operations together that can travel together. Those with the same key keep
	 * their order.
	 * @param <Q> the type of the operations
	 * @param operations the operations
	 * @return the same operations, in an order in which more of them fit into one request
	 */
	<Q extends QueuedOperation> List<Q> arrange(List<Q> operations);

	/**
	 * Post operations in one request, without repeating it.
	 * @param payloads the payloads, of which all fit into one request
	 * @return the refused operations by their index, each with at least one reason
	 * @throws io.github.customeriospring.CustomerioException if the request fails as a
	 * whole
	 */
	Map<Integer, List<OperationRefusal>> post(List<byte[]> payloads);

	/**
	 * Return the keys of an operation that was kept.
	 * @param payload its payload
	 * @return as {@link #keys}
	 */
	int[] keys(byte[] payload);

	/**
	 * Return whom an operation is about, as texts that {@link #subjectOf(PersonId)}
	 * returns for the same person.
	 * @param payload its payload
	 * @return the texts, which hold identifiers
	 */
	List<String> subjects(byte[] payload);

	/**
	 * Return the text by which {@link #subjects} names a person.
	 * @param person the person
	 * @return the text, which holds an identifier
	 */
	String subjectOf(PersonId person);

	/**
	 * Make sure that an operation creates no person.
	 * @param payload its payload
	 * @return a payload that only updates; the same one if it creates nobody;
	 * {@code null} if that cannot be said
	 */
	byte @Nullable [] updateOnly(byte[] payload);

}
