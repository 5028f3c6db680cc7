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
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.BatchFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The way of operations that are bytes already: for what writes an operation when it is
 * handed over, keeps it for a while and posts it together with others. Everybody else
 * wants {@link CustomerioV2Client#batch(List)}. Thread-safe.
 *
 * @since 0.1.0
 * @see CustomerioV2Client.Builder#buildBatchConnection()
 */
public final class BatchConnection {

	/**
	 * The most that Customer.io takes in one request, in bytes.
	 */
	public static final int MAX_BYTES = BatchFormat.MAX_BYTES;

	private static final Operation BATCH = new Operation(Api.TRACK, "batch", "/api/v2/batch", true);

	/** Some operations were refused. */
	private static final int PARTIAL = 207;

	/** Operations of a batch share nothing here. */
	private static final byte[] NO_FIELDS = { '{', '}' };

	private final Supplier<ApiConnection> connection;

	private final SingletonSupplier<BatchEncoder<EntityOperation>> encoder;

	BatchConnection(Supplier<ApiConnection> connection) {
		this.connection = connection;
		this.encoder = SingletonSupplier.of(() -> new BatchEncoder<>(connection.get().json(), EntityOperation.MAX_BYTES,
				EntityOperation::description, PersonFormat::write));
	}

	/**
	 * Write an operation.
	 * @param operation the operation
	 * @return its JSON
	 * @throws IllegalArgumentException if the operation is larger than 32 KB or holds a
	 * value that is no JSON
	 */
	public byte[] encode(EntityOperation operation) {
		return encoder().encodeSingle(Arguments.notNull(operation, "operation"));
	}

	/**
	 * Read an operation.
	 * @param json the operation as {@link #encode} wrote it
	 * @return its fields, in a map that may be changed; see {@link EntityOperation#raw}
	 * @throws RuntimeException if it cannot be read
	 */
	public Map<String, Object> decode(byte[] json) {
		return this.connection.get().json().readObject(Arguments.notNull(json, "json"));
	}

	/**
	 * Return how large a request is.
	 * @param operations how many operations it carries
	 * @param bytes how many bytes they have together
	 * @return the size of its body in bytes
	 */
	public static long requestBytes(int operations, long bytes) {
		return BatchFormat.size(operations, bytes);
	}

	/**
	 * Return how many operations fit into one request.
	 * @param operations the operations as {@link #encode} wrote them
	 * @return how many of them from the first, at least one if there are any
	 */
	public static int fit(List<byte[]> operations) {
		if (Arguments.notNull(operations, "operations") instanceof JoinedOperations joined
				&& joined.bodySize() <= MAX_BYTES) {
			return joined.size();
		}
		int count = 0;
		long bytes = 0;
		for (byte[] operation : Arguments.listOf(operations, "operations")) {
			bytes += operation.length;
			if (count > 0 && requestBytes(count + 1, bytes) > MAX_BYTES) {
				return count;
			}
			count++;
		}
		return count;
	}

	/**
	 * Post operations in one request.
	 * @param operations the operations as {@link #encode} wrote them, at least one
	 * @return which of them Customer.io refused; all others were accepted
	 * @throws io.github.customeriospring.CustomerioException if the request fails as a
	 * whole, or its answer cannot be read
	 */
	public List<Refusal> post(List<byte[]> operations) {
		byte[] body = (operations instanceof JoinedOperations joined) ? joined.body()
				: BatchFormat.join(Arguments.listOf(operations, "operations"), (operation) -> 0, NO_FIELDS);
		return post(body, operations.size());
	}

	List<Refusal> post(byte[] body, int operations) {
		return this.connection.get().post(BATCH, body, (answer) -> refusals(operations, answer));
	}

	BatchEncoder<EntityOperation> encoder() {
		return this.encoder.obtain();
	}

	private List<Refusal> refusals(int operations, RawResponse answer) {
		boolean partial = answer.status() == PARTIAL;
		if (answer.body().length == 0 && !partial) {
			return List.of();
		}
		Answer refusals = this.connection.get().read(BATCH, answer, Answer.class);
		if (partial && refusals.errors().isEmpty()) {
			throw this.connection.get().unexpected(BATCH, answer, "no errors that can be read");
		}
		if (!refusals.errors().stream().allMatch((error) -> error.isIn(operations))) {
			throw this.connection.get()
				.unexpected(BATCH, answer, "a refusal of an operation that was not in the request");
		}
		return refusals.errors().stream().map(Answer.Item::toRefusal).toList();
	}

	@Override
	public String toString() {
		return "BatchConnection";
	}

	/**
	 * An operation that Customer.io refused; there may be several for one. Posting it
	 * again as it is does not help.
	 * <p>
	 * {@link #toString()} leaves the words out, since they may quote what was sent.
	 *
	 * @param index the index in the request
	 * @param reason a short word for the reason, or {@code null}
	 * @param field the field with the error, or {@code null}
	 * @param message the error in words, or {@code null}
	 */
	public record Refusal(int index, @Nullable String reason, @Nullable String field, @Nullable String message) {

		@Override
		public String toString() {
			return "Refusal[index=" + this.index + "]";
		}

	}

	/**
	 * What Customer.io answers to a batch.
	 *
	 * @param errors the refused operations
	 */
	record Answer(List<Item> errors) {

		Answer {
			errors = (errors != null) ? List.copyOf(errors) : List.of();
		}

		/**
		 * A refused operation.
		 *
		 * @param batchIndex the index in the request
		 * @param reason a short word for the reason
		 * @param field the field with the error
		 * @param message the error in words
		 */
		record Item(@Nullable Integer batchIndex, @Nullable String reason, @Nullable String field,
				@Nullable String message) {

			boolean isIn(int operations) {
				return this.batchIndex != null && this.batchIndex >= 0 && this.batchIndex < operations;
			}

			Refusal toRefusal() {
				return new Refusal(Objects.requireNonNull(this.batchIndex), this.reason, this.field, this.message);
			}

		}

	}

}
