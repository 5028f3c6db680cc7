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

package io.github.customeriospring.webhook.inbox.memory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.inbox.InboxContext;

/**
 * What runs between the start and the stop of an inbox: lanes with a thread each, of
 * which a person always has the same.
 */
final class MemoryRun {

	private final List<MemoryLane> lanes;

	private final List<Thread> threads;

	private volatile boolean abandoned;

	/**
	 * Start.
	 * @param context what the inbox works with
	 * @param handler handles an entry, and throws nothing
	 */
	MemoryRun(InboxContext context, Consumer<MemoryEntry> handler) {
		Consumer<MemoryEntry> guarded = (entry) -> {
			if (!this.abandoned) {
				handler.accept(entry);
			}
		};
		this.lanes = Stream.generate(() -> new MemoryLane(guarded)).limit(context.settings().threads()).toList();
		this.threads = this.lanes.stream().map(context.threads()::newThread).toList();
		this.threads.forEach(Thread::start);
	}

	void add(MemoryEntry entry) {
		this.lanes.get(Math.floorMod(entry.webhook().key(), this.lanes.size())).add(entry);
	}

	/**
	 * Handle what is due by now. What is not handled in time is left as it is.
	 */
	void stop(Duration timeout) {
		this.lanes.forEach(MemoryLane::end);
		long end = System.nanoTime() + timeout.toNanos();
		try {
			for (Thread thread : this.threads) {
				TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.abandoned = true;
	}

}
