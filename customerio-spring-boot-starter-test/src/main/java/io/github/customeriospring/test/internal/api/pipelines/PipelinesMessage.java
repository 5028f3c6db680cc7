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

package io.github.customeriospring.test.internal.api.pipelines;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.internal.workspace.ReceivedOperation;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of the Pipelines API have in common.
 *
 * @param fields the fields of the call
 * @param person who it is about, if that is known
 * @param anonymousId the visitor it is about, if there is one
 * @param timestamp when it happened, if that was sent
 * @param messageId the id by which repeats are found, if one was sent
 * @param context where it happened
 */
record PipelinesMessage(JsonFields fields, Optional<PersonRef> person, @Nullable String anonymousId,
		Optional<Instant> timestamp, @Nullable String messageId, JsonFields context) {

	private static final List<String> OTHER_TIMESTAMPS = List.of("originalTimestamp", "sentAt", "receivedAt");

	/**
	 * Reads a call.
	 * @param fields the fields of the call
	 * @param sharedContext the context of a call that has none of its own
	 */
	static PipelinesMessage read(JsonFields fields, Map<String, @Nullable Object> sharedContext) {
		OTHER_TIMESTAMPS.forEach((name) -> timestamp(fields, name));
		fields.map("integrations");
		return new PipelinesMessage(fields,
				Optional.ofNullable(fields.optionalId("userId")).map(Identifiers::personByShape),
				fields.optionalId("anonymousId"), timestamp(fields, "timestamp"), fields.text("messageId"),
				JsonFields.of(fields.has("context") ? fields.map("context") : sharedContext, "context"));
	}

	private static Optional<Instant> timestamp(JsonFields fields, String name) {
		String text = fields.optionalString(name);
		if (text == null) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from).truncatedTo(ChronoUnit.SECONDS));
		}
		catch (DateTimeException ex) {
			throw JsonFields.invalid(name, name + " must be a date and time of ISO 8601");
		}
	}

	/**
	 * Refuses a call that is about nobody.
	 */
	void requireSomebody() {
		if (this.person.isEmpty() && this.anonymousId == null) {
			throw JsonFields.invalid("userId", "userId or anonymousId is required");
		}
	}

	/**
	 * The person, whom the call must name.
	 */
	PersonRef requirePerson() {
		return this.person.orElseThrow(() -> this.fields.missing("userId"));
	}

	/**
	 * What the call tells about itself.
	 */
	ReceivedOperation received() {
		Object subject = this.person.<Object>map(PersonRef::canonical).orElse(this.anonymousId);
		return ReceivedOperation.of(this.messageId, UUID.nameUUIDFromBytes(Json.write(this.fields.all())), subject,
				this.timestamp.orElse(null));
	}

	Instant at(FakeWorkspace workspace) {
		return this.timestamp.orElseGet(workspace::now);
	}

	JsonFields properties() {
		return JsonFields.of(this.fields.map("properties"), "properties");
	}

	JsonFields traits() {
		return JsonFields.of(this.fields.map("traits"), "traits");
	}

	@Override
	public String toString() {
		return "PipelinesMessage[]";
	}

}
