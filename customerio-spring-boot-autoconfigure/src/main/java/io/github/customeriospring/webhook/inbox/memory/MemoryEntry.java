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
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.webhook.ReceivedWebhook;

/**
 * A webhook that waits to be handled. Changed by the thread that handles it, while it is
 * in no queue.
 */
final class MemoryEntry implements Delayed {

	private final ReceivedWebhook webhook;

	private final Instant received;

	private final long sequence;

	private volatile int attempts;

	private boolean underWay;

	private long due = System.nanoTime();

	MemoryEntry(ReceivedWebhook webhook, Instant received, long sequence) {
		this.webhook = webhook;
		this.received = received;
		this.sequence = sequence;
	}

	ReceivedWebhook webhook() {
		return this.webhook;
	}

	Instant received() {
		return this.received;
	}

	long sequence() {
		return this.sequence;
	}

	/**
	 * Return whether somebody handles it at this moment.
	 */
	boolean isUnderWay() {
		return this.underWay;
	}

	void underWay(boolean underWay) {
		this.underWay = underWay;
	}

	/**
	 * Count one more attempt.
	 * @return how many there were
	 */
	int attempt() {
		this.attempts = this.attempts + 1;
		return this.attempts;
	}

	boolean hasFailed() {
		return this.attempts > 0;
	}

	/**
	 * Wait for a while before the next attempt.
	 */
	void postpone(Duration time) {
		this.due = System.nanoTime() + time.toNanos();
	}

	@Override
	public long getDelay(TimeUnit unit) {
		return unit.convert(this.due - System.nanoTime(), TimeUnit.NANOSECONDS);
	}

	@Override
	public int compareTo(Delayed other) {
		MemoryEntry entry = (MemoryEntry) other;
		return (this.due != entry.due) ? Long.signum(this.due - entry.due)
				: Long.compare(this.sequence, entry.sequence);
	}

}
