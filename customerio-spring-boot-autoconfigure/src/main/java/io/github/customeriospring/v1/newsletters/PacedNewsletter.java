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

package io.github.customeriospring.v1.newsletters;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * How fast a newsletter goes out: as fast as Customer.io can, unless something is said.
 *
 * @param <N> the type of the request
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public abstract sealed class PacedNewsletter<N extends PacedNewsletter<N>> implements MutableRequest
		permits CreateNewsletter, SendNewsletter, ScheduleNewsletter {

	private @Nullable Integer rateLimitEmailRate;

	private @Nullable RatePeriod rateLimitTimePeriod;

	private @Nullable Boolean rateLimitSpread;

	/**
	 * Set how many messages are sent in a time.
	 * @param messages how many, at least 1
	 * @param period the time
	 * @return this request
	 */
	public N rateLimit(int messages, RatePeriod period) {
		this.rateLimitEmailRate = Arguments.positive(messages, "rate_limit_email_rate");
		this.rateLimitTimePeriod = Arguments.notNull(period, "period");
		return self();
	}

	/**
	 * Set whether the messages are spread over the time, instead of sent at its
	 * beginning.
	 * @param rateLimitSpread whether they are
	 * @return this request
	 */
	public N rateLimitSpread(boolean rateLimitSpread) {
		this.rateLimitSpread = rateLimitSpread;
		return self();
	}

	/**
	 * Return the time of the rate limit.
	 */
	final @Nullable RatePeriod ratePeriod() {
		return this.rateLimitTimePeriod;
	}

	@SuppressWarnings("unchecked")
	private N self() {
		return (N) this;
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "[..]";
	}

}
