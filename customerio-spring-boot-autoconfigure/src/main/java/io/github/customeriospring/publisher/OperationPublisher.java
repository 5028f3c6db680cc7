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

package io.github.customeriospring.publisher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Takes operations and delivers them in the background, in batches. The caller goes on as
 * soon as the store has taken the operation. Thread-safe.
 * <p>
 * <b>Order.</b> Operations with the same key are delivered in the order in which a thread
 * has handed them over. The key is whom or what the operation is about, unless the caller
 * {@linkplain #publish(String, Object) names one}.
 * <p>
 * <b>Delivery</b> is at least once. What is an event carries an id by which Customer.io
 * drops repeats. The operation is written when it is handed over, so later changes to
 * what it holds have no effect. What has a time in Customer.io and none from the caller
 * gets that of the hand-over.
 * <p>
 * What Customer.io refuses is told to {@link PublisherListener listeners}.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 * @see CustomerioPublisher
 * @see CustomerioPipelinesPublisher
 */
public interface OperationPublisher<T> {

	/**
	 * Hand over an operation.
	 * @param operation the operation, at most 32 KB
	 * @throws IllegalArgumentException if the operation is too large or holds a value
	 * that is no JSON
	 * @throws CustomerioPublisherFullException if there is no room for it
	 * @throws CustomerioPublisherException if the publisher is closed or the store fails
	 */
	void publish(T operation);

	/**
	 * Hand over an operation under a key of the caller's: operations with the same key
	 * keep their order. The key takes the place of the subjects, also of both people of a
	 * merge.
	 * @param key the key
	 * @param operation the operation, at most 32 KB
	 * @throws IllegalArgumentException if the operation is too large or holds a value
	 * that is no JSON
	 * @throws CustomerioPublisherFullException if there is no room for it
	 * @throws CustomerioPublisherException if the publisher is closed or the store fails
	 */
	void publish(String key, T operation);

	/**
	 * Hand over operations in their order. Where there is no room, the call waits for it,
	 * whatever the store does otherwise.
	 * @param operations the operations, none of them {@code null}
	 * @throws io.github.customeriospring.CustomerioIncompleteException if one cannot be
	 * handed over; it tells how many were before
	 */
	void publishAll(Iterable<? extends T> operations);

	/**
	 * Hand over operations in their order, as {@link #publishAll(Iterable)} does. Only
	 * the store keeps any of them.
	 * @param operations the operations, none of them {@code null}; closed in the end
	 * @throws io.github.customeriospring.CustomerioIncompleteException if one cannot be
	 * handed over; it tells how many were before
	 */
	void publishAll(Stream<? extends T> operations);

	/**
	 * Hand over an operation and learn what became of it. Only a publisher that keeps
	 * operations in memory can tell; with another one use a {@link PublisherListener}.
	 * @param operation the operation, at most 32 KB
	 * @return completed when Customer.io has accepted the operation; completed with a
	 * {@link CustomerioUndeliveredException} when it will not be delivered. What depends
	 * on it runs in the thread that delivers, unless it is told to run elsewhere
	 * @throws UnsupportedOperationException if the operation is delivered elsewhere
	 * @throws IllegalArgumentException if the operation is too large or holds a value
	 * that is no JSON
	 * @throws CustomerioPublisherFullException if there is no room for it
	 * @throws CustomerioPublisherException if the publisher is closed
	 */
	CompletableFuture<Receipt> submit(T operation);

	/**
	 * Wait until nothing is left of what was handed over before: it was accepted or
	 * refused, or was given up.
	 * @param atMost how long to wait
	 * @throws CustomerioPublisherException if something is left then, or the thread is
	 * interrupted
	 * @throws IllegalStateException if operations wait for the end of the transaction of
	 * this thread
	 */
	void flush(Duration atMost);

	/**
	 * Return the operations that were put aside since they cannot be delivered.
	 * @return what can be done with them; a publisher that keeps operations in memory
	 * puts none aside
	 */
	DeadLetters deadLetters();

	/**
	 * Stop delivering, until {@link #resume()}. Operations are still taken.
	 */
	void pause();

	/**
	 * Deliver again, also if the publisher has paused by itself.
	 */
	void resume();

	/**
	 * Return how the publisher is.
	 * @return the state at this moment
	 */
	PublisherState state();

}
