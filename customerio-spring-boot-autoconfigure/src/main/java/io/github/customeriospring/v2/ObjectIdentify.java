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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.ObjectId;

/**
 * Creates a custom object, or changes attributes of one. Created with
 * {@link CustomObject}.
 *
 * @param object the object
 * @param attributes the attributes to set; {@code null} or an empty string removes one
 * @param relationships people to whom the object is related
 * @since 0.1.0
 */
@JsonPropertyOrder({ "type", "identifiers", "action" })
public record ObjectIdentify(@JsonProperty("identifiers") ObjectId object,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Attributes attributes,
		@JsonProperty("cio_relationships") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PersonRelationship> relationships)
		implements
			EntityOperation {

	public ObjectIdentify {
		Arguments.notNull(object, "object");
		Arguments.notNull(attributes, "attributes");
		relationships = Arguments.listOf(relationships, "relationships");
	}

	/**
	 * Relate the object to people in the same step.
	 * @param relationships the relationships
	 * @return a copy with the relationships
	 */
	public ObjectIdentify withRelationships(PersonRelationship... relationships) {
		return new ObjectIdentify(this.object, this.attributes, Arguments.listOf(relationships, "relationships"));
	}

	/**
	 * Return the type of entity.
	 * @return {@code object}
	 */
	@JsonProperty
	public String type() {
		return "object";
	}

	/**
	 * Return what is done.
	 * @return {@code identify}
	 */
	@JsonProperty
	public String action() {
		return "identify";
	}

	@Override
	public String description() {
		return "object identify";
	}

	@Override
	public List<Subject> subjects() {
		return Subject.of(type(), this.object);
	}

	@Override
	public String toString() {
		return description();
	}

}
