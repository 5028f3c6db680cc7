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

package io.github.customeriospring.test.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A live notification at one moment.
 *
 * @param instanceId the id by which it is updated and ended
 * @param person whom it is for, {@code null} if there is no such person
 * @param notificationType what kind of thing it follows
 * @param platform {@code ios} or {@code android}, {@code null} if none was named
 * @param state its state
 * @param attributes what stays the same, as it was sent last
 * @param contentState what it shows
 * @param startedAt when it was started
 * @param expiresAt when it disappears by itself
 * @param endedAt when it was ended, if it was
 * @param failureReason why it failed, if it did
 * @param deliveries what was sent to the devices, the start first
 * @since 0.1.0
 */
public record LiveNotificationSnapshot(String instanceId, @Nullable PersonIdentifiers person, String notificationType,
		@Nullable String platform, State state, Map<String, @Nullable Object> attributes,
		Map<String, @Nullable Object> contentState, Instant startedAt, Instant expiresAt, @Nullable Instant endedAt,
		@Nullable String failureReason, List<Step> deliveries) {

	/**
	 * Says nothing of the person and the content.
	 */
	@Override
	public String toString() {
		return "LiveNotificationSnapshot[notificationType=%s, state=%s, deliveries=%d]".formatted(this.notificationType,
				this.state, this.deliveries.size());
	}

	/**
	 * The states of live notifications.
	 */
	public enum State {

		/**
		 * It is shown.
		 */
		ACTIVE,

		/**
		 * It was ended.
		 */
		ENDED,

		/**
		 * Its time is over.
		 */
		EXPIRED,

		/**
		 * It could not be shown.
		 */
		FAILED

	}

	/**
	 * Something that was sent to the devices.
	 *
	 * @param id the id of the delivery
	 * @param operation {@code start}, {@code update} or {@code end}
	 * @param createdAt when that was
	 */
	public record Step(String id, String operation, Instant createdAt) {

	}

}
