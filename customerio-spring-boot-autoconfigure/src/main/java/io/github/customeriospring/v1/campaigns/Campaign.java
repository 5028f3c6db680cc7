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

package io.github.customeriospring.v1.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.content.ActionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A campaign. Which of its fields are there depends on what starts it; anything but the
 * number may be absent.
 * <p>
 * {@link #toString()} tells number, name and state.
 *
 * @param id the number of the campaign
 * @param deduplicateId an id that no other version of the campaign has
 * @param name the name
 * @param description what it is for
 * @param type what starts it; Customer.io is going to leave that out
 * @param state whether it runs
 * @param active whether it is active
 * @param created when it was made
 * @param updated when it was changed last
 * @param firstStarted when it was started first
 * @param tags the tags that it has in the workspace
 * @param actions its actions
 * @param msgTemplates its templates; Customer.io advises to use the actions
 * @param triggerSegmentIds the numbers of the segments that start it
 * @param filterSegmentIds the numbers of the segments that people have to be in
 * @param eventName the name of the event that starts it
 * @param webhookId the webhook that starts it
 * @param dateAttribute the attribute with the date that starts it
 * @param frequency how often it starts at the date: {@code once}, {@code monthly} or
 * {@code yearly}
 * @param startHour at which hour it starts
 * @param startMinutes at which minute of the hour it starts
 * @param timezone in which time zone that is
 * @param useCustomerTimezone whether the time zone of each person is used
 * @param objectTypeId the number of the type of the objects that start it
 * @param audience the people whom it reaches through an object
 * @param objectAttributeTriggers the changes of objects that start it, as they came
 * @param relationshipAttributeTriggers the changes of relationships that start it, as
 * they came
 * @param filterObjectAttributes the conditions on objects, as they came
 * @param filterRelationshipAttributes the conditions on relationships, as they came
 * @param otherFields fields that this version does not know, as they came
 * @since 0.1.0
 */
public record Campaign(long id, @Nullable String deduplicateId, @Nullable String name, @Nullable String description,
		@Nullable Type type, @Nullable State state, boolean active, @Nullable Instant created,
		@Nullable Instant updated, @Nullable Instant firstStarted, List<String> tags, List<ActionSummary> actions,
		List<ActionSummary> msgTemplates, List<Long> triggerSegmentIds, List<Long> filterSegmentIds,
		@Nullable String eventName, @Nullable String webhookId, @Nullable String dateAttribute,
		@Nullable String frequency, @Nullable Integer startHour, @Nullable Integer startMinutes,
		@Nullable String timezone, @Nullable Boolean useCustomerTimezone, @Nullable Long objectTypeId,
		@Nullable Audience audience, @Nullable Object objectAttributeTriggers,
		@Nullable Object relationshipAttributeTriggers, @Nullable Object filterObjectAttributes,
		@Nullable Object filterRelationshipAttributes, @JsonAnySetter Map<String, Object> otherFields) {

	public Campaign {
		tags = (tags != null) ? List.copyOf(tags) : List.of();
		actions = (actions != null) ? List.copyOf(actions) : List.of();
		msgTemplates = (msgTemplates != null) ? List.copyOf(msgTemplates) : List.of();
		triggerSegmentIds = (triggerSegmentIds != null) ? List.copyOf(triggerSegmentIds) : List.of();
		filterSegmentIds = (filterSegmentIds != null) ? List.copyOf(filterSegmentIds) : List.of();
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "Campaign[id=%d, name=%s, state=%s]".formatted(this.id, this.name, this.state);
	}

	/**
	 * The people whom a campaign reaches through an object.
	 *
	 * @param type 0 or 1, as Customer.io tells it, or {@code null}
	 * @param personFilters the conditions on people, as they came
	 * @param relationshipFilters the conditions on relationships, as they came
	 */
	public record Audience(@Nullable Integer type, @Nullable Object personFilters,
			@Nullable Object relationshipFilters) {

		@Override
		public String toString() {
			return "Audience[type=" + this.type + "]";
		}

	}

	/**
	 * What starts a campaign.
	 */
	public enum Type implements WireValue {

		/**
		 * Entering or leaving segments.
		 */
		SEGMENT("segment"),

		/**
		 * An event.
		 */
		EVENT("event"),

		/**
		 * A form that was submitted.
		 */
		FORM("form"),

		/**
		 * A date.
		 */
		DATE("date"),

		/**
		 * A change of a relationship to an object.
		 */
		RELATIONSHIP("relationship"),

		/**
		 * A change of an object.
		 */
		OBJECT("object"),

		/**
		 * A webhook.
		 */
		WEBHOOK("webhook"),

		/**
		 * Something that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		Type(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

	/**
	 * Whether a campaign runs.
	 */
	public enum State implements WireValue {

		/**
		 * It runs.
		 */
		RUNNING("running"),

		/**
		 * It was never started.
		 */
		DRAFT("draft"),

		/**
		 * It was stopped.
		 */
		STOPPED("stopped"),

		/**
		 * A state that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		State(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
