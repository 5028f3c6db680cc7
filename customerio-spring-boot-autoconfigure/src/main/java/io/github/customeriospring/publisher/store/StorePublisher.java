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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;

/**
 * A publisher: writes operations and gives them to a store.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public abstract class StorePublisher<T> implements OperationPublisher<T>, AutoCloseable {

	/**
	 * The most operations that a store gets at once.
	 */
	public static final int CHUNK = 1_000;

	private static final int CHUNK_BYTES = 1 << 20;

	private final BatchApi<T> api;

	private final PublisherStore store;

	private final DeliveryObserver observer;

	private final InstantSource clock;

	/**
	 * Create a publisher.
	 * @param api writes operations
	 * @param store keeps and delivers them
	 * @param observer watches what is handed over
	 * @param clock tells when that is
	 */
	protected StorePublisher(BatchApi<T> api, PublisherStore store, DeliveryObserver observer, InstantSource clock) {
		this.api = api;
		this.store = store;
		this.observer = observer;
		this.clock = clock;
	}

	@Override
	public void publish(T operation) {
		this.store.add(encode(operation));
	}

	@Override
	public void publish(String key, T operation) {
		int[] keys = { Arguments.notNull(key, "key").hashCode() };
		this.store.add(encode(keys, Arguments.notNull(operation, "operation")));
	}

	@Override
	public CompletableFuture<Receipt> submit(T operation) {
		return this.store.addAndTell(encode(operation));
	}

	private EncodedOperation encode(T operation) {
		return encode(this.api.keys(Arguments.notNull(operation, "operation")), operation);
	}

	private EncodedOperation encode(int[] keys, T operation) {
		// Reading milliseconds costs half as much, and Customer.io keeps no more
		Instant handedOver = Instant.ofEpochMilli(this.clock.millis());
		return new EncodedOperation(keys, this.api.encode(operation, handedOver), this.observer.traceParent());
	}

	@Override
	public void publishAll(Iterable<? extends T> operations) {
		Arguments.notNull(operations, "operations");
		publishAll(StreamSupport.stream(operations.spliterator(), false));
	}

	@Override
	public void publishAll(Stream<? extends T> operations) {
		Arguments.notNull(operations, "operations");
		Chunks chunks = new Chunks();
		try (Stream<? extends T> source = operations) {
			source.sequential().forEachOrdered(chunks::add);
			chunks.hand();
		}
		catch (RuntimeException ex) {
			RuntimeException failure = chunks.handLast(ex);
			throw new CustomerioIncompleteException("""
					%d operations were handed over, the next one was not: %s. Correct it or leave it out, and pass \
					those after it again""".formatted(chunks.taken, describe(failure)), chunks.taken, failure);
		}
	}

	private static String describe(RuntimeException ex) {
		return (ex instanceof CustomerioPublisherException || ex instanceof IllegalArgumentException)
				? ex.getClass().getSimpleName() + " (" + ex.getMessage() + ")" : ex.getClass().getName();
	}

	@Override
	public void flush(Duration atMost) {
		this.store.flush(Arguments.notNull(atMost, "atMost"));
	}

	@Override
	public void pause() {
		this.store.pause();
	}

	@Override
	public void resume() {
		this.store.resume();
	}

	@Override
	public PublisherState state() {
		return this.store.state();
	}

	@Override
	public DeadLetters deadLetters() {
		return this.store.deadLetters();
	}

	/**
	 * Begin to deliver, with what the store has kept.
	 */
	public void start() {
		this.store.start();
	}

	/**
	 * Finish what is under way, and deliver no more until {@link #start()}.
	 * @param atMost how long that may take
	 */
	public void stop(Duration atMost) {
		this.store.stop(atMost);
	}

	/**
	 * Close at once: what a store in memory has not delivered is lost.
	 */
	@Override
	public void close() {
		close(Duration.ZERO);
	}

	/**
	 * Take no more operations, and end all threads. A store in memory delivers what it
	 * has; what it cannot deliver in time is counted, logged and told to listeners.
	 * @param atMost how long to deliver; a request that is under way then may take a
	 * second more
	 */
	public void close(Duration atMost) {
		this.store.close(Arguments.notNull(atMost, "atMost"));
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "[" + this.store + "]";
	}

	/**
	 * Collects operations and hands them to the store in chunks.
	 */
	private final class Chunks {

		private final List<EncodedOperation> chunk = new ArrayList<>();

		private long bytes;

		private int taken;

		void add(T operation) {
			EncodedOperation encoded = encode(operation);
			this.chunk.add(encoded);
			this.bytes += encoded.payload().length;
			if (this.chunk.size() == CHUNK || this.bytes >= CHUNK_BYTES) {
				hand();
			}
		}

		void hand() {
			List<EncodedOperation> operations = List.copyOf(this.chunk);
			this.chunk.clear();
			this.bytes = 0;
			if (!operations.isEmpty()) {
				PublisherStore.Taken taken = StorePublisher.this.store.addAll(operations);
				this.taken += taken.count();
				if (taken.failure() != null) {
					throw taken.failure();
				}
			}
		}

		/**
		 * Hand over what came before a failure.
		 * @return the failure that matters
		 */
		RuntimeException handLast(RuntimeException failure) {
			try {
				hand();
				return failure;
			}
			catch (RuntimeException ex) {
				return ex;
			}
		}

	}

}
