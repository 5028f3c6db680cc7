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

import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RateLimitUse;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls of one bucket through. Where instances share the bucket, a call first
 * waits for the turn that their store gives it; the limit of this instance holds in any
 * case.
 */
final class Throttle {

	/** How long calls pause at most, when Customer.io asks for it. */
	static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final RateLimitBucket bucket;

	private final RateLimit limit;

	private final Line<Permits> line;

	private final @Nullable SharedTurns shared;

	private final Ticker clock;

	private final RateLimitListener listener;

	/**
	 * Create a throttle.
	 * @param bucket the bucket
	 * @param limit its limit
	 * @param permits the permits of this instance
	 * @param shared the turns that instances share, if they do
	 * @param clock the time
	 * @param listener is told about waits and rejections, and never fails
	 */
	Throttle(RateLimitBucket bucket, RateLimit limit, Permits permits, @Nullable SharedTurns shared, Ticker clock,
			RateLimitListener listener) {
		this.bucket = bucket;
		this.limit = limit;
		this.line = new Line<>(permits, limit.reserve(), clock);
		this.shared = shared;
		this.clock = clock;
		this.listener = listener;
	}

	void acquire(Operation operation, Duration maxWait) throws InterruptedException {
		if (this.shared == null && this.line.tryAcquire()) {
			return;
		}
		Wait wait = new Wait(this.clock.nanoTime(), TimeUnit.NANOSECONDS.convert(maxWait));
		try {
			long missing = (this.shared != null) ? this.shared.acquire(wait) : 0;
			if (missing == 0) {
				missing = this.line.acquire(wait);
			}
			if (missing != 0) {
				this.listener.rejected(this.bucket);
				throw new CustomerioRateLimitTimeoutException(operation.toString(), this.bucket, this.limit.limit(),
						this.limit.period(), Duration.ofNanos(missing), maxWait);
			}
		}
		finally {
			report(wait);
		}
	}

	void acquireInBackground() throws InterruptedException {
		Wait wait = Wait.inBackground(this.clock.nanoTime());
		try {
			if (this.shared != null) {
				this.shared.acquireSpare(wait);
			}
			this.line.acquire(wait);
		}
		finally {
			report(wait);
		}
	}

	private void report(Wait wait) {
		if (wait.began()) {
			this.listener.waited(this.bucket, Duration.ofNanos(wait.passed(this.clock.nanoTime())));
		}
	}

	RateLimitUse use() {
		return new RateLimitUse(this.limit.limit(), this.limit.period(), this.line.left());
	}

	void answered(Duration underWay) {
		this.line.answered(TimeUnit.NANOSECONDS.convert(underWay));
	}

	void pause(Duration asked) {
		Duration time = (asked.compareTo(LONGEST_PAUSE) < 0) ? asked : LONGEST_PAUSE;
		if (time.isZero() || time.isNegative()) {
			return;
		}
		this.line.change((permits, now) -> permits.pause(now + time.toNanos(), now));
		if (this.shared != null) {
			try {
				this.shared.pause(time.toNanos());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
