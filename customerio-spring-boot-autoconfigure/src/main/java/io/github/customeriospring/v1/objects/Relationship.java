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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an object to a person.
 * <p>
 * {@link #toString()} leaves the person and the attributes out.
 *
 * @param objectTypeId the number of the object type, or {@code null}
 * @param objectTypeDisabled whether the object type is switched off in the workspace
 * @param person the person
 * @param attributes the attributes of the relationship, empty where Customer.io does not
 * return them
 * @since 0.1.0
 */
public record Relationship(@Nullable String objectTypeId, boolean objectTypeDisabled,
		@JsonProperty("identifiers") @Nullable Customer person,
		Map<String, Object> attributes) implements AttributeTexts {

	public Relationship {
		attributes = (attributes != null) ? attributes : Map.of();
	}

	@Override
	public String toString() {
		return "Relationship[type " + this.objectTypeId + "]";
	}

}
