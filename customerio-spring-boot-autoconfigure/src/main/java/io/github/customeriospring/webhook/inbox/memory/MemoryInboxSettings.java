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

import io.github.customeriospring.Arguments;

import org.springframework.util.unit.DataSize;

/**
 * How much an inbox keeps in memory.
 *
 * @param maxWebhooks the most webhooks that wait to be handled
 * @param maxSize the most bytes that they have together
 * @param maxIds how many webhooks are known, so that repeats of them are recognised
 * @since 0.1.0
 */
public record MemoryInboxSettings(int maxWebhooks, DataSize maxSize, int maxIds) {

	private static final MemoryInboxSettings DEFAULTS = new MemoryInboxSettings(10_000, DataSize.ofMegabytes(64),
			200_000);

	public MemoryInboxSettings {
		Arguments.positive(maxWebhooks, "customerio.webhook.memory.max-webhooks");
		if (maxSize.toBytes() <= 0) {
			throw new IllegalArgumentException("customerio.webhook.memory.max-size must be positive");
		}
		Arguments.positive(maxIds, "customerio.webhook.memory.max-ids");
	}

	/**
	 * Return the defaults: 10,000 webhooks and 64 MB wait, the last 200,000 are known.
	 * @return the settings
	 */
	public static MemoryInboxSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with other bounds.
	 * @param maxWebhooks the most webhooks that wait
	 * @param maxSize the most bytes that they have
	 * @return the settings
	 */
	public MemoryInboxSettings withBounds(int maxWebhooks, DataSize maxSize) {
		return new MemoryInboxSettings(maxWebhooks, maxSize, this.maxIds);
	}

	/**
	 * Return settings with another memory for repeats.
	 * @param maxIds how many webhooks are known
	 * @return the settings
	 */
	public MemoryInboxSettings withIds(int maxIds) {
		return new MemoryInboxSettings(this.maxWebhooks, this.maxSize, maxIds);
	}

}
