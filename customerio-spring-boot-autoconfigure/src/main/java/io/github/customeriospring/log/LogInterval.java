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

package io.github.customeriospring.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets something be logged once in a minute, however often it happens. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LogInterval {

	private static final long LENGTH = Duration.ofMinutes(1).toNanos();

	private final AtomicLong next = new AtomicLong(System.nanoTime());

	/**
	 * Tell whether to log now, and begin an interval if so.
	 * @return whether an interval has passed
	 */
	public boolean begin() {
		long next = this.next.get();
		long now = System.nanoTime();
		return now - next >= 0 && this.next.compareAndSet(next, now + LENGTH);
	}

}
