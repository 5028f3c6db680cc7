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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One error that Customer.io reported in a response. Which parts are set depends on the
 * API.
 * <p>
 * {@link #toString()} leaves all of it out, since it may quote what was sent.
 *
 * @param reason a short word for the reason, as the Track API v2 gives
 * @param field the field with the error, or a JSON pointer to it
 * @param message the error in words, as Customer.io wrote it
 * @param code a code for the error, as the App API gives
 * @param status a status of the error's own, such as {@code "422"}, as the App API gives
 * @param meta further facts about the error, as the App API gives; empty if there are
 * none, and unmodifiable
 * @since 0.1.0
 */
public record ApiError(@Nullable String reason, @Nullable String field, @Nullable String message, @Nullable String code,
		@Nullable String status, Map<String, @Nullable Object> meta) implements Serializable {

	public ApiError {
		meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
	}

	/**
	 * Create an error without status and meta.
	 * @param reason a short word for the reason
	 * @param field the field with the error
	 * @param message the error in words
	 * @param code a code for the error
	 */
	public ApiError(@Nullable String reason, @Nullable String field, @Nullable String message, @Nullable String code) {
		this(reason, field, message, code, null, Map.of());
	}

	@Override
	public String toString() {
		return "ApiError[..]";
	}

}
