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

package io.github.customeriospring.webhook.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person has changed what to receive.
 *
 * @param workspace the name of the workspace that it comes from
 * @param id names the event
 * @param timestamp when it happened
 * @param change what has changed
 * @param identifiers who it is
 * @param emailAddress the person's email address, or {@code null}
 * @param channel how the message reached the person that led to the change, or
 * {@code null} if none is known
 * @param deliveryId the id of that message, or {@code null}
 * @param source what that message belongs to
 * @param content the preferences as JSON, when they have changed and the webhook is set
 * to include content, otherwise {@code null}
 * @param json all that Customer.io has written
 * @since 0.1.0
 */
public record CustomerEvent(String workspace, String id, Instant timestamp, Change change, EventIdentifiers identifiers,
		@Nullable String emailAddress, @Nullable Channel channel, @Nullable String deliveryId, DeliverySource source,
		@Nullable String content, String json) implements CustomerioEvent {

	/**
	 * Tell whether the event is of this kind.
	 * @param change what has changed
	 * @return whether it is
	 */
	public boolean is(Change change) {
		return this.change == change;
	}

	@Override
	public String toString() {
		return "CustomerEvent[workspace=%s, id=%s, change=%s]".formatted(this.workspace, this.id, this.change);
	}

	/**
	 * What has changed.
	 */
	public enum Change {

		/**
		 * The person receives messages again.
		 */
		SUBSCRIBED,

		/**
		 * The person receives no messages.
		 */
		UNSUBSCRIBED,

		/**
		 * The person has chosen the topics to hear of.
		 */
		PREFERENCES,

		/**
		 * Something that this version does not know.
		 */
		UNKNOWN

	}

}
