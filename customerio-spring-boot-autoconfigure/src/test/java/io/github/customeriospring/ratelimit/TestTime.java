package io.github.customeriospring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

import io.github.bucket4j.TimeMeter;

/**
 * Time that passes only when somebody waits.
 */
class TestTime implements Ticker, TimeMeter {

	private final List<Duration> waits = new ArrayList<>();

	private volatile long nanos = -5;

	@Override
	public long nanoTime() {
		return this.nanos;
	}

	@Override
	public long currentTimeNanos() {
		return this.nanos;
	}

	@Override
	public boolean isWallClockBased() {
		return true;
	}

	@Override
	public void await(Condition condition, long nanos) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.waits.add(Duration.ofNanos(nanos));
		this.nanos += nanos;
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
