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

package io.github.customeriospring.http.connection;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.json.BatchBuffer;
import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch, one request after the other, and keeps account: whatever ends it early,
 * the exception tells what was sent. Good for one batch, by one thread.
 *
 * @param <T> the type of the operations
 * @param <F> the type of the failures
 * @since 0.1.0
 */
public final class BatchSender<T, F> implements Consumer<BatchRequest<T>> {

	/**
	 * How many operations are read before they are written, about as many as one request
	 * holds even of the largest. Reading and writing them by turns, one by one, was
	 * measured to cost a tenth to a fifth more.
	 */
	private static final int READ_AHEAD = 16;

	private final Function<BatchRequest<T>, List<F>> exchange;

	private final Consumer<? super F> failures;

	private final Function<Stop<T, F>, ? extends RuntimeException> stop;

	/** The operations that were read and are not in the buffer yet. */
	private final Queue<T> read = new ArrayDeque<>(READ_AHEAD);

	private long completed;

	private @Nullable BatchBuffer<T> buffer;

	private @Nullable RuntimeException stopped;

	/**
	 * Create a sender.
	 * @param exchange sends a request and returns the failures of its operations, in
	 * order
	 * @param failures takes the failures when their request was answered
	 * @param stop makes the exception to throw when the batch ends early
	 */
	public BatchSender(Function<BatchRequest<T>, List<F>> exchange, Consumer<? super F> failures,
			Function<Stop<T, F>, ? extends RuntimeException> stop) {
		this.exchange = exchange;
		this.failures = failures;
		this.stop = stop;
	}

	/**
	 * Send operations in their order, and close the stream.
	 * @param operations the operations
	 * @param buffer what cuts them into requests and hands those to this sender
	 * @return how many operations there were
	 */
	public long send(Stream<? extends T> operations, BatchBuffer<T> buffer) {
		return send(operations, buffer, buffer::add);
	}

	/**
	 * Send operations in their order, and close the stream.
	 * @param operations the operations
	 * @param buffer what cuts them into requests and hands those to this sender
	 * @param operation adds an operation to the buffer
	 * @return how many operations there were
	 */
	public long send(Stream<? extends T> operations, BatchBuffer<T> buffer, Consumer<? super T> operation) {
		this.buffer = buffer;
		try (Stream<? extends T> source = operations; BatchBuffer<T> open = buffer) {
			source.sequential().forEachOrdered((next) -> {
				this.read.add(Arguments.notNull(next, "An operation"));
				if (this.read.size() == READ_AHEAD) {
					write(operation);
				}
			});
			write(operation);
			open.finish();
			return this.completed;
		}
		catch (Exception ex) {
			if (ex == this.stopped) {
				throw ex;
			}
			throw stop(Reason.SOURCE, ex, List.of(), List.of());
		}
	}

	private void write(Consumer<? super T> operation) {
		for (T next = this.read.poll(); next != null; next = this.read.poll()) {
			operation.accept(next);
		}
	}

	/**
	 * Send a request.
	 * @param request the request
	 */
	@Override
	public void accept(BatchRequest<T> request) {
		List<F> failed;
		try {
			failed = this.exchange.apply(request);
		}
		catch (CustomerioException ex) {
			throw stop(Reason.REQUEST, ex, request.operations(), List.of());
		}
		this.completed += request.operations().size();
		for (int i = 0; i < failed.size(); i++) {
			try {
				this.failures.accept(failed.get(i));
			}
			catch (Exception ex) {
				throw stop(Reason.CONSUMER, ex, List.of(), failed.subList(i, failed.size()));
			}
		}
	}

	private RuntimeException stop(Reason reason, Exception cause, List<T> failed, List<F> untaken) {
		Stream<T> written = (this.buffer != null) ? this.buffer.pending().stream() : Stream.empty();
		List<T> pending = Stream.concat(written, this.read.stream()).toList();
		RuntimeException exception = this.stop
			.apply(new Stop<>(reason, cause, this.completed, failed, pending, untaken));
		this.stopped = exception;
		return exception;
	}

	/**
	 * What ended a batch early.
	 */
	public enum Reason {

		/**
		 * A request failed as a whole.
		 */
		REQUEST,

		/**
		 * Where the operations come from failed, or gave {@code null}.
		 */
		SOURCE,

		/**
		 * What takes the failures failed.
		 */
		CONSUMER

	}

	/**
	 * How far a batch came. {@link #toString()} leaves the operations out.
	 *
	 * @param <T> the type of the operations
	 * @param <F> the type of the failures
	 * @param reason what ended it
	 * @param cause the exception that ended it
	 * @param completed how many operations were answered
	 * @param failed the operations of the request that failed
	 * @param pending the operations that were read after them and not sent
	 * @param untaken the failures of answered operations that were not taken
	 */
	public record Stop<T, F>(Reason reason, Exception cause, long completed, List<T> failed, List<T> pending,
			List<F> untaken) {

		/**
		 * Return a message for the caller who passed a list.
		 * @param unsent how many operations of the list were not sent
		 * @return the message
		 */
		public String describe(int unsent) {
			return """
					%d operations were answered, %d were in the request that failed and %d were not sent; \
					getRemaining() returns those to pass again. The failure: %s""".formatted(this.completed,
					this.failed.size(), unsent, this.cause.getMessage());
		}

		/**
		 * Return a message for the caller who passed a stream. It leaves out what an
		 * exception of the caller's says.
		 * @return the message
		 */
		public String describe() {
			String what = switch (this.reason) {
				case REQUEST -> "The failure: " + this.cause.getMessage();
				case SOURCE -> "The stream of operations failed with " + this.cause.getClass().getName();
				case CONSUMER -> """
						The consumer of failures failed with %s, getResult() holds those that it has not taken"""
					.formatted(this.cause.getClass().getName());
			};
			return """
					%d operations were answered, %d were in the request that failed and %d were read and not sent; \
					getRemaining() returns those to pass again, the rest of the stream was not read. %s"""
				.formatted(this.completed, this.failed.size(), this.pending.size(), what);
		}

		@Override
		public String toString() {
			return "Stop[reason=" + this.reason + ", completed=" + this.completed + "]";
		}

	}

}
