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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The last requests with their answers, for people who look at the fake. Keeps at most
 * {@value #MAX_EXCHANGES} of them and at most 64 MB of answers. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class ExchangeLog {

	static final int MAX_EXCHANGES = 5_000;

	private static final long MAX_ANSWER_BYTES = 64 * 1024 * 1024;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Deque<RecordedExchange> exchanges = new ArrayDeque<>();

	private long answerBytes;

	private long total;

	/** Begins with the time, so that another fake on the same port goes on counting. */
	private long version = System.currentTimeMillis();

	RecordedExchange add(RecordedRequest request, @Nullable Fault fault, Reply reply, Instant at) {
		this.lock.lock();
		try {
			RecordedExchange exchange = new RecordedExchange(++this.total, at, request, fault, reply);
			this.exchanges.addLast(exchange);
			this.answerBytes += exchange.answer().length;
			while (this.exchanges.size() > MAX_EXCHANGES || this.answerBytes > MAX_ANSWER_BYTES) {
				this.answerBytes -= this.exchanges.removeFirst().answer().length;
			}
			signal();
			return exchange;
		}
		finally {
			this.lock.unlock();
		}
	}

	void finish(RecordedExchange exchange, Duration duration) {
		exchange.finish(duration);
		touch();
	}

	void clear() {
		this.lock.lock();
		try {
			this.exchanges.clear();
			this.answerBytes = 0;
			signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Notes that something has changed that a page may show.
	 */
	public void touch() {
		this.lock.lock();
		try {
			signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void signal() {
		this.version++;
		this.changed.signalAll();
	}

	/**
	 * What is kept.
	 * @return the exchanges, in the order in which they were answered
	 */
	public List<RecordedExchange> all() {
		this.lock.lock();
		try {
			return new ArrayList<>(this.exchanges);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * How many exchanges are kept.
	 * @return how many
	 */
	public int size() {
		this.lock.lock();
		try {
			return this.exchanges.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * How many requests there ever were.
	 * @return the number of the last request
	 */
	public long total() {
		this.lock.lock();
		try {
			return this.total;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Which state this is.
	 * @return a number that grows with each change
	 */
	public long version() {
		this.lock.lock();
		try {
			return this.version;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until something has changed, or the time is over.
	 * @param version the state that is known
	 * @param timeout how long to wait
	 * @return whether there is another state now
	 * @throws InterruptedException if the thread is interrupted
	 */
	public boolean awaitChange(long version, Duration timeout) throws InterruptedException {
		this.lock.lock();
		try {
			long nanos = TimeUnit.NANOSECONDS.convert(timeout);
			while (this.version == version && nanos > 0) {
				nanos = this.changed.awaitNanos(nanos);
			}
			return this.version != version;
		}
		finally {
			this.lock.unlock();
		}
	}

}
