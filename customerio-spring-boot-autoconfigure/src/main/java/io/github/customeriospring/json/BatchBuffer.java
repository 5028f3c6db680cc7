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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import io.github.customeriospring.json.mapper.WireMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;

/**
 * Collects operations until they fill a request, hands that on and begins the next: it
 * never holds more than one request. An operation that cannot be sent is put aside, with
 * the reason, and the others go on. Not thread-safe.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public final class BatchBuffer<T> implements AutoCloseable {

	/** How many refusals there may be before they are handed on. */
	static final int MAX_REFUSALS = 1_000;

	private final PlainFormat<? super T> plain;

	private final PlainJson json;

	private final int maxOperation;

	private final byte[] tail;

	private final Consumer<BatchRequest<T>> requests;

	private final BatchBody body;

	private long first;

	private List<T> operations = new ArrayList<>();

	private int[] written = new int[256];

	private int count;

	private List<BatchRequest.Refusal> refusals = new ArrayList<>();

	BatchBuffer(ObjectWriter writer, PlainFormat<? super T> plain, int maxOperation, byte[] tail,
			Consumer<BatchRequest<T>> requests) {
		this.plain = plain;
		this.json = new PlainJson(writer);
		this.maxOperation = maxOperation;
		this.tail = tail;
		this.requests = requests;
		this.body = new BatchBody(writer, maxOperation);
	}

	/**
	 * Take an operation.
	 * @param operation the operation
	 */
	public void add(T operation) {
		this.body.beginItem();
		take(operation, write(operation));
	}

	/**
	 * Take an operation that was written before.
	 * @param operation what stands for the operation when it is refused
	 * @param json the JSON of the operation, which is not checked
	 */
	public void add(T operation, byte[] json) {
		this.body.beginItem();
		this.body.write(json, 0, json.length);
		take(operation, null);
	}

	/**
	 * Take an operation that cannot be part of a batch.
	 * @param operation the operation
	 * @param message why not, in words and without data
	 */
	public void refuse(T operation, String message) {
		this.body.beginItem();
		take(operation, refusal(BatchRequest.NOT_BATCHABLE, null, message));
	}

	/**
	 * Hand on what is left.
	 */
	public void finish() {
		if (!this.operations.isEmpty()) {
			handOn(this.body.end(this.tail));
		}
	}

	/**
	 * Return the operations that were taken and not handed on.
	 * @return the operations, in order
	 */
	public List<T> pending() {
		return List.copyOf(this.operations);
	}

	private BatchRequest.@Nullable Refusal write(T operation) {
		if (this.json.write(operation, this.plain)) {
			this.body.write(this.json.bytes(), 0, this.json.size());
			return null;
		}
		try {
			this.body.writeValue(operation);
			return null;
		}
		catch (JacksonException ex) {
			close();
			WireMapper.Problem problem = WireMapper.problem(ex);
			return refusal(BatchRequest.NOT_WRITABLE, problem.place(), problem.message());
		}
	}

	private BatchRequest.Refusal refusal(String reason, @Nullable String field, String message) {
		return new BatchRequest.Refusal(this.operations.size(), reason, field, message);
	}

	private void take(T operation, BatchRequest.@Nullable Refusal problem) {
		long size = this.body.itemSize();
		if (problem != null) {
			refuse(operation, problem);
		}
		else if (size > this.maxOperation) {
			refuse(operation,
					refusal(BatchRequest.TOO_LARGE, null,
							"The operation has %d bytes: Customer.io takes at most %d bytes for one".formatted(size,
									this.maxOperation)));
		}
		else if (this.body.size() + this.tail.length > BatchFormat.MAX_BYTES) {
			BatchRequest<T> full = request(this.body.endBeforeItem(this.tail));
			keep(operation);
			this.requests.accept(full);
		}
		else {
			keep(operation);
		}
	}

	private void keep(T operation) {
		if (this.count == this.written.length) {
			this.written = Arrays.copyOf(this.written, 2 * this.count);
		}
		this.written[this.count++] = this.operations.size();
		this.operations.add(operation);
	}

	private void refuse(T operation, BatchRequest.Refusal problem) {
		this.body.dropItem();
		this.refusals.add(problem);
		this.operations.add(operation);
		if (this.refusals.size() == MAX_REFUSALS) {
			handOn(this.body.end(this.tail));
		}
	}

	private void handOn(byte[] body) {
		this.requests.accept(request(body));
	}

	/**
	 * Make a request of what was taken and begin the next.
	 */
	private BatchRequest<T> request(byte[] body) {
		BatchRequest<T> request = new BatchRequest<>((this.count > 0) ? body : new byte[0], this.first, this.operations,
				Arrays.copyOf(this.written, this.count), this.refusals);
		this.first += this.operations.size();
		this.operations = new ArrayList<>(this.operations.size());
		this.count = 0;
		this.refusals = new ArrayList<>();
		return request;
	}

	/**
	 * Give back what the JSON generator holds. What was not handed on is not sent.
	 */
	@Override
	public void close() {
		this.json.close();
		this.body.close();
	}

}
