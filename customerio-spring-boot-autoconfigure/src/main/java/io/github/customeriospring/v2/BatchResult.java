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

import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became of the operations of a batch.
 *
 * @param total how many operations there were
 * @param failed how many of them failed. All others were accepted; an accepted operation
 * is processed later, and what goes wrong then is shown in the workspace's activity log
 * @param failures the failures, in the caller's order; an operation may have several.
 * Sending these operations again as they are does not help. Empty if a consumer took them
 * @since 0.1.0
 */
public record BatchResult(long total, long failed, List<Failure> failures) {

	public BatchResult {
		failures = List.copyOf(failures);
	}

	static BatchResult of(long total, List<Failure> failures) {
		return new BatchResult(total, failures.stream().mapToInt(Failure::index).distinct().count(), failures);
	}

	/**
	 * Return how many operations Customer.io accepted.
	 * @return the number
	 */
	public long accepted() {
		return this.total - this.failed;
	}

	/**
	 * Tell whether Customer.io accepted all operations.
	 * @return whether none failed
	 */
	public boolean isComplete() {
		return this.failed == 0;
	}

	/**
	 * An operation that Customer.io refused, or that was not sent because Customer.io
	 * would refuse it or it cannot be written.
	 * <p>
	 * {@link #toString()} leaves the words out, since they may quote what was sent.
	 *
	 * @param index the index among the operations that the caller passed
	 * @param operation the operation
	 * @param reason a short word for the reason, or {@code null}; {@link #TOO_LARGE} and
	 * {@link #NOT_WRITABLE} are those of operations that were not sent
	 * @param field the field with the error, or {@code null}
	 * @param message the error in words, or {@code null}
	 */
	public record Failure(int index, EntityOperation operation, @Nullable String reason, @Nullable String field,
			@Nullable String message) {

		/**
		 * The reason for an operation that was not sent, since it has more bytes than
		 * Customer.io takes.
		 */
		public static final String TOO_LARGE = BatchRequest.TOO_LARGE;

		/**
		 * The reason for an operation that was not sent, since it holds a value that is
		 * no JSON.
		 */
		public static final String NOT_WRITABLE = BatchRequest.NOT_WRITABLE;

		@Override
		public String toString() {
			return "Failure[index=" + this.index + ", operation=" + this.operation + "]";
		}

	}

}
