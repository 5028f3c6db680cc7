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

package io.github.customeriospring.ratelimit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * The time of a rate limit, which never jumps, and waiting in it.
 */
interface Ticker {

	/**
	 * The time of the JVM, which setting the clock does not change.
	 */
	Ticker SYSTEM = new Ticker() {

		@Override
		public long nanoTime() {
			return System.nanoTime();
		}

		@Override
		public void await(Condition condition, long nanos) throws InterruptedException {
			condition.await(nanos, TimeUnit.NANOSECONDS);
		}

	};

	/**
	 * Return the current time.
	 * @return nanoseconds from some origin, to be compared by their difference
	 */
	long nanoTime();

	/**
	 * Wait until the condition is signalled or the time is over.
	 * @param condition what may be signalled; its lock is held
	 * @param nanos how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	void await(Condition condition, long nanos) throws InterruptedException;

}
