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
import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Carries out calls: the one place where attempts are observed, held back and repeated.
 * An operation that is not safe to retry is repeated only when it was certainly not
 * processed.
 *
 * @since 0.1.0
 */
public final class CallExecutor {

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final String mode;

	private final CallLog log = new CallLog();

	/**
	 * Create an executor.
	 * @param retry how often calls are repeated
	 * @param observer watches the calls
	 * @param rateLimiter holds requests back
	 * @param mode what becomes of the requests
	 */
	public CallExecutor(RetrySettings retry, CallObserver observer, RateLimiter rateLimiter, CustomerioMode mode) {
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
		this.mode = mode.name();
	}

	/**
	 * Create an executor of calls that nobody waits for: they wait for their rate limit
	 * as long as it takes, behind calls for which somebody waits, and are not repeated.
	 * @param observer watches the calls
	 * @param rateLimiter holds requests back
	 * @param mode what becomes of the requests
	 * @return the executor
	 */
	public static CallExecutor inBackground(CallObserver observer, RateLimiter rateLimiter, CustomerioMode mode) {
		return new CallExecutor(RetrySettings.none(), observer, new BackgroundRateLimiter(rateLimiter), mode);
	}

	/**
	 * Carry out a call. Whatever the observer does, the request is sent as often as the
	 * settings say, and the result is that of the call.
	 * @param <T> the type of the result
	 * @param operation the operation
	 * @param attempt makes one attempt; what it throws is a {@link CustomerioException}
	 * once its request may have left
	 * @param reader turns an answer into the result; what it throws counts as a failed
	 * attempt
	 * @return the result
	 */
	public <T extends @Nullable Object> T execute(Operation operation, Function<Call, RawResponse> attempt,
			Function<RawResponse, T> reader) {
		Call call = new Call(operation, this.mode);
		if (this.observer == CallObserver.NONE) {
			return carryOut(call, attempt, reader);
		}
		OnceOnly<T> work = new OnceOnly<>(() -> carryOut(call, attempt, reader));
		try {
			this.observer.observe(call, work);
		}
		catch (Exception ex) {
			if (ex != work.failure()) {
				this.log.watcherFailed(ex);
			}
		}
		return work.get();
	}

	private <T extends @Nullable Object> T carryOut(Call call, Function<Call, RawResponse> attempt,
			Function<RawResponse, T> reader) {
		if (!this.log.isEnabled()) {
			return attemptUntilDone(call, attempt, reader);
		}
		long start = System.nanoTime();
		try {
			T result = attemptUntilDone(call, attempt, reader);
			this.log.succeeded(call, start);
			return result;
		}
		catch (RuntimeException | Error ex) {
			this.log.failed(call, start, ex);
			throw ex;
		}
	}

	private <T extends @Nullable Object> T attemptUntilDone(Call call, Function<Call, RawResponse> attempt,
			Function<RawResponse, T> reader) {
		Operation operation = call.operation();
		CallRetryPolicy policy = new CallRetryPolicy(operation, this.retry);
		try {
			return new RetryTemplate(policy).execute(new Attempt<>(call, policy, attempt, reader));
		}
		catch (RetryException ex) {
			throw failure(operation, lastFailure(ex));
		}
	}

	/**
	 * Return what the caller wants to know about: when a repetition was not sent, the
	 * failure because of which it was due.
	 */
	private static Throwable lastFailure(RetryException ex) {
		if (!(ex.getCause() instanceof NotSentException notSent)) {
			return ex.getCause();
		}
		List<Throwable> failures = ex.getExceptions();
		if (failures.size() == 1) {
			return notSent.reason;
		}
		Throwable failure = failures.get(failures.size() - 2);
		failure.addSuppressed(notSent.reason);
		return failure;
	}

	private static RuntimeException failure(Operation operation, Throwable lastFailure) {
		if (!operation.safeToRetry() && lastFailure instanceof CustomerioException exception
				&& exception.mayHaveBeenProcessed()) {
			return new CustomerioOutcomeUnknownException(operation.toString(), ("""
					%s: it is not known whether Customer.io carried it out, and it was not repeated, \
					since repeating it could carry it out twice. Look in the workspace, under Deliveries & Drafts \
					or in the activity log, or wait for the reporting webhook before you call again. The failure: %s""")
				.formatted(operation, exception.getMessage()), exception);
		}
		if (lastFailure instanceof Error error) {
			throw error;
		}
		return (RuntimeException) lastFailure;
	}

	/**
	 * Say in the log that something which only watches calls failed, the first time.
	 * @param failure the failure, whose text may hold anything
	 */
	public void watcherFailed(Throwable failure) {
		this.log.watcherFailed(failure);
	}

	/**
	 * Waits for its turn, and counts the attempts of the call.
	 */
	private final class Attempt<T extends @Nullable Object> implements Retryable<T> {

		private final Call call;

		private final CallRetryPolicy policy;

		private final Function<Call, RawResponse> work;

		private final Function<RawResponse, T> reader;

		private final long start = System.nanoTime();

		Attempt(Call call, CallRetryPolicy policy, Function<Call, RawResponse> work, Function<RawResponse, T> reader) {
			this.call = call;
			this.policy = policy;
			this.work = work;
			this.reader = reader;
		}

		@Override
		public T execute() {
			awaitTurn();
			this.call.attempted();
			if (this.call.retries() > 0) {
				CallExecutor.this.log.repeats(this.call, this.policy);
			}
			long sent = System.nanoTime();
			try {
				RawResponse answer = this.work.apply(this.call);
				T result = this.reader.apply(answer);
				this.call.succeeded(answer.status());
				return result;
			}
			catch (CustomerioRateLimitException ex) {
				Duration pause = ex.getRetryAfter();
				if (pause != null) {
					tellLimiter(() -> CallExecutor.this.rateLimiter.pause(this.call.operation(), pause));
				}
				throw ex;
			}
			catch (CustomerioException ex) {
				if (ex.mayHaveBeenProcessed()) {
					this.call.outcomeIsOpen();
				}
				throw ex;
			}
			finally {
				tellLimiter(() -> CallExecutor.this.rateLimiter.answered(this.call.operation(),
						Duration.ofNanos(System.nanoTime() - sent)));
			}
		}

		private void tellLimiter(Runnable message) {
			try {
				message.run();
			}
			catch (Exception ex) {
				CallExecutor.this.log.watcherFailed(ex);
			}
		}

		private void awaitTurn() {
			Operation operation = this.call.operation();
			Duration left = CallExecutor.this.retry.deadline().minusNanos(System.nanoTime() - this.start);
			try {
				CallExecutor.this.rateLimiter.acquire(operation, left);
			}
			catch (CustomerioException ex) {
				throw new NotSentException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new NotSentException(new CustomerioTransportException(
						"%s was interrupted while it waited for its rate limit; it was not sent".formatted(operation),
						ex, false, false));
			}
			catch (Exception ex) {
				throw new NotSentException(
						new CustomerioTransportException("%s was not sent, since its rate limiter failed with %s"
							.formatted(operation, ex.getClass().getSimpleName()), ex, false, false));
			}
		}

		@Override
		public String getName() {
			return this.call.operation().name();
		}

	}

	/**
	 * Ends the attempts without having made another one.
	 */
	private static final class NotSentException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final CustomerioException reason;

		NotSentException(CustomerioException reason) {
			super(null, reason, false, false);
			this.reason = reason;
		}

	}

}
