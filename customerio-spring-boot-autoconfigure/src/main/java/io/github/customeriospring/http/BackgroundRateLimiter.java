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
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;

/**
 * Holds the requests back for which nobody waits.
 *
 * @param delegate the limiter of the workspace
 */
record BackgroundRateLimiter(RateLimiter delegate) implements RateLimiter {

	@Override
	public void acquire(Operation operation, Duration atMost) throws InterruptedException {
		acquireInBackground(operation);
	}

	@Override
	public void acquireInBackground(Operation operation) throws InterruptedException {
		this.delegate.acquireInBackground(operation);
	}

	@Override
	public void answered(Operation operation, Duration underWay) {
		this.delegate.answered(operation, underWay);
	}

	@Override
	public void pause(Operation operation, Duration time) {
		this.delegate.pause(operation, time);
	}

	@Override
	public Map<RateLimitBucket, RateLimitUse> use() {
		return this.delegate.use();
	}

}
