package io.github.customeriospring.http;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioTransportException;
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

	CallExecutor(RetrySettings retry, CallObserver observer, RateLimiter rateLimiter) {
		this.retry = retry;
		this.observer = observer;
		this.rateLimiter = rateLimiter;
	}

	<T extends @Nullable Object> T execute(Operation operation, Supplier<T> attempt) {
		Call call = new Call(operation);
		return this.observer.observe(call, () -> attemptUntilDone(call, attempt));
	}

	private <T extends @Nullable Object> T attemptUntilDone(Call call, Supplier<T> attempt) {
		Operation operation = call.operation();
		try {
			return new RetryTemplate(new CallRetryPolicy(operation, this.retry)).execute(new Attempt<>(call, attempt));
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
	 * Waits for its turn, and counts the attempts after the first into the call.
	 */
	private final class Attempt<T extends @Nullable Object> implements Retryable<T> {

		private final Call call;

		private final Supplier<T> work;

		private final long start = System.nanoTime();

		private boolean repeated;

		Attempt(Call call, Supplier<T> work) {
			this.call = call;
			this.work = work;
		}

		@Override
		public T execute() {
			awaitTurn();
			if (this.repeated) {
				this.call.retried();
			}
			this.repeated = true;
			long sent = System.nanoTime();
			try {
				return this.work.get();
			}
			catch (CustomerioRateLimitException ex) {
				if (ex.getRetryAfter() != null) {
					CallExecutor.this.rateLimiter.pause(this.call.operation(), ex.getRetryAfter());
				}
				throw ex;
			}
			finally {
				CallExecutor.this.rateLimiter.answered(this.call.operation(),
						Duration.ofNanos(System.nanoTime() - sent));
			}
		}

		private void awaitTurn() {
			Operation operation = this.call.operation();
			Duration left = CallExecutor.this.retry.deadline().minusNanos(System.nanoTime() - this.start);
			try {
				CallExecutor.this.rateLimiter.acquire(operation, left);
			}
			catch (CustomerioRateLimitException ex) {
				throw new NotSentException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new NotSentException(new CustomerioTransportException(
						"%s was interrupted while it waited for its rate limit; it was not sent".formatted(operation),
						ex, false, false));
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
