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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * An operation that has nothing to set once it is there.
 *
 * @param type the type of the entity
 * @param identifiers the entity, or {@code null} if the fields name it
 * @param action what is done
 * @param fields what else Customer.io is told
 */
@JsonPropertyOrder({ "type", "identifiers", "action" })
record PlainOperation(String type, @Nullable Object identifiers, String action,
		@JsonAnyGetter Map<String, Object> fields) implements EntityOperation {

	/**
	 * Return the field of an operation that relates its entity to others.
	 * @param relationships the relationships
	 * @return the field
	 * @throws IllegalArgumentException if there is none
	 */
	static Map<String, Object> relationships(List<?> relationships) {
		if (relationships.isEmpty()) {
			throw new IllegalArgumentException("At least one relationship is needed");
		}
		return Map.of("cio_relationships", relationships);
	}

	@Override
	public String description() {
		return this.type + " " + this.action;
	}

	@Override
	public List<Subject> subjects() {
		return Subject.of(this.type, this.identifiers, this.fields.get("primary"), this.fields.get("secondary"));
	}

	/**
	 * Of these operations, only reports about deliveries say when they happened.
	 */
	@Override
	public EntityOperation timestampedAt(Instant time) {
		Arguments.notNull(time, "time");
		if (!this.type.equals("delivery") || this.fields.containsKey("timestamp")) {
			return this;
		}
		Map<String, Object> timed = new LinkedHashMap<>(this.fields);
		timed.put("timestamp", time);
		return new PlainOperation(this.type, this.identifiers, this.action, timed);
	}

	@Override
	public String toString() {
		return description();
	}

}
