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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.webhook.inbox.InboxSettings;

/**
 * The ids of webhooks that have arrived, the oldest of which are forgotten. For one
 * thread at a time.
 */
final class KnownIds {

	private final int most;

	private final Map<String, Instant> ids = new LinkedHashMap<>();

	KnownIds(int most) {
		this.most = most;
	}

	/**
	 * Add an id.
	 * @return whether it was not known
	 */
	boolean add(String id, Instant now) {
		forgetOld(now.minus(InboxSettings.KNOWN));
		return this.ids.putIfAbsent(id, now) == null;
	}

	private void forgetOld(Instant before) {
		Iterator<Instant> times = this.ids.values().iterator();
		while (times.hasNext() && (times.next().isBefore(before) || this.ids.size() > this.most)) {
			times.remove();
		}
	}

	void remove(String id) {
		this.ids.remove(id);
	}

}
