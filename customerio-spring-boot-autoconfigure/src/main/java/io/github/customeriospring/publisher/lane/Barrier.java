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

import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps two lanes together that have an operation in common: the one that comes second
 * delivers it, and the other one waits.
 */
final class Barrier {

	private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.NOBODY);

	private final Lane<?> one;

	private final Lane<?> other;

	Barrier(Lane<?> one, Lane<?> other) {
		this.one = one;
		this.other = other;
	}

	/**
	 * A lane has delivered all that comes before.
	 * @return whether the lane is the one to deliver the operation
	 */
	boolean arrive() {
		return !this.stage.compareAndSet(Stage.NOBODY, Stage.ONE)
				&& this.stage.compareAndSet(Stage.ONE, Stage.DELIVERING);
	}

	/**
	 * Drop the operation, unless it is being delivered or settled.
	 * @return whether it is dropped now
	 */
	boolean drop() {
		boolean dropped = this.stage.compareAndSet(Stage.NOBODY, Stage.SETTLED)
				|| this.stage.compareAndSet(Stage.ONE, Stage.SETTLED);
		if (dropped) {
			wake();
		}
		return dropped;
	}

	void settle() {
		this.stage.set(Stage.SETTLED);
		wake();
	}

	boolean isSettled() {
		return this.stage.get() == Stage.SETTLED;
	}

	private void wake() {
		this.one.nudge();
		this.other.nudge();
	}

	private enum Stage {

		NOBODY, ONE, DELIVERING, SETTLED

	}

}
