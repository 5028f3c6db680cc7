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

package io.github.customeriospring.v1.customers;

import java.time.Instant;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * A window of time.
 *
 * @param startTs the first moment, in whole seconds, or {@code null} for no bound
 * @param endTs the last moment, in whole seconds, or {@code null} for no bound
 * @since 0.1.0
 */
public record TimeWindow(@Nullable Instant startTs, @Nullable Instant endTs) implements QueryParameters {

	private static final TimeWindow UNBOUNDED = new TimeWindow(null, null);

	public TimeWindow {
		if (startTs != null && endTs != null && endTs.isBefore(startTs)) {
			throw new IllegalArgumentException("The last moment must not be before the first");
		}
	}

	/**
	 * At any time.
	 * @return the window
	 */
	public static TimeWindow any() {
		return UNBOUNDED;
	}

	/**
	 * Between two moments.
	 * @param start the first moment, in whole seconds
	 * @param end the last moment, in whole seconds
	 * @return the window
	 */
	public static TimeWindow between(Instant start, Instant end) {
		return new TimeWindow(Arguments.notNull(start, "start"), Arguments.notNull(end, "end"));
	}

}
