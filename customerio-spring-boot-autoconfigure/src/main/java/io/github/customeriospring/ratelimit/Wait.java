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

/**
 * The wait of one call. A call in the background may wait for ever.
 */
final class Wait {

	private final long start;

	private final long allowed;

	private final boolean inBackground;

	private boolean began;

	/**
	 * Create a wait.
	 * @param start when the call came
	 * @param allowed how long it may wait, in nanoseconds
	 */
	Wait(long start, long allowed) {
		this(start, allowed, false);
	}

	private Wait(long start, long allowed, boolean inBackground) {
		this.start = start;
		this.allowed = allowed;
		this.inBackground = inBackground;
	}

	/**
	 * Create the wait of a call in the background.
	 * @param start when the call came
	 */
	static Wait inBackground(long start) {
		return new Wait(start, Long.MAX_VALUE, true);
	}

	boolean isInBackground() {
		return this.inBackground;
	}

	/**
	 * Return how much longer the call may wait.
	 * @param now the current time
	 * @return nanoseconds, negative when the time is over
	 */
	long left(long now) {
		return this.allowed - passed(now);
	}

	long passed(long now) {
		return now - this.start;
	}

	void begin() {
		this.began = true;
	}

	boolean began() {
		return this.began;
	}

}
