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

package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a person to an object.
 * <p>
 * {@link #toString()} leaves the object and the attributes out.
 *
 * @param objectTypeId the number of the object type, or {@code null}
 * @param identifiers the ids of the object, or {@code null}
 * @param attributes the attributes of the relationship; Customer.io returns every value
 * as a string
 * @param timestamps when each attribute was changed last
 * @since 0.1.0
 */
public record CustomerRelationship(@Nullable String objectTypeId, @Nullable ObjectIdentifiers identifiers,
		Map<String, Object> attributes, Map<String, Instant> timestamps) implements AttributeTexts {

	public CustomerRelationship {
		attributes = (attributes != null) ? attributes : Map.of();
		timestamps = (timestamps != null) ? timestamps : Map.of();
	}

	@Override
	public String toString() {
		return "CustomerRelationship[type " + this.objectTypeId + "]";
	}

}
