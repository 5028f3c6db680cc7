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

package io.github.customeriospring;

import org.jspecify.annotations.Nullable;

/**
 * Work that takes several requests was done in part: one request failed, after it was
 * repeated as often as the settings allow, and those after it were not sent. Everything
 * is sent in the caller's order, so {@link #getCompleted()} tells all: pass again what
 * follows, such as {@code list.subList(ex.getCompleted(), list.size())}.
 *
 * @since 0.1.0
 */
public class CustomerioIncompleteException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final int done;

	private final @Nullable CustomerioException failure;

	/**
	 * Create an exception.
	 * @param message the message, which says how to go on
	 * @param done how many of the caller's items Customer.io has answered
	 * @param failure why the first request without an answer failed, or what of the
	 * caller's failed between two requests
	 */
	public CustomerioIncompleteException(String message, int done, Exception failure) {
		super(message, failure);
		this.done = done;
		this.failure = (failure instanceof CustomerioException call) ? call : null;
	}

	/**
	 * Describe a failure after which the caller passes the rest of a list again.
	 * @param operation the operation in words, such as {@code "Track API segments.add"}
	 * @param done how many of the caller's items Customer.io has answered
	 * @param total how many items the caller has passed
	 * @param failure why the first request without an answer failed
	 * @return the exception to throw
	 */
	public static CustomerioIncompleteException of(String operation, int done, int total, CustomerioException failure) {
		return new CustomerioIncompleteException("""
				%s ended after %d of %d: pass the others again, from index getCompleted(). \
				The failure: %s""".formatted(operation, done, total, failure.getMessage()), done, failure);
	}

	/**
	 * Return how many of the caller's items were done, counted from the first.
	 * @return the number, which is also the index of the first item to pass again
	 */
	public int getCompleted() {
		return this.done;
	}

	/**
	 * Tell whether the request that failed may succeed later.
	 */
	@Override
	public boolean isTransient() {
		return this.failure != null && this.failure.isTransient();
	}

	/**
	 * Tell whether Customer.io may have carried out the request that failed.
	 */
	@Override
	public boolean mayHaveBeenProcessed() {
		return this.failure != null && this.failure.mayHaveBeenProcessed();
	}

}
