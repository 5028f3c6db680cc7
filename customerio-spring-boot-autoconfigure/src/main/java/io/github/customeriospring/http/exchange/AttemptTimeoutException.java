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

package io.github.customeriospring.http.exchange;

import java.io.InterruptedIOException;

/**
 * An attempt took longer than its client lets it, and was ended.
 *
 * @since 0.1.0
 */
public final class AttemptTimeoutException extends InterruptedIOException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param cause how the attempt ended
	 */
	public AttemptTimeoutException(Throwable cause) {
		super("The attempt took too long");
		initCause(cause);
	}

}
