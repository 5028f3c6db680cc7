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

package io.github.customeriospring.publisher.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the operations of one API and workspace until they are delivered, and delivers
 * them between {@link #start()} and {@link #stop(Duration)}. Thread-safe.
 *
 * @since 0.1.0
 */
public interface PublisherStore {

	/**
	 * Take an operation.
	 * @param operation the operation
	 * @throws io.github.customeriospring.publisher.CustomerioPublisherFullException if
	 * there is no room for it
	 * @throws io.github.customeriospring.publisher.CustomerioPublisherException if the
	 * store is closed or fails
	 */
	void add(EncodedOperation operation);

	/**
	 * Take operations in their order, waiting for room where there is none.
	 * @param operations the operations, not more than {@value StorePublisher#CHUNK}
	 * @return how many were taken, from the first, and why not all
	 */
	Taken addAll(List<EncodedOperation> operations);

	/**
	 * Take an operation and tell what becomes of it.
	 * @param operation the operation
	 * @return completed when that is known
	 * @throws UnsupportedOperationException if the operation may be delivered elsewhere
	 */
	default CompletableFuture<Receipt> addAndTell(EncodedOperation operation) {
		throw new UnsupportedOperationException("""
				What becomes of the operation may be known to another instance of the application only: \
				call publish(..), and let a PublisherListener bean learn what is refused""");
	}

	/**
	 * Wait until nothing is left of what was taken before.
	 * @param atMost how long to wait
	 * @throws io.github.customeriospring.publisher.CustomerioPublisherException if
	 * something is left then, or the thread is interrupted
	 * @throws IllegalStateException if operations wait for the end of the transaction of
	 * this thread
	 */
	void flush(Duration atMost);

	/**
	 * Deliver nothing until {@link #resume()}.
	 */
	void pause();

	/**
	 * Deliver again, also if the store has paused by itself.
	 */
	void resume();

	/**
	 * Return how the store is.
	 * @return the state at this moment
	 */
	PublisherState state();

	/**
	 * Return the operations that were put aside.
	 * @return what can be done with them
	 */
	default DeadLetters deadLetters() {
		return DeadLetters.none();
	}

	/**
	 * Begin to deliver, with what is there.
	 */
	void start();

	/**
	 * Finish what is under way, and deliver no more until {@link #start()}. A store that
	 * does not last delivers all it has.
	 * @param atMost how long that may take
	 */
	void stop(Duration atMost);

	/**
	 * Stop for ever and take nothing any more. No thread is left afterwards.
	 * @param atMost how long it may take to finish what is under way
	 */
	void close(Duration atMost);

	/**
	 * How many operations were taken.
	 *
	 * @param count how many, from the first
	 * @param failure why not all of them, or {@code null} if they were
	 */
	record Taken(int count, @Nullable RuntimeException failure) {

		/**
		 * All were taken.
		 * @param operations the operations
		 * @return what was taken
		 */
		public static Taken all(List<EncodedOperation> operations) {
			return new Taken(operations.size(), null);
		}

	}

}
