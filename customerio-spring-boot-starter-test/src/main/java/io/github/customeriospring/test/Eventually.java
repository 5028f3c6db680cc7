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

package io.github.customeriospring.test;

import java.time.Duration;

/**
 * Verifies something until it is true or the time is over: at once, when a request has
 * arrived, and ten times a second.
 *
 * @param requests the requests that arrive
 * @param atMost how long to wait
 */
record Eventually(FakeRequests requests, Duration atMost) {

	private static final Duration INTERVAL = Duration.ofMillis(100);

	void verify(Runnable assertion) {
		long start = System.nanoTime();
		while (true) {
			long total = this.requests.total();
			Duration left = this.atMost.minusNanos(System.nanoTime() - start);
			try {
				assertion.run();
				return;
			}
			catch (AssertionError ex) {
				if (left.isNegative() || left.isZero() || isInterrupted(total, left)) {
					throw new AssertionError("Not true after %s: %s".formatted(this.atMost, ex.getMessage()), ex);
				}
			}
		}
	}

	/**
	 * Wait, which ends when the thread is interrupted.
	 */
	private boolean isInterrupted(long total, Duration left) {
		try {
			this.requests.awaitMoreThan(total, (left.compareTo(INTERVAL) < 0) ? left : INTERVAL);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
