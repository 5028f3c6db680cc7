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

package io.github.customeriospring.v1.shared;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the workspace: an event of a person, a change of an
 * attribute, a message that was sent, and so on. Anything may be absent.
 * <p>
 * {@link #toString()} tells the type only.
 *
 * @param id the id of the activity
 * @param type what kind of activity, such as {@code event}, {@code attribute_change} or
 * {@code sent_email}; Customer.io adds to them
 * @param timestamp when it happened
 * @param customerId the id that the application gave the person
 * @param customer the person
 * @param name the name of the event or the screen
 * @param url the address of the page
 * @param deliveryId the id of the message
 * @param deliveryType {@code ios}, {@code android}, {@code email} or {@code phone}
 * @param data what belongs to the type: for a change {@code from} and {@code to} of each
 * attribute, for an event its data
 * @param otherFields fields that this version does not know, as they came
 * @since 0.1.0
 */
public record Activity(@Nullable String id, @Nullable String type, @Nullable Instant timestamp,
		@Nullable String customerId, @JsonProperty("customer_identifiers") @Nullable Customer customer,
		@Nullable String name, @Nullable String url, @Nullable String deliveryId, @Nullable String deliveryType,
		Map<String, Object> data, @JsonAnySetter Map<String, Object> otherFields) {

	public Activity {
		data = (data != null) ? data : Map.of();
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "Activity[type=" + this.type + "]";
	}

}
