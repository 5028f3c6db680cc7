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

package io.github.customeriospring.jdbc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;

/**
 * What a database said a moment ago. Whoever asks first after a while asks the database,
 * others get the last answer. Thread-safe.
 *
 * @param <T> the type of the answer
 * @since 0.1.0
 */
public final class Sampled<T> {

	/** Asking may take this part of the time. */
	private static final int SHARE = 20;

	private final long age;

	private final Supplier<T> question;

	private final AtomicLong next = new AtomicLong(System.nanoTime());

	private volatile T last;

	/**
	 * Create an answer that is not known yet.
	 * @param age how old the answer may be, if it takes less than a twentieth of that
	 * @param unknown what to say until there is an answer
	 * @param question asks the database
	 */
	public Sampled(Duration age, T unknown, Supplier<T> question) {
		this.age = age.toNanos();
		this.last = unknown;
		this.question = question;
	}

	/**
	 * Ask again the next time.
	 */
	public void forget() {
		this.next.set(System.nanoTime());
	}

	/**
	 * Return the answer.
	 * @return the last one if the database fails
	 */
	public T get() {
		long now = System.nanoTime();
		long next = this.next.get();
		if (now - next >= 0 && this.next.compareAndSet(next, now + this.age)) {
			try {
				this.last = this.question.get();
				long end = System.nanoTime();
				this.next.set(end + Math.max(this.age, SHARE * (end - now)));
			}
			catch (DataAccessException ex) {
				// The state tells what is wrong with the database
			}
		}
		return this.last;
	}

}
