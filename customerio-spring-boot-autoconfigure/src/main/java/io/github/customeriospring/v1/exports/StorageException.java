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

package io.github.customeriospring.v1.exports;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The storage did not give a file, or not all of it. Ends within this package, and its
 * message shows no link.
 */
final class StorageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean expired;

	private final boolean worthAnotherAttempt;

	private StorageException(String message, boolean expired, boolean worthAnotherAttempt) {
		super(message, null, false, false);
		this.expired = expired;
		this.worthAnotherAttempt = worthAnotherAttempt;
	}

	/**
	 * The link may be too old.
	 */
	static StorageException expired(int status) {
		return new StorageException("the storage answers with status " + status, true, true);
	}

	/**
	 * Something broke that may work next time.
	 */
	static StorageException broken(String problem, @Nullable IOException cause) {
		return new StorageException(problem + ((cause != null) ? " with " + cause.getClass().getSimpleName() : ""),
				false, true);
	}

	/**
	 * It will not work next time either.
	 */
	static StorageException refused(String problem) {
		return new StorageException(problem, false, false);
	}

	boolean isExpired() {
		return this.expired;
	}

	boolean isWorthAnotherAttempt() {
		return this.worthAnotherAttempt;
	}

}
