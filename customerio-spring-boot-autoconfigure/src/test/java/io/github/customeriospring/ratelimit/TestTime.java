package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * Time that passes only when somebody waits.
 */
class TestTime implements TimeMeter, BlockingStrategy {

	private final List<Duration> waits = new ArrayList<>();

	private long nanos = -5;

	@Override
	public long currentTimeNanos() {
		return this.nanos;
	}

	@Override
	public boolean isWallClockBased() {
		return true;
	}

	@Override
	public void park(long nanosToPark) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.waits.add(Duration.ofNanos(nanosToPark));
		this.nanos += nanosToPark;
	}

	void pass(Duration time) {
		this.nanos += time.toNanos();
	}

	/**
	 * Return how long each wait was.
	 */
	List<Duration> waits() {
		return this.waits;
	}

}
