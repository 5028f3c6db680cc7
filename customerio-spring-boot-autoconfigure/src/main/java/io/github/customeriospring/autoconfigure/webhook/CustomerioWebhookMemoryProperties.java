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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.webhook.inbox.memory.MemoryInboxSettings;

import org.springframework.util.unit.DataSize;

/**
 * Properties of the inbox in memory.
 *
 * @since 0.1.0
 */
public class CustomerioWebhookMemoryProperties {

	/**
	 * Most webhooks that wait to be handled.
	 */
	private int maxWebhooks = MemoryInboxSettings.defaults().maxWebhooks();

	/**
	 * Most bytes of the webhooks that wait.
	 */
	private DataSize maxSize = MemoryInboxSettings.defaults().maxSize();

	/**
	 * How many webhooks are known, so that repeats of them are recognised.
	 */
	private int maxIds = MemoryInboxSettings.defaults().maxIds();

	public int getMaxWebhooks() {
		return this.maxWebhooks;
	}

	public void setMaxWebhooks(int maxWebhooks) {
		this.maxWebhooks = maxWebhooks;
	}

	public DataSize getMaxSize() {
		return this.maxSize;
	}

	public void setMaxSize(DataSize maxSize) {
		this.maxSize = maxSize;
	}

	public int getMaxIds() {
		return this.maxIds;
	}

	public void setMaxIds(int maxIds) {
		this.maxIds = maxIds;
	}

	MemoryInboxSettings toSettings(UnaryOperator<String> names) {
		PropertyChecks.atLeast(names.apply("webhook.memory.max-webhooks"), 1, (long) this.maxWebhooks);
		PropertyChecks.atLeast(names.apply("webhook.memory.max-ids"), 1, (long) this.maxIds);
		PropertyChecks.size(names.apply("webhook.memory.max-size"), this.maxSize);
		return new MemoryInboxSettings(this.maxWebhooks, this.maxSize, this.maxIds);
	}

}
