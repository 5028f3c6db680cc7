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

package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.test.http.RecordedRequest;

/**
 * The requests since the last reset, in the order of their answers.
 */
final class RequestLog {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition added = this.lock.newCondition();

	private final List<RecordedRequest> requests = new ArrayList<>();

	private final int kept;

	/** How many requests there ever were. */
	private long total;

	/**
	 * Creates a log.
	 * @param kept how many requests it remembers at most
	 */
	RequestLog(int kept) {
		this.kept = kept;
	}

	void add(RecordedRequest request) {
		this.lock.lock();
		try {
			if (this.requests.size() == this.kept) {
				this.requests.remove(0);
			}
			this.requests.add(request);
			this.total++;
			this.added.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	List<RecordedRequest> all() {
		this.lock.lock();
		try {
			return List.copyOf(this.requests);
		}
		finally {
			this.lock.unlock();
		}
	}

	List<RecordedRequest> await(int count, Duration timeout) {
		this.lock.lock();
		try {
			long nanos = TimeUnit.NANOSECONDS.convert(timeout);
			while (this.requests.size() < count && nanos > 0) {
				nanos = this.added.awaitNanos(nanos);
			}
			if (this.requests.size() < count) {
				throw new AssertionError("Expected %d requests within %d ms but received %d: %s".formatted(count,
						TimeUnit.MILLISECONDS.convert(timeout), this.requests.size(), this.requests));
			}
			return List.copyOf(this.requests);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for %d requests".formatted(count), ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	long total() {
		this.lock.lock();
		try {
			return this.total;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until there have been more requests than a number, or the time is over.
	 */
	void awaitMoreThan(long total, Duration timeout) throws InterruptedException {
		this.lock.lock();
		try {
			long nanos = TimeUnit.NANOSECONDS.convert(timeout);
			while (this.total <= total && nanos > 0) {
				nanos = this.added.awaitNanos(nanos);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	void clear() {
		this.lock.lock();
		try {
			this.requests.clear();
		}
		finally {
			this.lock.unlock();
		}
	}

}
