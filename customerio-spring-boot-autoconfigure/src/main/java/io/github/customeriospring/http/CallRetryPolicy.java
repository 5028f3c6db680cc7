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

package io.github.customeriospring.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

/**
 * The retry policy of one call: full jitter, on top of what the server asked for in
 * {@code Retry-After}. A wait that would pass the deadline ends the call at once, since a
 * repetition before its time would only fail again.
 */
final class CallRetryPolicy implements RetryPolicy, BackOff, BackOffExecution {

	/**
	 * The longest time that is reckoned with, in milliseconds, so that a sum of two does
	 * not overflow.
	 */
	private static final long FOR_EVER = Long.MAX_VALUE / 4;

	private final Operation operation;

	private final RetrySettings settings;

	private final LongSupplier nanoTime;

	private final long start;

	private int retries;

	private @Nullable Throwable lastFailure;

	private long lastDelay;

	CallRetryPolicy(Operation operation, RetrySettings settings) {
		this(operation, settings, System::nanoTime);
	}

	CallRetryPolicy(Operation operation, RetrySettings settings, LongSupplier nanoTime) {
		this.operation = operation;
		this.settings = settings;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	@Override
	public boolean shouldRetry(Throwable failure) {
		this.lastFailure = failure;
		return this.retries < this.settings.maxRetries() && failure instanceof CustomerioException exception
				&& exception.isTransient() && (this.operation.safeToRetry() || !exception.mayHaveBeenProcessed())
				&& !isQuotaUsedUp(failure);
	}

	private boolean isQuotaUsedUp(Throwable failure) {
		return this.operation.dailyQuota() && failure instanceof CustomerioRateLimitException refusal
				&& refusal.getRetryAfter() == null;
	}

	/**
	 * Return that Spring need not watch the time: it would look at the clock, which may
	 * be set.
	 */
	@Override
	public Duration getTimeout() {
		return Duration.ZERO;
	}

	@Override
	public BackOff getBackOff() {
		return this;
	}

	@Override
	public BackOffExecution start() {
		return this;
	}

	@Override
	public long nextBackOff() {
		long delay = millis(this.settings.delay());
		long maxDelay = millis(this.settings.maxDelay());
		int doublings = Math.min(this.retries, 16);
		long bound = (delay <= maxDelay >> doublings) ? delay << doublings : maxDelay;
		this.retries++;
		this.lastDelay = askedByServer() + ThreadLocalRandom.current().nextLong(bound + 1);
		long deadline = TimeUnit.MILLISECONDS.convert(this.settings.deadline());
		return (passed() + this.lastDelay <= deadline) ? this.lastDelay : STOP;
	}

	private long passed() {
		return TimeUnit.NANOSECONDS.toMillis(this.nanoTime.getAsLong() - this.start);
	}

	/**
	 * Return why the last attempt is repeated.
	 */
	@Nullable Throwable lastFailure() {
		return this.lastFailure;
	}

	/**
	 * Return how many milliseconds lie between the last attempt and its repetition.
	 */
	long lastDelay() {
		return this.lastDelay;
	}

	private long askedByServer() {
		Duration asked = (this.lastFailure instanceof CustomerioResponseException exception) ? exception.getRetryAfter()
				: null;
		return (asked != null) ? millis(asked) : 0;
	}

	private static long millis(Duration time) {
		return Math.min(TimeUnit.MILLISECONDS.convert(time), FOR_EVER);
	}

}
