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

package io.github.customeriospring.v2;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.EventType;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * An operation as Customer.io reads it.
 *
 * @param body the operation
 */
record RawOperation(@JsonValue Attributes body) implements EntityOperation {

	private static final Set<String> EVENTS = Set.of(EventType.EVENT.wireName(), EventType.PAGE.wireName(),
			EventType.SCREEN.wireName());

	RawOperation {
		requireIdentifiers("identifiers", body.get("identifiers"));
		requireIdentifiers("primary", body.get("primary"));
		requireIdentifiers("secondary", body.get("secondary"));
		if (isEvent(body)) {
			Object id = body.get("id");
			body = body.with("id", (id != null) ? Ulid.require(id.toString()) : Ulid.next());
		}
	}

	@Override
	public String description() {
		return "raw operation";
	}

	@Override
	public List<Subject> subjects() {
		return Subject.of(this.body.get("type"), this.body.get("identifiers"), this.body.get("primary"),
				this.body.get("secondary"));
	}

	@Override
	public EntityOperation timestampedAt(Instant time) {
		Arguments.notNull(time, "time");
		return (this.body.get("timestamp") == null && hasTime(this.body))
				? new RawOperation(this.body.with("timestamp", time)) : this;
	}

	private static boolean hasTime(Attributes body) {
		return isEvent(body) || "person".equals(body.get("type")) && "identify".equals(body.get("action"))
				|| "delivery".equals(body.get("type")) && "event".equals(body.get("action"));
	}

	private static boolean isEvent(Attributes body) {
		return "person".equals(body.get("type")) && body.get("action") instanceof String action
				&& EVENTS.contains(action);
	}

	@Override
	public String toString() {
		return description();
	}

	private static void requireIdentifiers(String field, @Nullable Object value) {
		if (value instanceof Map<?, ?> identifiers) {
			identifiers.forEach((name, identifier) -> {
				if (identifier instanceof String text) {
					Arguments.identifier(text, field + "." + name);
				}
			});
		}
	}

}
