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

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.delivery.Outcomes;

/**
 * Learns what became of the operations in lanes. Called by many threads at once, for the
 * operations of one lane in their order. Exceptions are logged and have no other effect.
 *
 * @param <E> the type of the operations
 * @since 0.1.0
 */
public interface LaneOutcomes<E extends LaneEntry> extends Outcomes<E> {

	/**
	 * An operation was given up, since requests have failed for too long.
	 * @param operation the operation
	 * @param failure the last failure
	 */
	default void gaveUp(E operation, CustomerioException failure) {
	}

	/**
	 * An operation was not delivered when the lanes were closed. It may have been in a
	 * request that nobody has answered.
	 * @param operation the operation
	 */
	void dropped(E operation);

	/**
	 * An operation was left out since its store does not want it delivered any more.
	 * @param operation the operation
	 */
	default void withdrawn(E operation) {
	}

	/**
	 * Operations have left their lane, after all else was told about them.
	 * @param operations how many
	 * @param bytes how many bytes they have together
	 */
	default void left(int operations, long bytes) {
	}

}
