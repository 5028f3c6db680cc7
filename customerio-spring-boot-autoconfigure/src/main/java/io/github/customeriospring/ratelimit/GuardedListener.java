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
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.customeriospring.RateLimitBucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the failures of a listener away from the calls that it listens to.
 */
final class GuardedListener implements RateLimitListener {

	private static final Logger logger = LoggerFactory.getLogger(GuardedListener.class);

	private final RateLimitListener delegate;

	private final AtomicBoolean reported = new AtomicBoolean();

	GuardedListener(RateLimitListener delegate) {
		this.delegate = delegate;
	}

	@Override
	public void waited(RateLimitBucket bucket, Duration time) {
		guard(() -> this.delegate.waited(bucket, time));
	}

	@Override
	public void rejected(RateLimitBucket bucket) {
		guard(() -> this.delegate.rejected(bucket));
	}

	private void guard(Runnable call) {
		try {
			call.run();
		}
		catch (Exception ex) {
			if (this.reported.compareAndSet(false, true)) {
				logger.warn("The RateLimitListener {} failed with {}. Calls are not affected, and further failures "
						+ "are not reported", this.delegate.getClass().getName(), ex.getClass().getName());
			}
		}
	}

}
