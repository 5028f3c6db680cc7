package io.github.customeriospring.jdbc;

import java.time.Duration;

/**
 * The right of this instance to work on a part of a queue, for a while. Whoever has it
 * next has a higher epoch. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Lease {

	private final int part;

	private final long epoch;

	private volatile long end;

	private volatile boolean over;

	Lease(int part, long epoch, long end) {
		this.part = part;
		this.epoch = epoch;
		this.end = end;
	}

	/**
	 * Return the part of the queue.
	 * @return the part, from 0
	 */
	public int part() {
		return this.part;
	}

	/**
	 * Return which of the leases of the part it is.
	 * @return the epoch
	 */
	public long epoch() {
		return this.epoch;
	}

	/**
	 * Tell whether nobody else can have the part for a while.
	 * @param time how long
	 * @return whether the lease lasts as long, also if it is not renewed
	 */
	public boolean lasts(Duration time) {
		return !this.over && this.end - System.nanoTime() >= time.toNanos();
	}

	void renew(long end) {
		this.end = end;
	}

	void end() {
		this.over = true;
	}

}
