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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One request of a batch, with the operations of the caller's that it stands for, one
 * after the other.
 * <p>
 * {@link #toString()} leaves body and operations out.
 *
 * @param <T> the type of the operations
 * @param body the body, empty if none of the operations can be sent
 * @param first the index of the first operation in the caller's order
 * @param operations the operations, those that cannot be sent included
 * @param written which of the operations the body carries, by their place among them
 * @param refusals why the others cannot be sent, in order
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchRequest<T>(byte[] body, long first, List<T> operations, int[] written, List<Refusal> refusals) {

	/**
	 * The reason for an operation that has more bytes than Customer.io takes.
	 */
	public static final String TOO_LARGE = "too_large";

	/**
	 * The reason for an operation that cannot be written as JSON.
	 */
	public static final String NOT_WRITABLE = "not_writable";

	/**
	 * The reason for an operation that can only be sent alone.
	 */
	public static final String NOT_BATCHABLE = "not_batchable";

	@Override
	public String toString() {
		return "BatchRequest[first=" + this.first + ", operations=" + this.operations.size() + "]";
	}

	/**
	 * Why an operation cannot be sent. {@link #toString()} leaves the field and the words
	 * out.
	 *
	 * @param place the place among the operations of the request
	 * @param reason {@link #TOO_LARGE}, {@link #NOT_WRITABLE} or {@link #NOT_BATCHABLE}
	 * @param field the field with the error, or {@code null}
	 * @param message the error in words, without data
	 */
	public record Refusal(int place, String reason, @Nullable String field, String message) {

		@Override
		public String toString() {
			return "Refusal[place=" + this.place + ", reason=" + this.reason + "]";
		}

	}

}
