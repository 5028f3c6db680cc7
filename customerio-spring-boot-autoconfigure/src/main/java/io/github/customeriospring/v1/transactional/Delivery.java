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

package io.github.customeriospring.v1.transactional;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that Customer.io has accepted. Whether it arrives is told later, by reporting
 * webhooks and in the workspace.
 * <p>
 * {@link #toString()} leaves the id out, since whoever knows it can unsubscribe the
 * person.
 *
 * @param deliveryId the id of the message, by which webhooks and the App API name it
 * @param queuedAt when Customer.io accepted it, or {@code null} if the answer did not say
 * @param sendAt when it will be sent, or {@code null} if that is at once
 * @since 0.1.0
 */
public record Delivery(String deliveryId, @Nullable Instant queuedAt, @Nullable Instant sendAt) {

	public Delivery {
		if (deliveryId == null) {
			throw new IllegalArgumentException("delivery_id is missing");
		}
	}

	@Override
	public String toString() {
		return "Delivery[queuedAt=" + this.queuedAt + ", sendAt=" + this.sendAt + "]";
	}

}
