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
