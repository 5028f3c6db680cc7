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
 */
final class CallExecutor {

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final String mode;

	private final CallLog log = new CallLog();

	CallExecutor(RetrySettings retry, CallObserver observer, RateLimiter rateLimiter, CustomerioMode mode) {
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
		this.mode = mode.name();
	}

	/**
	 * Carry out a call. Whatever the observer does, the request is sent as often as the
	 * settings say, and the result is that of the call.
	 * @param <T> the type of the result
	 * @param operation the operation
	 * @param attempt makes one attempt; what it throws is a {@link CustomerioException}
	 * once its request may have left
	 * @return the result
	 */
	<T extends @Nullable Object> T execute(Operation operation, Function<Call, T> attempt) {
		Call call = new Call(operation, this.mode);
		if (this.observer == CallObserver.NONE) {
			return carryOut(call, attempt);
		}
		OnceOnly<T> work = new OnceOnly<>(() -> carryOut(call, attempt));
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

	private <T extends @Nullable Object> T carryOut(Call call, Function<Call, T> attempt) {
		if (!this.log.isEnabled()) {
			return attemptUntilDone(call, attempt);
		}
		long start = System.nanoTime();
		try {
			T result = attemptUntilDone(call, attempt);
			this.log.succeeded(call, start);
			return result;
		}
		catch (RuntimeException | Error ex) {
			this.log.failed(call, start, ex);
			throw ex;
		}
	}

	private <T extends @Nullable Object> T attemptUntilDone(Call call, Function<Call, T> attempt) {
		Operation operation = call.operation();
		CallRetryPolicy policy = new CallRetryPolicy(operation, this.retry);
		try {
			return new RetryTemplate(policy).execute(new Attempt<>(call, policy, attempt));
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

	CallLog log() {
		return this.log;
	}

	/**
	 * Waits for its turn, and counts the attempts of the call.
	 */
	private final class Attempt<T extends @Nullable Object> implements Retryable<T> {

		private final Call call;

		private final CallRetryPolicy policy;

		private final Function<Call, T> work;

		private final long start = System.nanoTime();

		Attempt(Call call, CallRetryPolicy policy, Function<Call, T> work) {
			this.call = call;
			this.policy = policy;
			this.work = work;
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
				return this.work.apply(this.call);
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
