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

package io.github.customeriospring.publisher.memory;

import java.time.Duration;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v2.EntityOperation;

import org.springframework.util.unit.DataSize;

/**
 * How operations are kept in memory.
 *
 * @param maxOperations the most operations
 * @param maxSize the most bytes that they have together, as they are sent; at least 32 KB
 * @param overflow what happens when there is no room for another one
 * @param maxWait how long a caller may wait for room
 * @param giveUpAfter how old an operation may get while requests fail; a pause, for
 * example since the credential is wrong, does not count as failing
 * @param afterCommit whether operations that are handed over in a transaction are
 * delivered after its commit, and dropped when it is rolled back
 * @since 0.1.0
 */
public record MemorySettings(int maxOperations, DataSize maxSize, Overflow overflow, Duration maxWait,
		Duration giveUpAfter, boolean afterCommit) {

	private static final MemorySettings DEFAULTS = new MemorySettings(200_000, DataSize.ofMegabytes(64), Overflow.BLOCK,
			Duration.ofSeconds(5), Duration.ofHours(1), true);

	public MemorySettings {
		if (maxOperations <= 0 || maxOperations > Room.MAX_OPERATIONS) {
			throw new IllegalArgumentException(
					"customerio.publisher.memory.max-operations must be between 1 and " + Room.MAX_OPERATIONS);
		}
		if (maxSize.toBytes() < EntityOperation.MAX_BYTES) {
			throw new IllegalArgumentException(
					"customerio.publisher.memory.max-size must be at least 32KB, for one operation");
		}
		Arguments.notNull(overflow, "customerio.publisher.memory.overflow");
		if (maxWait.isNegative()) {
			throw new IllegalArgumentException("customerio.publisher.memory.max-wait must not be negative");
		}
		Arguments.positive(giveUpAfter, "customerio.publisher.memory.give-up-after");
	}

	/**
	 * Return the defaults: 200,000 operations and 64 MB; callers wait for room for at
	 * most 5 seconds; operations are given up after an hour of failures, and wait for the
	 * end of transactions.
	 * @return the settings
	 */
	public static MemorySettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with other bounds.
	 * @param maxOperations the most operations
	 * @param maxSize the most bytes
	 * @return the settings
	 */
	public MemorySettings withBounds(int maxOperations, DataSize maxSize) {
		return new MemorySettings(maxOperations, maxSize, this.overflow, this.maxWait, this.giveUpAfter,
				this.afterCommit);
	}

	/**
	 * Return settings with another way out when there is no room.
	 * @param overflow what happens
	 * @param maxWait how long a caller may wait for room
	 * @return the settings
	 */
	public MemorySettings withOverflow(Overflow overflow, Duration maxWait) {
		return new MemorySettings(this.maxOperations, this.maxSize, overflow, maxWait, this.giveUpAfter,
				this.afterCommit);
	}

	/**
	 * Return settings with another patience.
	 * @param giveUpAfter how old an operation may get while requests fail
	 * @return the settings
	 */
	public MemorySettings withGiveUpAfter(Duration giveUpAfter) {
		return new MemorySettings(this.maxOperations, this.maxSize, this.overflow, this.maxWait, giveUpAfter,
				this.afterCommit);
	}

	/**
	 * Return settings with another regard for transactions.
	 * @param afterCommit whether operations wait for the end of a transaction
	 * @return the settings
	 */
	public MemorySettings withAfterCommit(boolean afterCommit) {
		return new MemorySettings(this.maxOperations, this.maxSize, this.overflow, this.maxWait, this.giveUpAfter,
				afterCommit);
	}

}
