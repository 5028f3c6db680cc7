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

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.customeriospring.CustomerioResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which operations failed lately, and how, but nothing of their data.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class RecentFailures {

	private static final int MAX_KINDS = 100;

	private final Clock clock;

	private final ReentrantLock lock = new ReentrantLock();

	/** The kind that occurred last is the last. */
	private final Map<Kind, Failure> failures = new LinkedHashMap<>();

	/**
	 * Remember nothing yet.
	 * @param clock tells the time of failures
	 */
	public RecentFailures(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Return an observer that remembers the failures of calls and leaves everything else
	 * to another one.
	 * @param observer the other one
	 * @param workspace what the application calls the workspace
	 * @return the observer
	 */
	public CallObserver watch(CallObserver observer, String workspace) {
		return new Watch(observer, workspace);
	}

	/**
	 * Return the failures, of at most 100 kinds.
	 * @return the failures, the latest first
	 */
	public List<Failure> list() {
		this.lock.lock();
		try {
			List<Failure> latestFirst = new ArrayList<>(this.failures.values());
			Collections.reverse(latestFirst);
			return latestFirst;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void add(Kind kind) {
		Instant now = this.clock.instant();
		this.lock.lock();
		try {
			Failure before = this.failures.remove(kind);
			this.failures.put(kind, new Failure(kind.workspace(), kind.operation(), kind.status(), kind.type(),
					(before != null) ? before.count() + 1 : 1, now));
			if (this.failures.size() > MAX_KINDS) {
				this.failures.remove(this.failures.keySet().iterator().next());
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Failures of one kind.
	 *
	 * @param workspace what the application calls the workspace
	 * @param operation the operation, such as {@code customers.search}
	 * @param status the status that the exception tells, or {@code null} if it tells none
	 * @param type the simple name of the exception's class
	 * @param count how often it happened
	 * @param last when it happened last
	 */
	public record Failure(String workspace, String operation, @Nullable Integer status, String type, long count,
			Instant last) {

	}

	private record Kind(String workspace, String operation, @Nullable Integer status, String type) {

	}

	private final class Watch implements CallObserver {

		private final CallObserver observer;

		private final String workspace;

		Watch(CallObserver observer, String workspace) {
			this.observer = observer;
			this.workspace = workspace;
		}

		@Override
		public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
			return this.observer.observe(call, () -> {
				try {
					return work.get();
				}
				catch (RuntimeException | Error ex) {
					Integer status = (ex instanceof CustomerioResponseException response) ? response.getStatus() : null;
					add(new Kind(this.workspace, call.operation().name(), status, ex.getClass().getSimpleName()));
					throw ex;
				}
			});
		}

		@Override
		public CallObserver forWorkspace(String workspace) {
			return new Watch(this.observer.forWorkspace(workspace), workspace);
		}

	}

}
