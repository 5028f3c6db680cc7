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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.AttributeCondition;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of one type are meant: a condition on attributes, nested at will.
 * <pre class="code">
 * ObjectFilter.and(ObjectFilter.attribute("country").eq("FR"), ObjectFilter.attribute("closed_at").exists())
 * </pre>
 * <p>
 * {@code toString()} tells the kind only, since values may be personal data.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#operation/getObjectsFilter">Find
 * objects</a>
 */
public sealed interface ObjectFilter {

	/**
	 * Return the filter as Customer.io reads it.
	 * @param objectTypeId the number of the object type that is searched
	 * @return a map with one entry
	 */
	Map<String, ? extends @Nullable Object> toMap(String objectTypeId);

	/**
	 * Objects that meet all conditions.
	 * @param filters the conditions, at least one
	 * @return the filter
	 */
	static ObjectFilter and(ObjectFilter... filters) {
		return new Group("and", Arguments.listOf(filters, "filters"));
	}

	/**
	 * Objects that meet at least one condition.
	 * @param filters the conditions, at least one
	 * @return the filter
	 */
	static ObjectFilter or(ObjectFilter... filters) {
		return new Group("or", Arguments.listOf(filters, "filters"));
	}

	/**
	 * Objects that do not meet the condition.
	 * @param filter the condition
	 * @return the filter
	 */
	static ObjectFilter not(ObjectFilter filter) {
		return new Not(filter);
	}

	/**
	 * Begin a condition on an attribute.
	 * @param name the attribute's name, case-sensitive
	 * @return what to complete with {@code eq} or {@code exists}
	 */
	static AttributeCondition<ObjectFilter> attribute(String name) {
		return AttributeCondition.on(name, Attribute::new);
	}

	/**
	 * A filter as Customer.io reads it, for what has no method here. It must name the
	 * object type itself where Customer.io wants it.
	 * @param filter the filter, with exactly one key
	 * @return the filter
	 */
	static ObjectFilter raw(Map<String, ? extends @Nullable Object> filter) {
		return new Raw(filter);
	}

	/**
	 * Several conditions joined by {@code and} or {@code or}.
	 *
	 * @param operator how they are joined
	 * @param filters the conditions
	 */
	record Group(String operator, List<ObjectFilter> filters) implements ObjectFilter {

		public Group {
			Arguments.text(operator, "operator");
			filters = Arguments.listOf(filters, "filters");
			if (filters.isEmpty()) {
				throw new IllegalArgumentException("'%s' needs at least one condition".formatted(operator));
			}
		}

		@Override
		public Map<String, Object> toMap(String objectTypeId) {
			return Map.of(this.operator, this.filters.stream().map((filter) -> filter.toMap(objectTypeId)).toList());
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
	record Not(ObjectFilter filter) implements ObjectFilter {

		public Not {
			Arguments.notNull(filter, "filter");
		}

		@Override
		public Map<String, Object> toMap(String objectTypeId) {
			return Map.of("not", this.filter.toMap(objectTypeId));
		}

	}

	/**
	 * A condition on an attribute.
	 *
	 * @param condition the condition
	 */
	record Attribute(AttributeCondition.Complete condition) implements ObjectFilter {

		public Attribute {
			Arguments.notNull(condition, "condition");
		}

		@Override
		public Map<String, Object> toMap(String objectTypeId) {
			Map<String, Object> attribute = new LinkedHashMap<>(this.condition.toMap());
			attribute.put("type_id", objectTypeId);
			return Map.of("object_attribute", attribute);
		}

	}

	/**
	 * A filter as Customer.io reads it.
	 *
	 * @param filter the filter
	 */
	record Raw(Map<String, ? extends @Nullable Object> filter) implements ObjectFilter {

		public Raw {
			filter = Arguments.mapOf(filter, "filter");
		}

		@Override
		public Map<String, ? extends @Nullable Object> toMap(String objectTypeId) {
			return this.filter;
		}

		@Override
		public String toString() {
			return "Raw";
		}

	}

}
