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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * The parts of the inbox that this instance has, and those among them on which somebody
 * has to work. Thread-safe.
 */
final class InboxWork {

	private static final Runnable END = () -> {
	};

	private final Map<Integer, InboxPart> parts = new ConcurrentHashMap<>();

	private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();

	private volatile boolean ended;

	/**
	 * Return the parts by their numbers.
	 */
	Map<Integer, InboxPart> parts() {
		return this.parts;
	}

	/**
	 * Have somebody work on a part, if this instance has it.
	 */
	void wake(int number) {
		InboxPart part = this.parts.get(number);
		if (part != null && part.isOurs() && part.wake()) {
			this.queue.add(part);
		}
	}

	/**
	 * Wait for a part to work on.
	 * @return the part, or {@code null} if there is nothing to do any more
	 */
	@Nullable InboxPart take() {
		while (!this.ended) {
			try {
				if (this.queue.take() instanceof InboxPart part) {
					return part;
				}
			}
			catch (InterruptedException ex) {
				// Only end() ends the threads
			}
		}
		return null;
	}

	/**
	 * Tell that a part was worked on.
	 * @param more whether there may be more to do
	 */
	void done(InboxPart part, boolean more) {
		if (part.done(more)) {
			this.queue.add(part);
		}
	}

	boolean isEnded() {
		return this.ended;
	}

	/**
	 * Let the threads end that work.
	 * @param threads how many there are
	 */
	void end(int threads) {
		this.ended = true;
		for (int i = 0; i < threads; i++) {
			this.queue.add(END);
		}
	}

}
