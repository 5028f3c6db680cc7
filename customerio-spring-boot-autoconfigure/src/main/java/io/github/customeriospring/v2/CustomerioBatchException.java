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
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.http.connection.BatchSender;

/**
 * A batch ended early: a request failed as a whole, after it was repeated as often as the
 * settings allow, or a stream of operations or the consumer of the failures did. Nothing
 * was sent after that, so that no operation overtakes another.
 * <p>
 * {@link #getResult()} tells what became of the operations before. For a list,
 * {@link #getRemaining()} returns all others to pass again: repeating them is safe. For a
 * stream it returns those that were read, and the rest of the stream was not read: a
 * caller who can create the stream anew skips the first {@link #getCompleted()}.
 *
 * @since 0.1.0
 */
public final class CustomerioBatchException extends CustomerioIncompleteException {

	private static final long serialVersionUID = 1L;

	private final transient BatchResult result;

	private final transient List<EntityOperation> failed;

	private final transient List<EntityOperation> unsent;

	private CustomerioBatchException(String message, BatchSender.Stop<EntityOperation, BatchResult.Failure> stop,
			BatchResult result, List<EntityOperation> unsent) {
		super(message, (int) Math.min(stop.completed(), Integer.MAX_VALUE), stop.cause());
		this.result = result;
		this.failed = List.copyOf(stop.failed());
		this.unsent = List.copyOf(unsent);
	}

	static CustomerioBatchException ofList(BatchSender.Stop<EntityOperation, BatchResult.Failure> stop,
			List<EntityOperation> all, List<BatchResult.Failure> failures) {
		List<EntityOperation> unsent = all.subList((int) stop.completed() + stop.failed().size(), all.size());
		return new CustomerioBatchException(stop.describe(unsent.size()), stop,
				BatchResult.of(stop.completed(), failures), unsent);
	}

	static CustomerioBatchException ofStream(BatchSender.Stop<EntityOperation, BatchResult.Failure> stop,
			long failures) {
		return new CustomerioBatchException(stop.describe(), stop,
				new BatchResult(stop.completed(), failures, stop.untaken()), stop.pending());
	}

	/**
	 * Return what became of the operations that were answered. If a consumer took the
	 * failures, it counts all of them and holds only those that the consumer has not
	 * taken.
	 * @return the result
	 */
	public BatchResult getResult() {
		return this.result;
	}

	/**
	 * Return the operations that the failed request carried.
	 * @return the operations, in order; none if it was no request that failed
	 */
	public List<EntityOperation> getFailed() {
		return this.failed;
	}

	/**
	 * Return the operations that were not sent at all: the rest of a list, or what had
	 * been read of a stream.
	 * @return the operations, in order
	 */
	public List<EntityOperation> getUnsent() {
		return this.unsent;
	}

	/**
	 * Return all operations without an answer: those of the failed request and those not
	 * sent.
	 * @return the operations, in order
	 */
	public List<EntityOperation> getRemaining() {
		return Stream.concat(this.failed.stream(), this.unsent.stream()).toList();
	}

}
