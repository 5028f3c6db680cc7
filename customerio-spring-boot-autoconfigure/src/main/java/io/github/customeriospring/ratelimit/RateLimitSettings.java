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
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.RateLimitBucket;

/**
 * The rate limits of a workspace and how long a call may wait for them.
 *
 * @param limits the limits; a bucket that is missing gets its default
 * @param maxWait how long a call may wait for its turn; zero to never wait
 * @since 0.1.0
 */
public record RateLimitSettings(Map<RateLimitBucket, RateLimit> limits, Duration maxWait) {

	private static final Map<RateLimitBucket, RateLimit> DEFAULT_LIMITS = Map.of(RateLimitBucket.APP,
			new RateLimit(10, Duration.ofSeconds(1)), RateLimitBucket.SEND, new RateLimit(3000, Duration.ofSeconds(3)),
			RateLimitBucket.BROADCAST, new RateLimit(1, Duration.ofSeconds(10)), RateLimitBucket.TRACK,
			new RateLimit(3000, Duration.ofSeconds(3)), RateLimitBucket.PIPELINES,
			new RateLimit(3000, Duration.ofSeconds(3)));

	private static final RateLimitSettings DEFAULTS = new RateLimitSettings(DEFAULT_LIMITS, Duration.ofSeconds(5));

	public RateLimitSettings {
		if (maxWait.isNegative()) {
			throw new IllegalArgumentException("customerio.rate-limit.max-wait must not be negative");
		}
		Map<RateLimitBucket, RateLimit> complete = new EnumMap<>(DEFAULT_LIMITS);
		complete.putAll(limits);
		limits = Collections.unmodifiableMap(complete);
	}

	/**
	 * Return Customer.io's limits: 10 calls of the App API in a second, one broadcast in
	 * 10 seconds, and 3000 transactional messages, calls of the Track API and calls of
	 * the Pipelines API in 3 seconds, each. A call waits for at most 5 seconds.
	 * @return the settings
	 */
	public static RateLimitSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with another limit.
	 * @param bucket the bucket
	 * @param limit its limit
	 * @return the settings
	 */
	public RateLimitSettings withLimit(RateLimitBucket bucket, RateLimit limit) {
		Map<RateLimitBucket, RateLimit> changed = new EnumMap<>(this.limits);
		changed.put(bucket, limit);
		return new RateLimitSettings(changed, this.maxWait);
	}

	/**
	 * Return settings with another time to wait.
	 * @param maxWait how long a call may wait for its turn; zero to never wait
	 * @return the settings
	 */
	public RateLimitSettings withMaxWait(Duration maxWait) {
		return new RateLimitSettings(this.limits, maxWait);
	}

	/**
	 * Return the limit of a bucket.
	 * @param bucket the bucket
	 * @return the limit
	 */
	public RateLimit limit(RateLimitBucket bucket) {
		return Objects.requireNonNull(this.limits.get(bucket));
	}

}
