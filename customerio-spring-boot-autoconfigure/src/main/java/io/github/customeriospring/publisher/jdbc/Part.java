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
import java.util.HashSet;
import java.util.Set;

import io.github.customeriospring.jdbc.queue.Lease;

/**
 * A part of the outbox that this instance has leased, from the moment at which it begins
 * to read it. Everything but {@link #isWithdrawn()} is for the thread that reads.
 */
final class Part {

	private final Lease lease;

	private final Duration attempt;

	private final ScanMarks marks = new ScanMarks();

	/** What was handed over and is not deleted. */
	private final Set<Long> handedOver = new HashSet<>();

	/** Announcements of late commits that the next scan heeds. */
	private final Set<Long> announced = new HashSet<>();

	private volatile boolean withdrawn;

	private boolean lookBack;

	private boolean full;

	private int waitingFor = NOBODY;

	private static final int NOBODY = -1;

	/**
	 * Create a part.
	 * @param lease its lease
	 * @param attempt how long a request may take
	 */
	Part(Lease lease, Duration attempt) {
		this.lease = lease;
		this.attempt = attempt;
	}

	int number() {
		return this.lease.part();
	}

	Lease lease() {
		return this.lease;
	}

	ScanMarks marks() {
		return this.marks;
	}

	Set<Long> handedOver() {
		return this.handedOver;
	}

	Set<Long> announced() {
		return this.announced;
	}

	/**
	 * Return whether no operation of this part may be sent any more, since the lease
	 * could end before the answer. Once one was left out, so are all that follow.
	 */
	boolean isWithdrawn() {
		if (!this.withdrawn && !this.lease.lasts(this.attempt)) {
			this.withdrawn = true;
		}
		return this.withdrawn;
	}

	/**
	 * Hand nothing over any more, and leave out what waits.
	 */
	void withdraw() {
		this.withdrawn = true;
	}

	/**
	 * Return from which id on to look for what was committed late.
	 */
	long floor() {
		return this.lookBack ? 0 : this.marks.floor();
	}

	boolean isLookingBack() {
		return this.lookBack;
	}

	void lookBack(boolean lookBack) {
		this.lookBack = lookBack;
	}

	/**
	 * Return whether there was more than the last scan could read.
	 */
	boolean isFull() {
		return this.full;
	}

	void full(boolean full) {
		this.full = full;
	}

	/**
	 * Return whether the next operation needs another part too.
	 */
	boolean isWaiting() {
		return this.waitingFor != NOBODY;
	}

	/**
	 * Return which part that is.
	 */
	int waitingFor() {
		return this.waitingFor;
	}

	void waitFor(int part) {
		this.waitingFor = part;
	}

	void goOn() {
		this.waitingFor = NOBODY;
	}

	/**
	 * Count what was handed over and is not deleted.
	 * @param after only with a higher id
	 */
	long countAfter(long after) {
		return (after == 0) ? this.handedOver.size() : this.handedOver.stream().filter((id) -> id > after).count();
	}

}
