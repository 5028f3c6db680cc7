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

package io.github.customeriospring.http.transport;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends attempts that take too long, on one thread that goes when there is nothing to do.
 */
final class Alarm {

	/** Less than an attempt may usually take, and more than it does. */
	private static final Duration AHEAD = Duration.ofSeconds(1);

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
			DaemonThreads.named("customerio-attempt-timeout"));

	private final AtomicBoolean ahead = new AtomicBoolean();

	Alarm() {
		this.timer.setRemoveOnCancelPolicy(true);
		this.timer.setKeepAliveTime(10, TimeUnit.SECONDS);
		this.timer.allowCoreThreadTimeOut(true);
	}

	Future<?> in(Duration time, Runnable work) throws ConnectException {
		try {
			stayAhead();
			return this.timer.schedule(work, time.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			throw (ConnectException) new ConnectException("The transport is closed").initCause(ex);
		}
	}

	/**
	 * While there are attempts, keep something due that comes before their ends: without,
	 * the thread would be woken for each attempt that is the only one at its time.
	 */
	private void stayAhead() {
		if (this.ahead.compareAndSet(false, true)) {
			this.timer.schedule(() -> this.ahead.set(false), AHEAD.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * Take no more attempts, and go when those that are under way have ended.
	 */
	void close() {
		this.timer.shutdown();
	}

}
