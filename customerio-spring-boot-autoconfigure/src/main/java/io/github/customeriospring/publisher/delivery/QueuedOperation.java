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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An operation that a store has kept and delivers now.
 *
 * @since 0.1.0
 */
public interface QueuedOperation {

	/**
	 * Return the operation as its API has written it.
	 * @return the payload
	 */
	byte[] payload();

	/**
	 * Return how many bytes it has.
	 * @return the size of the payload
	 */
	default int size() {
		return payload().length;
	}

	/**
	 * Return the keys whose order it keeps.
	 * @return one hash, or two
	 */
	int[] keys();

	/**
	 * Return how long ago it was handed over.
	 * @return the age
	 */
	Duration age();

	/**
	 * Return the span in which it was handed over.
	 * @return the span in W3C's form, or {@code null} if there is none
	 */
	default @Nullable String traceParent() {
		return null;
	}

	/**
	 * Return whether its store does not want it delivered any more.
	 * @return whether to leave it out, asked before each request
	 */
	default boolean isWithdrawn() {
		return false;
	}

}
