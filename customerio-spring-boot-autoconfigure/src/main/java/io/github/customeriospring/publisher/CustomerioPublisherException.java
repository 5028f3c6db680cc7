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
 * A publisher could not do what it was asked for. The message says what to do.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final boolean isTransient;

	public CustomerioPublisherException(String message, @Nullable Throwable cause, boolean isTransient) {
		super(message, cause);
		this.isTransient = isTransient;
	}

	@Override
	public boolean isTransient() {
		return this.isTransient;
	}

	/**
	 * Tell whether Customer.io may have got what could not be handed over.
	 * @return {@code false}: it was not even taken
	 */
	@Override
	public boolean mayHaveBeenProcessed() {
		return false;
	}

}
