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

package io.github.customeriospring.webhook.inbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.github.customeriospring.Arguments;

/**
 * How an inbox hands webhooks over.
 *
 * @param threads how many webhooks are handled at a time, each of them of another person;
 * at most 64
 * @param retryDelay how long to wait after the first failure of a webhook, doubled after
 * each further one; about so long, since it is varied
 * @param maxRetryDelay the longest time to wait
 * @param maxAttempts how often a webhook is handled in vain before it is put aside
 * @param keepDeadLetters how long to keep what was put aside
 * @since 0.1.0
 */
public record InboxSettings(int threads, Duration retryDelay, Duration maxRetryDelay, int maxAttempts,
		Duration keepDeadLetters) {

	/**
	 * How long a webhook is known: Customer.io repeats one for 7 days.
	 */
	public static final Duration KNOWN = Duration.ofDays(8);

	private static final int MAX_THREADS = 64;

	private static final InboxSettings DEFAULTS = new InboxSettings(4, Duration.ofSeconds(1), Duration.ofMinutes(10),
			20, Duration.ofDays(30));

	public InboxSettings {
		if (threads < 1 || threads > MAX_THREADS) {
			throw new IllegalArgumentException("customerio.webhook.threads must be between 1 and " + MAX_THREADS);
		}
		Arguments.positive(retryDelay, "customerio.webhook.retry.delay");
		if (maxRetryDelay.compareTo(retryDelay) < 0) {
			throw new IllegalArgumentException("customerio.webhook.retry.max-delay must not be less than the delay");
		}
		Arguments.positive(maxAttempts, "customerio.webhook.retry.max-attempts");
		Arguments.positive(keepDeadLetters, "customerio.webhook.keep-dead-letters");
	}

	/**
	 * Return the defaults: 4 threads, 20 attempts in about two hours, 30 days for dead
	 * letters.
	 * @return the settings
	 */
	public static InboxSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with another number of threads.
	 * @param threads how many webhooks are handled at a time
	 * @return the settings
	 */
	public InboxSettings withThreads(int threads) {
		return new InboxSettings(threads, this.retryDelay, this.maxRetryDelay, this.maxAttempts, this.keepDeadLetters);
	}

	/**
	 * Return settings with other repetitions.
	 * @param delay how long to wait after the first failure
	 * @param maxDelay the longest time to wait
	 * @param maxAttempts how often a webhook is handled in vain
	 * @return the settings
	 */
	public InboxSettings withRetries(Duration delay, Duration maxDelay, int maxAttempts) {
		return new InboxSettings(this.threads, delay, maxDelay, maxAttempts, this.keepDeadLetters);
	}

	/**
	 * Return settings with another life of dead letters.
	 * @param keepDeadLetters how long to keep what was put aside
	 * @return the settings
	 */
	public InboxSettings withDeadLetters(Duration keepDeadLetters) {
		return new InboxSettings(this.threads, this.retryDelay, this.maxRetryDelay, this.maxAttempts, keepDeadLetters);
	}

	/**
	 * Return how long to wait after a failure, between a half and all of the time that
	 * has been doubled, so that what has failed together is not repeated together.
	 */
	Duration delayAfter(int failures) {
		Duration delay = this.retryDelay;
		for (int i = 1; i < failures && delay.compareTo(this.maxRetryDelay) < 0; i++) {
			delay = delay.multipliedBy(2);
		}
		Duration longest = (delay.compareTo(this.maxRetryDelay) < 0) ? delay : this.maxRetryDelay;
		return longest.dividedBy(1000).multipliedBy(ThreadLocalRandom.current().nextInt(500, 1001));
	}

}
