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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.test.internal.wire.Ulids;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The live notifications. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LiveNotifications {

	private final FakeWorkspace workspace;

	private final Map<String, StoredLiveNotification> instances = new LinkedHashMap<>();

	/**
	 * Creates an empty collection.
	 * @param workspace where the people are
	 */
	public LiveNotifications(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		this.instances.clear();
	}

	/**
	 * Starts a live notification. One for nobody fails, which as with the vendor shows
	 * only later.
	 * @param person whom it is for
	 * @param start how it begins
	 * @return its id, a ULID
	 */
	public synchronized String start(PersonRef person, LiveNotificationStart start) {
		Instant now = this.workspace.now();
		String instanceId = Ulids.of(now, this.instances.size() + 1);
		this.instances.put(instanceId, new StoredLiveNotification(instanceId,
				this.workspace.person(person).map(PersonSnapshot::identifiers).orElse(null), start, now));
		return instanceId;
	}

	/**
	 * Changes what a live notification shows.
	 * @param instanceId its id
	 * @param attributes what stays the same, empty for no change
	 * @param contentState what it shows
	 * @return whether it is active and was changed
	 */
	public synchronized boolean update(String instanceId, Map<String, @Nullable Object> attributes,
			Map<String, @Nullable Object> contentState) {
		StoredLiveNotification instance = this.instances.get(instanceId);
		return instance != null && instance.update("update", attributes, contentState, this.workspace.now());
	}

	/**
	 * Ends a live notification. Nothing happens if it is over already.
	 * @param instanceId its id
	 * @param attributes what stays the same, empty for no change
	 * @param contentState what it shows at last, empty for no change
	 */
	public synchronized void end(String instanceId, Map<String, @Nullable Object> attributes,
			Map<String, @Nullable Object> contentState) {
		StoredLiveNotification instance = this.instances.get(instanceId);
		if (instance != null) {
			instance.end(attributes, contentState, this.workspace.now());
		}
	}

	/**
	 * Finds a live notification.
	 * @param instanceId its id
	 * @return the notification, if there is one
	 */
	public synchronized Optional<LiveNotificationSnapshot> find(String instanceId) {
		return Optional.ofNullable(this.instances.get(instanceId))
			.map((instance) -> instance.snapshot(this.workspace.now()));
	}

	/**
	 * All live notifications, also those that are over.
	 * @return the notifications, in the order of their start
	 */
	public synchronized List<LiveNotificationSnapshot> all() {
		return this.instances.values().stream().map((instance) -> instance.snapshot(this.workspace.now())).toList();
	}

}
