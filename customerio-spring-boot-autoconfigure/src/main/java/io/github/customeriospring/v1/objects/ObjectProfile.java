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

package io.github.customeriospring.v1.objects;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows about an object.
 * <p>
 * {@link #toString()} leaves all but the type out, so that it does not end up in a log.
 *
 * @param objectTypeId the number of the object type, or {@code null}
 * @param identifiers the ids, or {@code null}
 * @param attributes the attributes; Customer.io returns every value as a string
 * @param timestamps when each attribute was changed last
 * @param otherFields fields that this version does not know, as they came
 * @since 0.1.0
 */
public record ObjectProfile(@Nullable String objectTypeId, @Nullable ObjectIdentifiers identifiers,
		Map<String, Object> attributes, Map<String, Instant> timestamps,
		@JsonAnySetter Map<String, Object> otherFields) implements AttributeTexts {

	public ObjectProfile {
		attributes = (attributes != null) ? attributes : Map.of();
		timestamps = (timestamps != null) ? timestamps : Map.of();
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "ObjectProfile[type " + this.objectTypeId + "]";
	}

}
