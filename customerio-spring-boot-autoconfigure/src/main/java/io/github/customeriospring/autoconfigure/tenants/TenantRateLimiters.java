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

package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;

import io.github.customeriospring.http.RateLimiter;

/**
 * Makes the rate limiters of workspaces that the application learns of while it runs, one
 * for each.
 *
 * @since 0.1.0
 */
public interface TenantRateLimiters {

	/**
	 * Limiters that hold nothing back.
	 */
	TenantRateLimiters NONE = new TenantRateLimiters() {

		@Override
		public RateLimiter create(String name) {
			return RateLimiter.NONE;
		}

		@Override
		public Duration memory() {
			return Duration.ZERO;
		}

	};

	/**
	 * Create the limiter of a workspace. Called while other callers may wait, so without
	 * input and output.
	 * @param name the name of the workspace, any text
	 * @return the limiter
	 */
	RateLimiter create(String name);

	/**
	 * Return how long a limiter remembers calls. After that time without calls another
	 * one may take its place.
	 * @return the time
	 */
	Duration memory();

}
