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

package io.github.customeriospring.publisher.lane;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets threads wait until something has become true. To signal costs nothing while nobody
 * waits. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Signal {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private volatile int waiting;

	/**
	 * Wait until a condition holds.
	 * @param condition the condition, asked again after each signal
	 * @param nanos how long to wait
	 * @return whether it holds
	 * @throws InterruptedException if the thread is interrupted
	 */
	public boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
		if (condition.getAsBoolean()) {
			return true;
		}
		long left = nanos;
		this.lock.lockInterruptibly();
		try {
			this.waiting = this.waiting + 1;
			while (!condition.getAsBoolean()) {
				if (left <= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			return true;
		}
		finally {
			this.waiting = this.waiting - 1;
			this.lock.unlock();
		}
	}

	/**
	 * Let those who wait ask again. What they ask for has to be visible to all threads
	 * before.
	 */
	public void signal() {
		if (this.waiting > 0) {
			this.lock.lock();
			try {
				this.changed.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}
	}

}
