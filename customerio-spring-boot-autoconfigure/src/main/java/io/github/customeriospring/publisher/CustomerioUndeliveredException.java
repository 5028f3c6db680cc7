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

package io.github.customeriospring.publisher;

import io.github.customeriospring.CustomerioException;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was submitted will not be delivered: Customer.io has refused it, or
 * it was given up or dropped.
 *
 * @since 0.1.0
 */
public class CustomerioUndeliveredException extends CustomerioPublisherException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable OperationRefusal refusal;

	private final boolean mayHaveBeenProcessed;

	/**
	 * Create an exception.
	 * @param message what became of the operation
	 * @param cause the last failure, or {@code null} if there was none
	 * @param refusal why Customer.io has refused it, or {@code null} if it has not
	 * @param mayHaveBeenProcessed whether Customer.io may have accepted it all the same
	 */
	public CustomerioUndeliveredException(String message, @Nullable CustomerioException cause,
			@Nullable OperationRefusal refusal, boolean mayHaveBeenProcessed) {
		super(message, cause, refusal == null);
		this.refusal = refusal;
		this.mayHaveBeenProcessed = mayHaveBeenProcessed;
	}

	/**
	 * Return why Customer.io has refused the operation.
	 * @return the first reason, or {@code null} if it has not refused it
	 */
	public @Nullable OperationRefusal getRefusal() {
		return this.refusal;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return this.mayHaveBeenProcessed;
	}

}
