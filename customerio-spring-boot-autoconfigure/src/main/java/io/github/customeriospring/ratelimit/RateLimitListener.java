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

import io.github.customeriospring.RateLimitBucket;

/**
 * Is told when a rate limit has an effect, for metrics. Calls that go through at once are
 * not reported.
 *
 * @since 0.1.0
 */
public interface RateLimitListener {

	/**
	 * Listens to nothing.
	 */
	RateLimitListener NONE = new RateLimitListener() {

		@Override
		public void waited(RateLimitBucket bucket, Duration time) {
		}

		@Override
		public void rejected(RateLimitBucket bucket) {
		}

	};

	/**
	 * A call has waited, whatever became of it.
	 * @param bucket the bucket that it waited for
	 * @param time how long it waited
	 */
	void waited(RateLimitBucket bucket, Duration time);

	/**
	 * A call was not sent, since it would have had to wait for too long.
	 * @param bucket the bucket that had no room
	 */
	void rejected(RateLimitBucket bucket);

	/**
	 * Return the listener for the limits of one of several workspaces. By default one
	 * listener listens to them all.
	 * @param workspace what the application calls the workspace
	 * @return the listener
	 */
	default RateLimitListener forWorkspace(String workspace) {
		return this;
	}

}
