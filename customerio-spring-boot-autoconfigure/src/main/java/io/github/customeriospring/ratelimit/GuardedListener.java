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
