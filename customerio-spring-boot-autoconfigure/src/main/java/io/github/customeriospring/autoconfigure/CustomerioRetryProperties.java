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

package io.github.customeriospring.autoconfigure;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.http.RetrySettings;

/**
 * Properties of retries.
 *
 * @since 0.1.0
 */
public class CustomerioRetryProperties {

	/**
	 * Attempts after the first; 0 switches retries off.
	 */
	private int maxRetries = 3;

	/**
	 * Upper bound of the random wait before the first retry; it doubles with each further
	 * one.
	 */
	private Duration delay = Duration.ofMillis(200);

	/**
	 * Upper bound of the random wait before any retry. A time that Customer.io asks for
	 * is added to it.
	 */
	private Duration maxDelay = Duration.ofSeconds(5);

	/**
	 * Time after the beginning of a call when no further attempt begins.
	 */
	private Duration deadline = Duration.ofSeconds(30);

	public int getMaxRetries() {
		return this.maxRetries;
	}

	public void setMaxRetries(int maxRetries) {
		this.maxRetries = maxRetries;
	}

	public Duration getDelay() {
		return this.delay;
	}

	public void setDelay(Duration delay) {
		this.delay = delay;
	}

	public Duration getMaxDelay() {
		return this.maxDelay;
	}

	public void setMaxDelay(Duration maxDelay) {
		this.maxDelay = maxDelay;
	}

	public Duration getDeadline() {
		return this.deadline;
	}

	public void setDeadline(Duration deadline) {
		this.deadline = deadline;
	}

	/**
	 * Return the settings, checked.
	 * @param names gives the full name of a property
	 * @return the settings of retries
	 * @throws InvalidCustomerioPropertyException if one cannot be right
	 */
	public RetrySettings toSettings(UnaryOperator<String> names) {
		PropertyChecks.atLeast(names.apply("retry.max-retries"), 0, (long) this.maxRetries);
		PropertyChecks.positive(names.apply("retry.delay"), this.delay);
		PropertyChecks.positive(names.apply("retry.max-delay"), this.maxDelay);
		PropertyChecks.positive(names.apply("retry.deadline"), this.deadline);
		if (this.maxDelay.compareTo(this.delay) < 0) {
			throw new InvalidCustomerioPropertyException(names.apply("retry.max-delay"),
					"must not be shorter than " + names.apply("retry.delay"), "Set both so that the delay can grow.");
		}
		return new RetrySettings(this.maxRetries, this.delay, this.maxDelay, this.deadline);
	}

}
