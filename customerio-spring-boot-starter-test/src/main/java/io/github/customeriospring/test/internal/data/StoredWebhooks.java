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

package io.github.customeriospring.test.internal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reporting webhooks, which the fake keeps and does not call. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class StoredWebhooks {

	private final Map<Long, Map<String, Object>> webhooks = new LinkedHashMap<>();

	private long last;

	/**
	 * Makes a webhook.
	 * @param fields what is known of it
	 * @return the webhook, with its number
	 */
	public synchronized Map<String, Object> create(Map<String, Object> fields) {
		this.last++;
		return store(this.last, fields);
	}

	/**
	 * Changes a webhook, which must be there.
	 * @param id the webhook
	 * @param fields what is known of it
	 * @return the webhook
	 */
	public synchronized Map<String, Object> store(long id, Map<String, Object> fields) {
		Map<String, Object> webhook = new LinkedHashMap<>(fields);
		webhook.put("id", id);
		webhook.put("type", "webhook");
		this.webhooks.put(id, webhook);
		return webhook;
	}

	/**
	 * Finds a webhook.
	 * @param id the webhook
	 * @return the webhook, if there is one
	 */
	public synchronized Optional<Map<String, Object>> find(long id) {
		return Optional.ofNullable(this.webhooks.get(id));
	}

	/**
	 * All webhooks.
	 * @return the webhooks
	 */
	public synchronized List<Map<String, Object>> all() {
		return new ArrayList<>(this.webhooks.values());
	}

	/**
	 * Deletes a webhook.
	 * @param id the webhook
	 */
	public synchronized void delete(long id) {
		this.webhooks.remove(id);
	}

	synchronized void clear() {
		this.webhooks.clear();
		this.last = 0;
	}

}
