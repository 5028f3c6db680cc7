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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

/**
 * Times in nanoseconds.
 *
 * @since 0.1.0
 */
public final class Nanos {

	private static final Duration LONGEST = Duration.ofDays(365);

	private Nanos() {
	}

	/**
	 * Limit a time to what can be counted in nanoseconds.
	 * @param time the time
	 * @return the nanoseconds, a year at most
	 */
	public static long of(Duration time) {
		return ((time.compareTo(LONGEST) < 0) ? time : LONGEST).toNanos();
	}

}
