package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;

/**
 * How far a part was read. Ids ascend in the order of insertion, and transactions commit
 * in another one: what commits late has a lower id than what was read already. So each
 * scan also looks at the ids below, back to those that were read long ago. Before that
 * time nothing is missing, unless a transaction has lasted longer, which it announces.
 */
final class ScanMarks {

	/** Longer than a transaction lasts without announcing it. */
	private static final long LONG_AGO = Duration.ofSeconds(2).toNanos();

	private long floor;

	/** The highest id that was read until the moment below. */
	private long formerHigh;

	private long formerTime;

	private long high;

	private boolean scanned;

	private long lastStart;

	private long lastEnd;

	/**
	 * A scan begins.
	 * @param now the moment
	 */
	void begin(long now) {
		if (this.scanned && this.lastStart - this.formerTime >= LONG_AGO) {
			this.floor = this.formerHigh;
			this.formerHigh = this.high;
			this.formerTime = this.lastEnd;
		}
		if (!this.scanned) {
			this.formerTime = now;
		}
		this.lastStart = now;
	}

	/**
	 * A scan has ended, and what it has read is handed over.
	 * @param now the moment
	 */
	void end(long now) {
		this.scanned = true;
		this.lastEnd = now;
	}

	/**
	 * An operation was handed over.
	 */
	void passed(long id) {
		this.high = Math.max(this.high, id);
	}

	/**
	 * An operation was read and cannot be handed over yet. It is looked for again.
	 */
	void stopped(long id) {
		this.floor = Math.min(this.floor, id - 1);
		this.formerHigh = Math.min(this.formerHigh, id - 1);
	}

	/**
	 * Return from which id on something may have been committed late.
	 */
	long floor() {
		return this.floor;
	}

	/**
	 * Return the highest id that was handed over.
	 */
	long high() {
		return this.high;
	}

}
