package io.github.customeriospring.http;

import java.util.function.Supplier;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Carries out calls: the one place where attempts are observed and repeated. An operation
 * that is not safe to retry is repeated only when it was certainly not processed.
 */
final class CallExecutor {

	private final RetrySettings retry;

	private final CallObserver observer;

	CallExecutor(RetrySettings retry, CallObserver observer) {
		this.retry = retry;
		this.observer = observer;
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
			throw failure(operation, ex.getCause());
		}
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
	 * Counts the attempts after the first into the call.
	 */
	private static final class Attempt<T extends @Nullable Object> implements Retryable<T> {

		private final Call call;

		private final Supplier<T> work;

		private boolean repeated;

		Attempt(Call call, Supplier<T> work) {
			this.call = call;
			this.work = work;
		}

		@Override
		public T execute() {
			if (this.repeated) {
				this.call.retried();
			}
			this.repeated = true;
			return this.work.get();
		}

		@Override
		public String getName() {
			return this.call.operation().name();
		}

	}

}
