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

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came back when Customer.io did not answer as hoped.
 * <p>
 * {@link #toString()} leaves Customer.io's words out, since they may quote what was sent.
 *
 * @param operation the operation in words, such as {@code "App API customers.search"}
 * @param status the HTTP status
 * @param errors the errors found in the body, in Customer.io's order
 * @param body the body as text, cut at 64 KB, or {@code null} if there was none
 * @param retryAfter how long Customer.io asked to wait, or {@code null} if it did not say
 * @since 0.1.0
 */
public record ErrorResponse(String operation, int status, List<ApiError> errors, @Nullable String body,
		@Nullable Duration retryAfter) implements Serializable {

	public ErrorResponse {
		errors = List.copyOf(errors);
	}

	@Override
	public String toString() {
		return "ErrorResponse[operation=" + this.operation + ", status=" + this.status + ", " + this.errors.size()
				+ " errors]";
	}

}
