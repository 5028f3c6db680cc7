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

package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many calls go through in a period.
 *
 * @param limit the number of calls, at least 1 and at most one for each microsecond of
 * the period
 * @param period the period
 * @since 0.1.0
 */
public record RateLimit(long limit, Duration period) {

	public RateLimit {
		if (limit < 1) {
			throw new IllegalArgumentException("The limit of a rate limit must be at least 1");
		}
		if (period.isZero() || period.isNegative()) {
			throw new IllegalArgumentException("The period of a rate limit must be positive");
		}
		if (limit > TimeUnit.NANOSECONDS.convert(period) / 1000) {
			throw new IllegalArgumentException(
					"The limit of a rate limit must be at most one call a microsecond; switch rate limits off instead");
		}
	}

	/**
	 * Return how many calls background calls leave to the others, so that those need not
	 * wait: a tenth of the limit.
	 * @return the number, at most 1000
	 */
	int reserve() {
		return (int) Math.min(this.limit / 10, 1000);
	}

	/**
	 * Return the period in nanoseconds.
	 * @return at most {@link Permits#FOR_EVER}
	 */
	long periodNanos() {
		return Math.min(TimeUnit.NANOSECONDS.convert(this.period), Permits.FOR_EVER);
	}

}
