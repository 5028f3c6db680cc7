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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The client's own rate limit would have held a call back for longer than it may wait.
 * Nothing was sent. To a caller it means the same as Customer.io's own refusal, which it
 * avoids, so the {@linkplain #getStatus() status} is 429 here too;
 * {@link #getRetryAfter()} tells when there would have been room, and there are no errors
 * and no body.
 *
 * @since 0.1.0
 */
public class CustomerioRateLimitTimeoutException extends CustomerioRateLimitException {

	private static final long serialVersionUID = 1L;

	private final RateLimitBucket bucket;

	private final long limit;

	private final Duration period;

	/**
	 * Create an exception.
	 * @param operation the operation that was not sent, such as
	 * {@code "App API customers.search"}
	 * @param bucket the bucket without room
	 * @param limit how many calls the bucket lets through in a period
	 * @param period the period
	 * @param needed how long it would have taken until there was room
	 * @param allowed how long the call was allowed to wait
	 */
	public CustomerioRateLimitTimeoutException(String operation, RateLimitBucket bucket, long limit, Duration period,
			Duration needed, Duration allowed) {
		super(new ErrorResponse(operation, 429, List.of(), null, needed), ("""
				%s was not sent: the rate limit "%s" (%d per %s) has no room for it before %s, and it may wait %s. \
				Call less often, or see customerio.rate-limit.max-wait and customerio.rate-limit.%s""")
			.formatted(operation, bucket.key(), limit, text(period), text(needed), text(allowed), bucket.key()));
		this.bucket = bucket;
		this.limit = limit;
		this.period = period;
	}

	/**
	 * Return the bucket that had no room.
	 * @return the bucket
	 */
	public RateLimitBucket getBucket() {
		return this.bucket;
	}

	/**
	 * Return how many calls the bucket lets through in a period.
	 * @return the number of calls
	 */
	public long getLimit() {
		return this.limit;
	}

	/**
	 * Return the period of the limit.
	 * @return the period
	 */
	public Duration getPeriod() {
		return this.period;
	}

	private static String text(Duration duration) {
		return duration.truncatedTo(ChronoUnit.MILLIS).toString().substring(2).toLowerCase(Locale.ROOT);
	}

}
