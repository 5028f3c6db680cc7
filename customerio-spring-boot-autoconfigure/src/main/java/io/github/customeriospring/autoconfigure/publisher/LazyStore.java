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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.store.EncodedOperation;
import io.github.customeriospring.publisher.store.PublisherStore;

import org.springframework.util.function.SingletonSupplier;

/**
 * A store that is not made before it is used: applications that publish nothing start
 * sooner without it. It is for stores that have nothing to do when they start.
 */
final class LazyStore implements PublisherStore {

	private final String name;

	private final SingletonSupplier<PublisherStore> store;

	/**
	 * Create a store.
	 * @param name what the store is called
	 * @param store makes the store
	 */
	LazyStore(String name, Supplier<PublisherStore> store) {
		this.name = name;
		this.store = SingletonSupplier.of(store);
	}

	@Override
	public void add(EncodedOperation operation) {
		this.store.obtain().add(operation);
	}

	@Override
	public Taken addAll(List<EncodedOperation> operations) {
		return this.store.obtain().addAll(operations);
	}

	@Override
	public CompletableFuture<Receipt> addAndTell(EncodedOperation operation) {
		return this.store.obtain().addAndTell(operation);
	}

	@Override
	public void flush(Duration atMost) {
		this.store.obtain().flush(atMost);
	}

	@Override
	public void pause() {
		this.store.obtain().pause();
	}

	@Override
	public void resume() {
		this.store.obtain().resume();
	}

	@Override
	public PublisherState state() {
		return this.store.obtain().state();
	}

	@Override
	public DeadLetters deadLetters() {
		return this.store.obtain().deadLetters();
	}

	@Override
	public void start() {
	}

	@Override
	public void stop(Duration atMost) {
		this.store.obtain().stop(atMost);
	}

	@Override
	public void close(Duration atMost) {
		this.store.obtain().close(atMost);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
