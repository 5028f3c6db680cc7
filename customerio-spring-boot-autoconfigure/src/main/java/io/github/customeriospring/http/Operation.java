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

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.mode.DeclaredAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An operation of one of the APIs, as retries, rate limits, errors and metrics see it.
 * Nothing in it comes from the data of a call.
 *
 * @param api the API
 * @param name the operation's name, such as {@code customers.search}
 * @param path the path template, without query
 * @param safeToRetry whether carrying it out twice has the effect of once
 * @param rateLimit the bucket in which Customer.io counts it
 * @param refusalAdvice what to do about a certain refusal, or {@code null}
 * @param answer what its caller gets, or {@code null} if that is no more than that it was
 * accepted
 * @param dailyQuota whether Customer.io allows it so many times a day
 * @since 0.1.0
 */
public record Operation(Api api, String name, String path, boolean safeToRetry, RateLimitBucket rateLimit,
		@Nullable RefusalAdvice refusalAdvice, @Nullable DeclaredAnswer answer, boolean dailyQuota) {

	/**
	 * Create an operation whose refusals need no advice of their own.
	 * @param api the API
	 * @param name the operation's name
	 * @param path the path template, without query
	 * @param safeToRetry whether carrying it out twice has the effect of once
	 * @param rateLimit the bucket in which Customer.io counts it
	 */
	public Operation(Api api, String name, String path, boolean safeToRetry, RateLimitBucket rateLimit) {
		this(api, name, path, safeToRetry, rateLimit, null, null, false);
	}

	/**
	 * Create an operation that is counted with the others of its API.
	 * @param api the API
	 * @param name the operation's name
	 * @param path the path template, without query
	 * @param safeToRetry whether carrying it out twice has the effect of once
	 */
	public Operation(Api api, String name, String path, boolean safeToRetry) {
		this(api, name, path, safeToRetry, RateLimitBucket.of(api));
	}

	@Override
	public String toString() {
		return this.api.displayName() + " " + this.name;
	}

}
