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

package io.github.customeriospring.json;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Writes operations into request bodies, one by one or as a batch. Each operation is
 * serialised exactly once, straight into the body of its request; its bytes decide where
 * one request ends and the next begins. Thread-safe.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public final class BatchEncoder<T> {

	private final WireJson json;

	private final int maxOperation;

	private final Function<? super T, String> description;

	private final PlainFormat<? super T> plain;

	private final Reusable<PlainJson> reusable;

	/**
	 * Create an encoder that leaves all to Jackson.
	 * @param json the JSON to write
	 * @param maxOperation the most that Customer.io takes for one operation, in bytes
	 * @param description what an operation is, in words and without data
	 */
	public BatchEncoder(WireJson json, int maxOperation, Function<? super T, String> description) {
		this(json, maxOperation, description, (operation, plain) -> false);
	}

	/**
	 * Create an encoder.
	 * @param json the JSON to write
	 * @param maxOperation the most that Customer.io takes for one operation, in bytes
	 * @param description what an operation is, in words and without data
	 * @param plain writes operations of plain values, unless the application has changed
	 * the JSON
	 */
	public BatchEncoder(WireJson json, int maxOperation, Function<? super T, String> description,
			PlainFormat<? super T> plain) {
		this.json = json;
		this.maxOperation = maxOperation;
		this.description = description;
		this.reusable = new Reusable<>(() -> new PlainJson(json.writer()));
		this.plain = json.isCustomized() ? (operation, ignored) -> false : plain;
	}

	/**
	 * Write one operation as a request of its own.
	 * @param operation the operation
	 * @return the body of the request
	 * @throws IllegalArgumentException if the operation is too large or cannot be written
	 */
	public byte[] encodeSingle(T operation) {
		byte[] plain = writePlain(operation);
		byte[] body = (plain != null) ? plain : this.json.write(operation);
		if (body.length > this.maxOperation) {
			throw new IllegalArgumentException(
					"The operation (%s) has %d bytes, it was not sent: Customer.io takes at most %d bytes"
						.formatted(this.description.apply(operation), body.length, this.maxOperation));
		}
		return body;
	}

	private byte @Nullable [] writePlain(T operation) {
		PlainJson json = this.reusable.take();
		byte[] plain = json.write(operation, this.plain) ? json.toByteArray() : null;
		this.reusable.giveBack(json);
		return plain;
	}

	/**
	 * Begin a batch.
	 * @param requests takes one request after the other, in the order of the operations
	 * @return what takes the operations; to be closed
	 */
	public BatchBuffer<T> begin(Consumer<BatchRequest<T>> requests) {
		return new BatchBuffer<>(this.json.writer(), this.plain, this.maxOperation, BatchFormat.TAIL, requests);
	}

	/**
	 * Begin a batch whose requests all carry the same further fields.
	 * @param shared an object with the fields that stand next to the operations
	 * @param requests takes one request after the other, in the order of the operations
	 * @return what takes the operations; to be closed
	 * @throws IllegalArgumentException if the shared fields are too large or cannot be
	 * written
	 */
	public BatchBuffer<T> begin(Object shared, Consumer<BatchRequest<T>> requests) {
		byte[] fields = this.json.write(shared);
		if (fields.length > this.maxOperation) {
			throw new IllegalArgumentException(
					"What the operations share has %d bytes, nothing was sent: it may have at most %d bytes"
						.formatted(fields.length, this.maxOperation));
		}
		return new BatchBuffer<>(this.json.writer(), this.plain, this.maxOperation, BatchFormat.tail(fields), requests);
	}

}
