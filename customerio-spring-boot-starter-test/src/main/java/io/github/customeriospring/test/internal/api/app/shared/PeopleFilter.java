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

package io.github.customeriospring.test.internal.api.app.shared;

import java.util.Map;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * Conditions on people: attributes and segments.
 *
 * @since 0.1.0
 */
public final class PeopleFilter {

	private static final FilterReader<PersonSnapshot> READER = new FilterReader<>(
			Map.of("attribute", (condition) -> FilterReader.attribute(condition, PersonSnapshot::attributes), "segment",
					PeopleFilter::inSegment));

	private PeopleFilter() {
	}

	/**
	 * Reads a filter.
	 * @param filter the filter
	 * @return whether a person passes
	 */
	public static Predicate<PersonSnapshot> read(JsonFields filter) {
		return READER.read(filter);
	}

	private static Predicate<PersonSnapshot> inSegment(JsonFields condition) {
		try {
			int segment = Integer.parseInt(condition.id("id"));
			return (person) -> person.segments().contains(segment);
		}
		catch (NumberFormatException ex) {
			throw JsonFields.invalid(condition.path() + ".id", condition.path() + ".id must be an integer");
		}
	}

}
