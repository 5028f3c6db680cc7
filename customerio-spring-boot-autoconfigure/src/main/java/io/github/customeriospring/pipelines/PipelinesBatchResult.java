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

package io.github.customeriospring.pipelines;

import java.util.List;

import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became of the calls of a batch. Customer.io answers a request as a whole; a
 * failure is a call that was not sent.
 *
 * @param total how many calls there were
 * @param failed how many of them were not sent. All others were accepted; Customer.io
 * processes an accepted call later
 * @param failures the calls that were not sent, in the caller's order. Empty if a
 * consumer took them
 * @since 0.1.0
 */
public record PipelinesBatchResult(long total, long failed, List<Failure> failures) {

	public PipelinesBatchResult {
		failures = List.copyOf(failures);
	}

	/**
	 * Return how many calls Customer.io accepted.
	 * @return the number
	 */
	public long accepted() {
		return this.total - this.failed;
	}

	/**
	 * Tell whether Customer.io accepted all calls.
	 * @return whether none failed
	 */
	public boolean isComplete() {
		return this.failed == 0;
	}

	/**
	 * A call that was not sent.
	 * <p>
	 * {@link #toString()} leaves the words out.
	 *
	 * @param index the index among the calls that the caller passed
	 * @param call the call
	 * @param reason a short word for the reason: {@link #TOO_LARGE},
	 * {@link #NOT_WRITABLE} or {@link #NOT_BATCHABLE}
	 * @param field the field with the error, or {@code null}
	 * @param message the error in words, without data
	 */
	public record Failure(int index, PipelinesCall call, String reason, @Nullable String field, String message) {

		/**
		 * The reason for a call that has more bytes than Customer.io takes.
		 */
		public static final String TOO_LARGE = BatchRequest.TOO_LARGE;

		/**
		 * The reason for a call that holds a value that is no JSON.
		 */
		public static final String NOT_WRITABLE = BatchRequest.NOT_WRITABLE;

		/**
		 * The reason for an alias, and for a call with a context or integrations of its
		 * own.
		 */
		public static final String NOT_BATCHABLE = BatchRequest.NOT_BATCHABLE;

		@Override
		public String toString() {
			return "Failure[index=" + this.index + ", call=" + this.call + "]";
		}

	}

}
