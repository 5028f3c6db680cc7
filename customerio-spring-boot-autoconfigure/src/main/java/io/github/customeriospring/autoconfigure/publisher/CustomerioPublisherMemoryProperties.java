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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.diagnostics.SettingChecks;
import io.github.customeriospring.publisher.memory.MemorySettings;
import io.github.customeriospring.publisher.memory.Overflow;

import org.springframework.util.unit.DataSize;

/**
 * Properties of the store in memory.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherMemoryProperties {

	/**
	 * Most operations that are kept.
	 */
	private int maxOperations = MemorySettings.defaults().maxOperations();

	/**
	 * Most bytes of operations that are kept.
	 */
	private DataSize maxSize = MemorySettings.defaults().maxSize();

	/**
	 * What happens when there is no room for an operation.
	 */
	private Overflow overflow = MemorySettings.defaults().overflow();

	/**
	 * How long a caller may wait for room before it gets an exception.
	 */
	private Duration maxWait = MemorySettings.defaults().maxWait();

	/**
	 * How old an operation may get while requests fail.
	 */
	private Duration giveUpAfter = MemorySettings.defaults().giveUpAfter();

	/**
	 * Whether operations of a transaction are delivered after its commit, and dropped
	 * when it is rolled back.
	 */
	private boolean afterCommit = MemorySettings.defaults().afterCommit();

	public int getMaxOperations() {
		return this.maxOperations;
	}

	public void setMaxOperations(int maxOperations) {
		this.maxOperations = maxOperations;
	}

	public DataSize getMaxSize() {
		return this.maxSize;
	}

	public void setMaxSize(DataSize maxSize) {
		this.maxSize = maxSize;
	}

	public Overflow getOverflow() {
		return this.overflow;
	}

	public void setOverflow(Overflow overflow) {
		this.overflow = overflow;
	}

	public Duration getMaxWait() {
		return this.maxWait;
	}

	public void setMaxWait(Duration maxWait) {
		this.maxWait = maxWait;
	}

	public Duration getGiveUpAfter() {
		return this.giveUpAfter;
	}

	public void setGiveUpAfter(Duration giveUpAfter) {
		this.giveUpAfter = giveUpAfter;
	}

	public boolean isAfterCommit() {
		return this.afterCommit;
	}

	public void setAfterCommit(boolean afterCommit) {
		this.afterCommit = afterCommit;
	}

	MemorySettings toSettings(UnaryOperator<String> names) {
		PropertyChecks.atLeast(names.apply("publisher.memory.max-operations"), 1, (long) this.maxOperations);
		PropertyChecks.notNegative(names.apply("publisher.memory.max-wait"), this.maxWait);
		PropertyChecks.positive(names.apply("publisher.memory.give-up-after"), this.giveUpAfter);
		String checked = (this.maxSize.toBytes() < 32 * 1024) ? "publisher.memory.max-size"
				: "publisher.memory.max-operations";
		return SettingChecks.check(names.apply(checked), () -> new MemorySettings(this.maxOperations, this.maxSize,
				this.overflow, this.maxWait, this.giveUpAfter, this.afterCommit));
	}

}
