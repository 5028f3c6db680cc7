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

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Root of the exceptions that the clients throw when a call fails. Messages name the
 * operation, the status and Customer.io's reason, never a key, an identifier or a body.
 *
 * @since 0.1.0
 */
public abstract class CustomerioException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	protected CustomerioException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * Return what failed, why, and what to do about it.
	 * @return the message, never {@code null}
	 */
	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

	/**
	 * Tell whether the same call may succeed later. The clients have already repeated it
	 * as often as their settings and the nature of the operation allow.
	 * @return {@code true} for overload, network trouble and failures of the service
	 */
	public abstract boolean isTransient();

	/**
	 * Tell whether Customer.io may have carried out the operation although the call
	 * failed.
	 * @return {@code false} if the operation was certainly not processed
	 */
	public abstract boolean mayHaveBeenProcessed();

}
