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

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Customer.io answered, but not with the result of the operation. A status below 300
 * means that the answer could not be read.
 *
 * @since 0.1.0
 */
public class CustomerioResponseException extends CustomerioException {

	private static final long serialVersionUID = 1L;

	private static final int FIRST_REDIRECT = 300;

	private static final int REQUEST_TIMEOUT = 408;

	private final ErrorResponse response;

	public CustomerioResponseException(ErrorResponse response, String message) {
		super(message, null);
		this.response = response;
	}

	/**
	 * Return the operation that failed.
	 * @return the API and the operation, such as {@code "App API customers.search"}
	 */
	public String getOperation() {
		return this.response.operation();
	}

	/**
	 * Return the HTTP status.
	 * @return the status code
	 */
	public int getStatus() {
		return this.response.status();
	}

	/**
	 * Return the errors that Customer.io reported, in its own words. They may quote what
	 * was sent: take care where they are logged. The message shows them without it.
	 * @return the errors, empty if the body had none that could be read
	 */
	public List<ApiError> getErrors() {
		return this.response.errors();
	}

	/**
	 * Return the body of the response. It may hold personal data: take care where it is
	 * logged.
	 * @return the body, cut at 64 KB, or {@code null} if there was none
	 */
	public @Nullable String getResponseBody() {
		return this.response.body();
	}

	/**
	 * Return how long Customer.io asked to wait before the next attempt.
	 * @return the time to wait, or {@code null} if the response did not say, as with a
	 * daily quota
	 */
	public @Nullable Duration getRetryAfter() {
		return this.response.retryAfter();
	}

	@Override
	public boolean isTransient() {
		return isUnreadable() || this.response.status() == REQUEST_TIMEOUT;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return isUnreadable() || this.response.status() == REQUEST_TIMEOUT;
	}

	/**
	 * A success without its result comes from something between, which may be gone soon.
	 */
	private boolean isUnreadable() {
		return this.response.status() < FIRST_REDIRECT;
	}

}
