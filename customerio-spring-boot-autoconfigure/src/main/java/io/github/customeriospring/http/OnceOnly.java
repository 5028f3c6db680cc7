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

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Work that is done once, however often its result is asked for: a message must not be
 * sent twice because somebody looks twice.
 *
 * @param <T> the type of the result
 */
final class OnceOnly<T extends @Nullable Object> implements Supplier<T> {

	private final Lock lock = new ReentrantLock();

	private @Nullable Supplier<T> work;

	private T result;

	private @Nullable Throwable failure;

	@SuppressWarnings("NullAway.Init")
	OnceOnly(Supplier<T> work) {
		this.work = work;
	}

	@Override
	public T get() {
		this.lock.lock();
		try {
			return doOnce();
		}
		finally {
			this.lock.unlock();
		}
	}

	private T doOnce() {
		Supplier<T> due = this.work;
		if (due != null) {
			this.work = null;
			try {
				this.result = due.get();
			}
			catch (RuntimeException | Error ex) {
				this.failure = ex;
			}
		}
		if (this.failure instanceof Error error) {
			throw error;
		}
		if (this.failure instanceof RuntimeException exception) {
			throw exception;
		}
		return this.result;
	}

	/**
	 * Return why the work failed.
	 */
	@Nullable Throwable failure() {
		return this.failure;
	}

}
