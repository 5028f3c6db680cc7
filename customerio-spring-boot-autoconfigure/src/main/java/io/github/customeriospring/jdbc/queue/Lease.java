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

package io.github.customeriospring.jdbc.queue;

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
