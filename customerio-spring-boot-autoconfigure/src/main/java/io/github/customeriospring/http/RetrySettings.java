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

package io.github.customeriospring.http;

import java.time.Duration;

import io.github.customeriospring.Arguments;

/**
 * How often and how patiently a call is repeated. Whether it may be repeated at all
 * depends on the operation.
 *
 * @param maxRetries attempts after the first; 0 switches retries off
 * @param delay upper bound of the random wait before the first retry; it doubles with
 * each further one
 * @param maxDelay upper bound of that random wait; a time that the server asks for is
 * added to it
 * @param deadline time after which no further attempt begins, counted from the first; a
 * wait that would pass it is not begun
 * @since 0.1.0
 */
public record RetrySettings(int maxRetries, Duration delay, Duration maxDelay, Duration deadline) {

	private static final RetrySettings DEFAULTS = new RetrySettings(3, Duration.ofMillis(200), Duration.ofSeconds(5),
			Duration.ofSeconds(30));

	public RetrySettings {
		if (maxRetries < 0) {
			throw new IllegalArgumentException("customerio.retry.max-retries must not be negative");
		}
		Arguments.positive(delay, "customerio.retry.delay");
		Arguments.positive(maxDelay, "customerio.retry.max-delay");
		Arguments.positive(deadline, "customerio.retry.deadline");
	}

	/**
	 * Return the defaults: 3 retries, 200 ms to 5 s, 30 s in all.
	 * @return the settings
	 */
	public static RetrySettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings that never repeat a call.
	 * @return the settings
	 */
	public static RetrySettings none() {
		return new RetrySettings(0, DEFAULTS.delay, DEFAULTS.maxDelay, DEFAULTS.deadline);
	}

}
