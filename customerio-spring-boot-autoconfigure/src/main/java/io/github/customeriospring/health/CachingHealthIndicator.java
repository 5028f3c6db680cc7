package io.github.customeriospring.health;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Remembers the answer of another indicator for some time, so that probes by a platform,
 * however frequent, cost few calls.
 *
 * @since 0.1.0
 */
public final class CachingHealthIndicator implements HealthIndicator {

	private final HealthIndicator delegate;

	private final long timeToLive;

	private final LongSupplier nanoTime;

	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable Health health;

	private long answeredAt;

	/**
	 * Create an indicator.
	 * @param delegate the indicator that asks
	 * @param timeToLive how long an answer is good for
	 */
	public CachingHealthIndicator(HealthIndicator delegate, Duration timeToLive) {
		this(delegate, timeToLive, System::nanoTime);
	}

	CachingHealthIndicator(HealthIndicator delegate, Duration timeToLive, LongSupplier nanoTime) {
		this.delegate = delegate;
		this.timeToLive = TimeUnit.NANOSECONDS.convert(timeToLive);
		this.nanoTime = nanoTime;
	}

	@Override
	public @Nullable Health health() {
		this.lock.lock();
		try {
			if (this.health == null || this.nanoTime.getAsLong() - this.answeredAt >= this.timeToLive) {
				this.health = this.delegate.health();
				this.answeredAt = this.nanoTime.getAsLong();
			}
			return this.health;
		}
		finally {
			this.lock.unlock();
		}
	}

}
