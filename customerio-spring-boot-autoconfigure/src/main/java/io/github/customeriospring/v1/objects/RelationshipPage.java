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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people to whom an object is related.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param relationships the relationships
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record RelationshipPage(@JsonProperty("cio_relationships") List<Relationship> relationships,
		@Nullable String next) implements CursorPage<Relationship> {

	public RelationshipPage {
		relationships = (relationships != null) ? List.copyOf(relationships) : List.of();
	}

	@Override
	public List<Relationship> items() {
		return this.relationships;
	}

	@Override
	public String toString() {
		return "RelationshipPage[" + this.relationships.size() + " relationships]";
	}

}
