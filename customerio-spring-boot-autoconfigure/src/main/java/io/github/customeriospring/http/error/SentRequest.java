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

package io.github.customeriospring.http.error;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a request carries, kept for the case that it fails: failures must not repeat it.
 *
 * @param variables the values in its path and query by the names of their variables
 * @param body its JSON, or {@code null}
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentRequest(Map<String, String> variables, byte @Nullable [] body) {

	@Override
	public String toString() {
		return "SentRequest[..]";
	}

}
