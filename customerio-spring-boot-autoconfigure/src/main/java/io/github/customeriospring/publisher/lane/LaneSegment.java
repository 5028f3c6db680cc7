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

import java.util.List;

/**
 * Operations that wait together and leave together, in their order. Its queue sees to it
 * that one thread at a time uses it.
 *
 * @param <E> the type of the operations
 * @since 0.1.0
 */
public interface LaneSegment<E extends LaneEntry> {

	/**
	 * Add an operation at the end. The first one always has room.
	 * @param entry the operation
	 * @return whether there was room
	 */
	boolean add(E entry);

	/**
	 * Return whether there is a batch: no more operations fit, or one did not fit.
	 * @return whether it is full
	 */
	boolean isFull();

	/**
	 * Return whether there are no operations.
	 * @return whether it is empty
	 */
	boolean isEmpty();

	/**
	 * Return the oldest operation.
	 * @return the first one
	 */
	E first();

	/**
	 * Take the oldest operation out.
	 * @return the first one
	 */
	E removeFirst();

	/**
	 * Return the operations, when none is added or taken out any more.
	 * @return the operations
	 */
	List<E> entries();

}
