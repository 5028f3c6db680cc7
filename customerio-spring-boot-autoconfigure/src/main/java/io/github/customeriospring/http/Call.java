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

package io.github.customeriospring.http;

import io.github.customeriospring.mode.CustomerioMode;

/**
 * One call of an operation, with all its attempts. Used by one thread at a time.
 *
 * @since 0.1.0
 */
public final class Call {

	private final Operation operation;

	private final String mode;

	private int attempts;

	private int status;

	private boolean mayHaveBeenProcessed;

	Call(Operation operation, String mode) {
		this.operation = operation;
		this.mode = mode;
	}

	/**
	 * Return the operation that is called.
	 * @return the operation
	 */
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Return in which mode the client is.
	 * @return the name of the {@link CustomerioMode}
	 */
	public String mode() {
		return this.mode;
	}

	/**
	 * Return how often the request was repeated so far.
	 * @return the number of attempts after the first
	 */
	public int retries() {
		return Math.max(0, this.attempts - 1);
	}

	int attempts() {
		return this.attempts;
	}

	void attempted() {
		this.attempts++;
	}

	/**
	 * Note that an attempt failed in a way that leaves open what became of it.
	 */
	void outcomeIsOpen() {
		this.mayHaveBeenProcessed = true;
	}

	/**
	 * Return whether an attempt that failed may have been carried out.
	 * @return whether it is not known what became of an attempt
	 */
	public boolean mayHaveBeenProcessed() {
		return this.mayHaveBeenProcessed;
	}

	/**
	 * Return the status of the success.
	 */
	int status() {
		return this.status;
	}

	void succeeded(int status) {
		this.status = status;
	}

}
