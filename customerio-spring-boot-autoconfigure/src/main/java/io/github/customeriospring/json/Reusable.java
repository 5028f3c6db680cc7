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

package io.github.customeriospring.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what one thread at a time uses and what is dear to make. It belongs to no thread,
 * so nothing is left behind in threads that end, and virtual ones do without their own.
 * Thread-safe, without a lock.
 *
 * @param <T> the type of what is kept
 */
final class Reusable<T> {

	/** A power of two, so that two threads seldom want the same place. */
	private static final int PLACES = 4 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors());

	private final Supplier<T> factory;

	private final AtomicReferenceArray<@Nullable T> idle = new AtomicReferenceArray<>(PLACES);

	Reusable(Supplier<T> factory) {
		this.factory = factory;
	}

	/**
	 * Take one, which nobody else has until it is given back.
	 */
	T take() {
		T kept = this.idle.getAndSet(place(), null);
		return (kept != null) ? kept : this.factory.get();
	}

	void giveBack(T reusable) {
		this.idle.setRelease(place(), reusable);
	}

	private static int place() {
		return (int) Thread.currentThread().getId() & (PLACES - 1);
	}

}
