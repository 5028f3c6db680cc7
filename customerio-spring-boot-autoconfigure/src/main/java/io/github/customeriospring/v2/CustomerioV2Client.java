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

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.connection.TrackClientBuilder;

/**
 * Client of Customer.io's Track API v2: writes people, objects, relationships, events and
 * reports about deliveries. Thread-safe; create one and share it.
 * <p>
 * Customer.io answers when it has accepted an operation and processes it later.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-v2">Track API v2</a>
 */
public interface CustomerioV2Client {

	/**
	 * Send one operation.
	 * @param operation the operation, at most 32 KB
	 * @throws IllegalArgumentException if the operation is too large or holds a value
	 * that is no JSON; nothing was sent
	 * @throws io.github.customeriospring.CustomerioException if the call fails, after it
	 * was repeated as often as the settings allow
	 * @see <a href="https://docs.customer.io/api/track/#operation/entity">Make a single
	 * request</a>
	 */
	void entity(EntityOperation operation);

	/**
	 * Send any number of operations, in order, in requests of at most 500 KB. One that
	 * cannot be sent, since it has more than 32 KB or holds a value that is no JSON, is a
	 * failure like one that Customer.io refuses, and does not hold the others up.
	 * @param operations the operations; with none, nothing is sent
	 * @return what became of each
	 * @throws CustomerioBatchException if a request fails as a whole; it tells what
	 * became of the operations before and which remain
	 * @see <a href="https://docs.customer.io/api/track/#operation/batch">Send multiple
	 * requests</a>
	 */
	BatchResult batch(List<? extends EntityOperation> operations);

	/**
	 * Send any number of operations, as {@link #batch(List)} does, and keep none of them:
	 * they are read one after the other, also from a parallel stream, and no more than
	 * two requests are held in memory.
	 * @param operations the operations, none of them {@code null}; closed in the end
	 * @param failures takes each operation that fails, in order, when the request around
	 * it was answered, in the thread of the caller
	 * @return how many operations there were, and how many of them were accepted; without
	 * the failures
	 * @throws CustomerioBatchException if a request fails as a whole, or the stream or
	 * the consumer throws an exception; it tells how many operations were answered before
	 */
	BatchResult batch(Stream<? extends EntityOperation> operations, Consumer<? super BatchResult.Failure> failures);

	/**
	 * Send any number of operations, as {@link #batch(Stream, Consumer)} does.
	 * @param operations the operations, none of them {@code null}
	 * @param failures takes each operation that fails, in order, when the request around
	 * it was answered, in the thread of the caller
	 * @return how many operations there were, and how many of them were accepted; without
	 * the failures
	 * @throws CustomerioBatchException if a request fails as a whole, or the source of
	 * the operations or the consumer throws an exception; it tells how many operations
	 * were answered before
	 */
	default BatchResult batch(Iterable<? extends EntityOperation> operations,
			Consumer<? super BatchResult.Failure> failures) {
		Arguments.notNull(operations, "operations");
		return batch(Stream.of(operations).flatMap((source) -> StreamSupport.stream(source.spliterator(), false)),
				failures);
	}

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioV2Client}.
	 */
	final class Builder extends TrackClientBuilder<Builder> {

		private Builder() {
		}

		/**
		 * Create the client. Nothing is sent.
		 * @return the client
		 * @throws IllegalArgumentException if a part of the credential is missing or
		 * cannot be one
		 */
		public CustomerioV2Client build() {
			return new DefaultCustomerioV2Client(connect());
		}

		/**
		 * Create what posts operations that are bytes already. It repeats no request,
		 * whatever {@link #retry} was set to: whoever keeps the operations decides. It
		 * waits for the rate limit as long as it takes, behind all other calls. Nothing
		 * is sent.
		 * @return the connection
		 * @throws IllegalArgumentException if a part of the credential is missing or
		 * cannot be one
		 */
		public BatchConnection buildBatchConnection() {
			return new BatchConnection(inBackground(this::connect));
		}

	}

}
