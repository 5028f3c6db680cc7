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

import org.jspecify.annotations.Nullable;

/**
 * What a delivery belongs to. Which ids are there tells its kind: those of a campaign, a
 * broadcast that the API triggers, a newsletter, or a transactional message.
 *
 * @param campaignId the campaign, or {@code null}
 * @param broadcastId the broadcast, or {@code null}
 * @param triggerId the triggering of the broadcast, or {@code null}
 * @param newsletterId the newsletter, or {@code null}
 * @param contentId the variant of the newsletter, or {@code null}
 * @param transactionalMessageId the transactional message, or {@code null}
 * @param actionId the action in a campaign or broadcast, or {@code null}
 * @param parentActionId the action that it belongs to, such as a random split, or
 * {@code null}
 * @param journeyId the person's way through the campaign or broadcast, or {@code null}
 * @param triggerEventId the event that started the campaign or action, or {@code null}
 * @since 0.1.0
 */
public record DeliverySource(@Nullable Long campaignId, @Nullable Long broadcastId, @Nullable Long triggerId,
		@Nullable Long newsletterId, @Nullable Long contentId, @Nullable Long transactionalMessageId,
		@Nullable Long actionId, @Nullable Long parentActionId, @Nullable String journeyId,
		@Nullable String triggerEventId) {

	@Override
	public String toString() {
		return "DeliverySource[campaignId=%s, broadcastId=%s, newsletterId=%s, transactionalMessageId=%s]"
			.formatted(this.campaignId, this.broadcastId, this.newsletterId, this.transactionalMessageId);
	}

}
