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

package io.github.customeriospring.test.internal.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of messages, and when it last did. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MessageOutcomes {

	private final Map<String, Map<String, Instant>> outcomes = new ConcurrentHashMap<>();

	/**
	 * Forgets everything.
	 */
	public void clear() {
		this.outcomes.clear();
	}

	/**
	 * Notes what became of a message.
	 * @param deliveryId the message
	 * @param metric what became of it
	 * @param at when
	 */
	public void add(String deliveryId, String metric, Instant at) {
		this.outcomes.compute(deliveryId, (id, before) -> {
			Map<String, Instant> outcome = (before != null) ? new LinkedHashMap<>(before) : new LinkedHashMap<>();
			outcome.put(metric, at);
			return outcome;
		});
	}

	/**
	 * What became of a message.
	 * @param deliveryId the message
	 * @return the times by what happened, in the order of their first arrival
	 */
	public Map<String, Instant> of(String deliveryId) {
		return this.outcomes.getOrDefault(deliveryId, Map.of());
	}

}
