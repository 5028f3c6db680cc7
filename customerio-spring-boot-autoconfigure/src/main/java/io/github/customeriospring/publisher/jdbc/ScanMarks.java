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

package io.github.customeriospring.publisher.jdbc;

import java.time.Duration;

/**
 * How far a part was read. Ids ascend in the order of insertion, and transactions commit
 * in another one: what commits late has a lower id than what was read already. So scans
 * also look at the ids below, back to those that were read long ago. Before that time
 * nothing is missing, unless a transaction has lasted longer, which it announces.
 * <p>
 * A scan need not look if it only finds what was there before the last look: whatever the
 * same thread has committed before that was found then.
 */
final class ScanMarks {

	/** Longer than a transaction lasts without announcing it. */
	private static final long LONG_AGO = Duration.ofSeconds(2).toNanos();

	private long floor;

	/** The highest id that was read until the moment below. */
	private long formerHigh;

	private long formerTime;

	private long high;

	/** The highest id that was handed over when the last look at late commits ended. */
	private long lastHigh;

	/** What precedes an operation up to this id was there at that look. */
	private long sure;

	private boolean scanned;

	private long lastStart;

	private long lastEnd;

	/**
	 * A look at late commits begins.
	 * @param now the moment
	 */
	void begin(long now) {
		if (this.scanned && this.lastStart - this.formerTime >= LONG_AGO) {
			this.floor = this.formerHigh;
			this.formerHigh = this.lastHigh;
			this.formerTime = this.lastEnd;
		}
		if (!this.scanned) {
			this.formerTime = now;
		}
		this.lastStart = now;
	}

	/**
	 * It has ended, and what it has found is handed over.
	 * @param now the moment
	 */
	void end(long now) {
		this.scanned = true;
		this.lastEnd = now;
		this.lastHigh = this.high;
	}

	/**
	 * An operation is there, before a look at late commits. What the same thread has
	 * committed before it cannot be missed by that look.
	 */
	void sure(long id) {
		this.sure = Math.max(this.sure, id);
	}

	/**
	 * Return up to which id nothing has to be looked for again.
	 */
	long sure() {
		return this.sure;
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
