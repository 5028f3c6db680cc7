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

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.ReceivedWebhook;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox has taken and not settled, up to its limits. Guarded by the lock of the
 * inbox.
 */
final class MemoryEntries {

	private final MemoryInboxSettings settings;

	private final Map<Long, MemoryEntry> entries = new TreeMap<>();

	private long bytes;

	private long sequence;

	MemoryEntries(MemoryInboxSettings settings) {
		this.settings = settings;
	}

	/**
	 * Add a webhook behind all others.
	 * @return its entry, or {@code null} if there is no room
	 */
	@Nullable MemoryEntry add(ReceivedWebhook webhook, Instant now) {
		int size = size(webhook);
		if (this.entries.size() >= this.settings.maxWebhooks()
				|| this.bytes + size > this.settings.maxSize().toBytes()) {
			return null;
		}
		MemoryEntry entry = new MemoryEntry(webhook, now, this.sequence++);
		this.entries.put(entry.sequence(), entry);
		this.bytes += size;
		return entry;
	}

	void remove(MemoryEntry entry) {
		this.entries.remove(entry.sequence());
		this.bytes -= size(entry.webhook());
	}

	int count() {
		return this.entries.size();
	}

	/**
	 * Return all of them, in the order of their arrival.
	 */
	Stream<MemoryEntry> stream() {
		return this.entries.values().stream();
	}

	private static int size(ReceivedWebhook webhook) {
		return (webhook.body() != null) ? webhook.body().length : 0;
	}

}
