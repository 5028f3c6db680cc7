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

package io.github.customeriospring.benchmarks.publisher;

import java.util.concurrent.locks.LockSupport;

/**
 * Holds a thread back so that it does no more than so much in a second.
 */
final class Pace {

	/** How much is done between two looks at the clock. */
	private static final int STEP = 100;

	private final double nanosEach;

	private final long start = System.nanoTime();

	private long done;

	/**
	 * Create a pace.
	 * @param perSecond how much to do in a second, 0 for as much as possible
	 */
	Pace(double perSecond) {
		this.nanosEach = (perSecond > 0) ? 1e9 / perSecond : 0;
	}

	void step() {
		if (this.nanosEach > 0 && this.done++ % STEP == 0) {
			long due = this.start + (long) (this.done * this.nanosEach);
			for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
		}
	}

}
