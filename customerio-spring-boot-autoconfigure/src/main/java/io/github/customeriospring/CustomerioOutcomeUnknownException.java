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

/**
 * It is not known whether Customer.io carried out an operation that must not be repeated
 * blindly, such as sending a message: the answer was lost, late, unreadable, or a failure
 * that can come after the work was done. The client did not repeat it.
 *
 * @since 0.1.0
 */
public class CustomerioOutcomeUnknownException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final String operation;

	public CustomerioOutcomeUnknownException(String operation, String message, CustomerioException cause) {
		super(message, cause);
		this.operation = operation;
	}

	/**
	 * Return the operation whose outcome is unknown.
	 * @return the API and the operation, such as
	 * {@code "App API transactional.sendEmail"}
	 */
	public String getOperation() {
		return this.operation;
	}

	@Override
	public boolean isTransient() {
		return false;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return true;
	}

}
