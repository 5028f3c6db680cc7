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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.customeriospring.test.messaging.Recipient;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;
import org.jspecify.annotations.Nullable;

/**
 * The broadcasts and how often they were triggered. Every broadcast is known until some
 * are named. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Broadcasts {

	private final List<TriggeredBroadcast> triggered = new ArrayList<>();

	private @Nullable Set<Integer> known;

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		this.triggered.clear();
		this.known = null;
	}

	/**
	 * Knows some broadcasts and no others.
	 * @param broadcastIds their numbers
	 */
	public synchronized void knowOnly(Collection<Integer> broadcastIds) {
		this.known = Set.copyOf(broadcastIds);
	}

	/**
	 * Whether there is a broadcast.
	 * @param broadcastId its number
	 * @return whether it is known
	 */
	public synchronized boolean contains(int broadcastId) {
		return this.known == null || this.known.contains(broadcastId);
	}

	/**
	 * Triggers a broadcast.
	 * @param broadcastId its number
	 * @param audience how the people are chosen
	 * @param recipients who gets it
	 * @param errors what is wrong with the people, in which case nobody gets it
	 * @param at when that is
	 * @param fields all fields of the request
	 * @return what was triggered
	 */
	public synchronized TriggeredBroadcast trigger(int broadcastId, TriggeredBroadcast.AudienceKind audience,
			List<Recipient> recipients, List<String> errors, Instant at, Map<String, @Nullable Object> fields) {
		TriggeredBroadcast broadcast = new TriggeredBroadcast(this.triggered.size() + 1, broadcastId, audience,
				errors.isEmpty() ? List.copyOf(recipients) : List.of(), List.copyOf(errors), at,
				Collections.unmodifiableMap(fields));
		this.triggered.add(broadcast);
		return broadcast;
	}

	/**
	 * Finds one time that a broadcast was triggered.
	 * @param broadcastId the number of the broadcast
	 * @param triggerId the number of the trigger
	 * @return what was triggered, if the two belong together
	 */
	public synchronized Optional<TriggeredBroadcast> find(int broadcastId, int triggerId) {
		return this.triggered.stream()
			.filter((broadcast) -> broadcast.broadcastId() == broadcastId && broadcast.triggerId() == triggerId)
			.findFirst();
	}

	/**
	 * All that was triggered.
	 * @return the broadcasts, in the order of their triggers
	 */
	public synchronized List<TriggeredBroadcast> all() {
		return List.copyOf(this.triggered);
	}

}
