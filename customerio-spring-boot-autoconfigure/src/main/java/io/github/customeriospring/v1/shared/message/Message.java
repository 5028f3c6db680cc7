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

package io.github.customeriospring.v1.shared.message;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, which Customer.io also calls a delivery. All but the id may be
 * absent; lists of one person's messages tell less than others.
 * <p>
 * {@link #toString()} leaves the person and the content out.
 *
 * @param id the id of the delivery
 * @param deduplicateId an id that no other version of the message has, or {@code null}
 * @param type how it reaches the person, or {@code null}
 * @param created when it was made, or {@code null}
 * @param customerId the id that the application gave the person, or {@code null}
 * @param customer the person, or {@code null}
 * @param recipient the address, number or device, or {@code null}
 * @param subject the subject, or {@code null}
 * @param failureMessage why it could not be sent, or {@code null}
 * @param forgotten whether its content was not kept
 * @param actionId the number of the action that sent it, or {@code null}
 * @param parentActionId the number of the action to which a variant belongs, or
 * {@code null}
 * @param campaignId the number of the campaign that it belongs to, or {@code null}
 * @param newsletterId the number of the newsletter that it belongs to, or {@code null}
 * @param broadcastId the number of the broadcast that it belongs to, or {@code null}
 * @param contentId the number of the content, or {@code null}
 * @param messageTemplateId the number of the template, or {@code null}; Customer.io
 * advises to use the others
 * @param triggerEventId the id of the event that triggered it, or {@code null}
 * @param metrics what became of it
 * @param trackedResponses what the person answered, by the names of the responses; empty
 * unless {@link MessageQuery#getTrackedResponses()} asks for them
 * @param otherFields fields that this version does not know, as they came
 * @since 0.1.0
 */
public record Message(@Nullable String id, @Nullable String deduplicateId, @Nullable MessageType type,
		@Nullable Instant created, @Nullable String customerId,
		@JsonProperty("customer_identifiers") @Nullable Customer customer, @Nullable String recipient,
		@Nullable String subject, @Nullable String failureMessage, boolean forgotten, @Nullable Long actionId,
		@Nullable Long parentActionId, @Nullable Long campaignId, @Nullable Long newsletterId,
		@Nullable Long broadcastId, @Nullable Long contentId,
		@JsonAlias("msg_template_id") @Nullable Long messageTemplateId, @Nullable String triggerEventId,
		MessageMetrics metrics, Map<String, TrackedResponse> trackedResponses,
		@JsonAnySetter Map<String, Object> otherFields) {

	public Message {
		metrics = (metrics != null) ? metrics : MessageMetrics.NONE;
		trackedResponses = (trackedResponses != null) ? trackedResponses : Map.of();
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "Message[type=" + this.type + "]";
	}

	/**
	 * A response that a person gave and that Customer.io was told to track.
	 *
	 * @param id the number of the response, or {@code null}
	 * @param ts when it was given, or {@code null}
	 */
	public record TrackedResponse(@Nullable Long id, @Nullable Instant ts) {

	}

}
