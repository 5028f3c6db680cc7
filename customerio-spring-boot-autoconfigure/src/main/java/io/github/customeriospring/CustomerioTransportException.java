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
 * No complete answer arrived: the connection could not be made, broke, or took too long,
 * or something of the application on the way, such as an interceptor, failed. The cause
 * tells which; where its text quoted what was sent, another one with the same stack trace
 * stands for it.
 *
 * @since 0.1.0
 */
public class CustomerioTransportException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private final boolean isTransient;

	private final boolean mayHaveBeenProcessed;

	public CustomerioTransportException(String message, @Nullable Throwable cause, boolean isTransient,
			boolean mayHaveBeenProcessed) {
		super(message, cause);
		this.isTransient = isTransient;
		this.mayHaveBeenProcessed = mayHaveBeenProcessed;
	}

	@Override
	public boolean isTransient() {
		return this.isTransient;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return this.mayHaveBeenProcessed;
	}

}
