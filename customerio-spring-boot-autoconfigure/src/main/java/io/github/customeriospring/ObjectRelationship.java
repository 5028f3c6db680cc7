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

package io.github.customeriospring;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a person to an object.
 *
 * @param object the object
 * @param attributes attributes of the relationship; {@code null} or an empty string
 * removes one
 * @since 0.1.0
 */
public record ObjectRelationship(@JsonProperty("identifiers") ObjectId object,
		@JsonProperty("relationship_attributes") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

	public ObjectRelationship {
		Arguments.notNull(object, "object");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Relate to an object.
	 * @param object the object
	 * @return the relationship
	 */
	public static ObjectRelationship to(ObjectId object) {
		return new ObjectRelationship(object, Map.of());
	}

	/**
	 * Relate to an object, with attributes of the relationship.
	 * @param object the object
	 * @param attributes the attributes
	 * @return the relationship
	 */
	public static ObjectRelationship to(ObjectId object, Map<String, ? extends @Nullable Object> attributes) {
		return new ObjectRelationship(object, attributes);
	}

	@Override
	public String toString() {
		return "ObjectRelationship[" + this.object + "]";
	}

}
