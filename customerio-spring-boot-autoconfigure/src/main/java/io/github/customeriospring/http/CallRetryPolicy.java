package io.github.customeriospring.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.CustomerioException;
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

	private int retries;

	private @Nullable Throwable lastFailure;

	private long lastDelay;

	CallRetryPolicy(Operation operation, RetrySettings settings) {
		this.operation = operation;
		this.settings = settings;
	}

	@Override
	public boolean shouldRetry(Throwable failure) {
		this.lastFailure = failure;
		return this.retries < this.settings.maxRetries() && failure instanceof CustomerioException exception
				&& exception.isTransient() && (this.operation.safeToRetry() || !exception.mayHaveBeenProcessed());
	}

	/**
	 * Return the deadline in what Spring reckons with: whole milliseconds, where 0 would
	 * mean that there is none.
	 */
	@Override
	public Duration getTimeout() {
		return Duration.ofMillis(Math.max(1, millis(this.settings.deadline())));
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
		return this.lastDelay;
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
