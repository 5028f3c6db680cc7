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
import java.time.Instant;
import java.util.concurrent.DelayQueue;
import java.util.function.Consumer;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * Handles webhooks one after the other, in a thread of its own.
 */
final class MemoryLane implements Runnable {

	private final DelayQueue<MemoryEntry> queue = new DelayQueue<>();

	/** Stands behind all that is due when the lane is told to end. */
	private final MemoryEntry end;

	private final Consumer<MemoryEntry> handler;

	/**
	 * Create a lane.
	 * @param handler handles an entry, and throws nothing
	 */
	MemoryLane(Consumer<MemoryEntry> handler) {
		this.handler = handler;
		this.end = new MemoryEntry(new ReceivedWebhook("end", 0, null, 0, "end"), Instant.EPOCH, Long.MAX_VALUE);
	}

	void add(MemoryEntry entry) {
		this.queue.add(entry);
	}

	/**
	 * Handle what is due by now, and end.
	 */
	void end() {
		this.end.postpone(Duration.ZERO);
		this.queue.add(this.end);
	}

	@Override
	public void run() {
		MemoryEntry entry = next();
		while (entry != this.end) {
			this.handler.accept(entry);
			entry = next();
		}
	}

	/**
	 * Wait for the next entry, also if a listener has left this thread interrupted.
	 */
	private MemoryEntry next() {
		while (true) {
			try {
				return this.queue.take();
			}
			catch (InterruptedException ex) {
				// Only end() ends this thread
			}
		}
	}

}
