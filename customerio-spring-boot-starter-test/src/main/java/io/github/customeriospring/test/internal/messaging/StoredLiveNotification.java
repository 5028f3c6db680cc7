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
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot.State;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot.Step;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A live notification. One for nobody has failed from the start.
 */
final class StoredLiveNotification {

	private final String instanceId;

	private final @Nullable PersonIdentifiers person;

	private final LiveNotificationStart start;

	private final Instant startedAt;

	private final List<Step> deliveries = new ArrayList<>();

	private Map<String, @Nullable Object> attributes;

	private Map<String, @Nullable Object> contentState;

	private @Nullable Instant endedAt;

	StoredLiveNotification(String instanceId, @Nullable PersonIdentifiers person, LiveNotificationStart start,
			Instant at) {
		this.instanceId = instanceId;
		this.person = person;
		this.start = start;
		this.startedAt = at;
		this.attributes = start.attributes();
		this.contentState = start.contentState();
		addDelivery("start", at);
	}

	private void addDelivery(String operation, Instant at) {
		String id = "%s-%d".formatted(this.instanceId, this.deliveries.size() + 1);
		this.deliveries.add(new Step(id, operation, at));
	}

	/**
	 * Changes what is shown, if something is.
	 * @param attributes what stays the same, empty for no change
	 * @param contentState what is shown, empty for no change
	 * @return whether it was active
	 */
	boolean update(String operation, Map<String, @Nullable Object> attributes,
			Map<String, @Nullable Object> contentState, Instant at) {
		if (state(at) != State.ACTIVE) {
			return false;
		}
		this.attributes = attributes.isEmpty() ? this.attributes : attributes;
		this.contentState = contentState.isEmpty() ? this.contentState : contentState;
		addDelivery(operation, at);
		return true;
	}

	/**
	 * Ends the notification, once.
	 */
	void end(Map<String, @Nullable Object> attributes, Map<String, @Nullable Object> contentState, Instant at) {
		if (update("end", attributes, contentState, at)) {
			this.endedAt = at;
		}
	}

	private State state(Instant now) {
		if (this.person == null) {
			return State.FAILED;
		}
		if (this.endedAt != null) {
			return State.ENDED;
		}
		return now.isBefore(this.start.expiresAt()) ? State.ACTIVE : State.EXPIRED;
	}

	LiveNotificationSnapshot snapshot(Instant now) {
		return new LiveNotificationSnapshot(this.instanceId, this.person, this.start.notificationType(),
				this.start.platform(), state(now), Collections.unmodifiableMap(this.attributes),
				Collections.unmodifiableMap(this.contentState), this.startedAt, this.start.expiresAt(), this.endedAt,
				(this.person != null) ? null : "there is no such person", List.copyOf(this.deliveries));
	}

}
