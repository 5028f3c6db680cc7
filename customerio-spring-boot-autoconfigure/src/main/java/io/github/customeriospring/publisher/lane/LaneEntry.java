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

import java.time.Duration;

import io.github.customeriospring.publisher.delivery.QueuedOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that waits in a lane, or in two which it keeps together.
 *
 * @since 0.1.0
 */
public abstract class LaneEntry implements QueuedOperation {

	private final long handedOver;

	private @Nullable Barrier barrier;

	/**
	 * Create an entry.
	 * @param handedOver when it was handed over, as {@link System#nanoTime()} tells it
	 */
	protected LaneEntry(long handedOver) {
		this.handedOver = handedOver;
	}

	@Override
	public final Duration age() {
		return Duration.ofNanos(ageNanos());
	}

	final long ageNanos() {
		return System.nanoTime() - this.handedOver;
	}

	/**
	 * Return when it was handed over.
	 * @return the time, as {@link System#nanoTime()} tells it
	 */
	public final long handedOver() {
		return this.handedOver;
	}

	/**
	 * Return what keeps the two lanes together in which this waits.
	 */
	final @Nullable Barrier barrier() {
		return this.barrier;
	}

	/**
	 * Wait in two lanes. To be said before the first of them has the entry.
	 */
	final void join(Barrier barrier) {
		this.barrier = barrier;
	}

}
