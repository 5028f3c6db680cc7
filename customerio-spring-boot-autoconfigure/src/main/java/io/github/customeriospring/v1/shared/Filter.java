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

package io.github.customeriospring.v1.shared;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Which people are meant: a condition on segments and attributes, nested at will.
 * <pre class="code">
 * Filter.and(Filter.inSegment(7), Filter.not(Filter.attribute("plan").eq("free")))
 * </pre>
 * <p>
 * {@code toString()} tells the kind only, since values may be personal data.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#operation/getPeopleFilter">Search for
 * customers</a>
 */
public sealed interface Filter {

	/**
	 * Return the filter as Customer.io reads it.
	 * @return a map with one entry
	 */
	@JsonValue
	Map<String, ? extends @Nullable Object> toMap();

	/**
	 * People who meet all conditions.
	 * @param filters the conditions, at least one
	 * @return the filter
	 */
	static Filter and(Filter... filters) {
		return new Group("and", Arguments.listOf(filters, "filters"));
	}

	/**
	 * People who meet at least one condition.
	 * @param filters the conditions, at least one
	 * @return the filter
	 */
	static Filter or(Filter... filters) {
		return new Group("or", Arguments.listOf(filters, "filters"));
	}

	/**
	 * People who do not meet the condition.
	 * @param filter the condition
	 * @return the filter
	 */
	static Filter not(Filter filter) {
		return new Not(filter);
	}

	/**
	 * People in a segment.
	 * @param segmentId the number of the segment
	 * @return the filter
	 */
	static Filter inSegment(long segmentId) {
		return new Segment(segmentId);
	}

	/**
	 * Begin a condition on an attribute.
	 * @param name the attribute's name, case-sensitive
	 * @return what to complete with {@code eq} or {@code exists}
	 */
	static AttributeCondition<Filter> attribute(String name) {
		return AttributeCondition.on(name, Attribute::new);
	}

	/**
	 * A filter as Customer.io reads it, for what has no method here.
	 * @param filter the filter, with exactly one key
	 * @return the filter
	 */
	static Filter raw(Map<String, ? extends @Nullable Object> filter) {
		return new Raw(filter);
	}

	/**
	 * Several conditions joined by {@code and} or {@code or}.
	 *
	 * @param operator how they are joined
	 * @param filters the conditions
	 */
	record Group(String operator, List<Filter> filters) implements Filter {

		public Group {
			Arguments.text(operator, "operator");
			filters = Arguments.listOf(filters, "filters");
			if (filters.isEmpty()) {
				throw new IllegalArgumentException("'%s' needs at least one condition".formatted(operator));
			}
		}

		@Override
		public Map<String, Object> toMap() {
			return Map.of(this.operator, this.filters);
		}

		@Override
		public String toString() {
			return this.operator + this.filters;
		}

	}

	/**
	 * The opposite of a condition.
	 *
	 * @param filter the condition
	 */
	record Not(Filter filter) implements Filter {

		public Not {
			Arguments.notNull(filter, "filter");
		}

		@Override
		public Map<String, Object> toMap() {
			return Map.of("not", this.filter);
		}

	}

	/**
	 * Membership in a segment.
	 *
	 * @param id the number of the segment
	 */
	record Segment(long id) implements Filter {

		@Override
		public Map<String, Object> toMap() {
			return Map.of("segment", Map.of("id", this.id));
		}

	}

	/**
	 * A condition on an attribute.
	 *
	 * @param condition the condition
	 */
	record Attribute(AttributeCondition.Complete condition) implements Filter {

		public Attribute {
			Arguments.notNull(condition, "condition");
		}

		@Override
		public Map<String, Object> toMap() {
			return Map.of("attribute", this.condition.toMap());
		}

	}

	/**
	 * A filter as Customer.io reads it.
	 *
	 * @param filter the filter
	 */
	record Raw(Map<String, ? extends @Nullable Object> filter) implements Filter {

		public Raw {
			filter = Arguments.mapOf(filter, "filter");
		}

		@Override
		public Map<String, ? extends @Nullable Object> toMap() {
			return this.filter;
		}

		@Override
		public String toString() {
			return "Raw";
		}

	}

}
