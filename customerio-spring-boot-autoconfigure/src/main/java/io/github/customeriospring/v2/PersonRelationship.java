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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an object to a person.
 *
 * @param person the person; by id, email or cio_id
 * @param attributes attributes of the relationship; {@code null} or an empty string
 * removes one
 * @since 0.1.0
 */
public record PersonRelationship(@JsonProperty("identifiers") PersonId person,
		@JsonProperty("relationship_attributes") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

	public PersonRelationship {
		Arguments.notNull(person, "person").requireNotByPhone("cio_relationships");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * Relate to a person.
	 * @param person the person
	 * @return the relationship
	 */
	public static PersonRelationship to(PersonId person) {
		return new PersonRelationship(person, Map.of());
	}

	/**
	 * Relate to a person, with attributes of the relationship.
	 * @param person the person
	 * @param attributes the attributes
	 * @return the relationship
	 */
	public static PersonRelationship to(PersonId person, Map<String, ? extends @Nullable Object> attributes) {
		return new PersonRelationship(person, attributes);
	}

	@Override
	public String toString() {
		return "PersonRelationship[" + this.person + "]";
	}

}
