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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A condition on an attribute that still lacks its operator.
 *
 * @param <F> the type of filter that it becomes
 * @since 0.1.0
 */
public final class AttributeCondition<F> {

	private final String name;

	private final Function<Complete, F> completion;

	private AttributeCondition(String name, Function<Complete, F> completion) {
		this.name = Arguments.text(name, "The name of an attribute");
		this.completion = Arguments.notNull(completion, "completion");
	}

	/**
	 * Begin a condition.
	 * @param <F> the type of filter that it becomes
	 * @param name the attribute's name, case-sensitive
	 * @param completion makes the filter
	 * @return what to complete with {@code eq} or {@code exists}
	 */
	public static <F> AttributeCondition<F> on(String name, Function<Complete, F> completion) {
		return new AttributeCondition<>(name, completion);
	}

	/**
	 * The attribute has the given value.
	 * @param value a string, number or boolean
	 * @return the filter
	 */
	public F eq(Object value) {
		if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
			throw new IllegalArgumentException(
					"'%s' can be compared with a string, a number or a boolean only".formatted(this.name));
		}
		return this.completion.apply(new Complete(this.name, "eq", value));
	}

	/**
	 * The attribute is there, with any value.
	 * @return the filter
	 */
	public F exists() {
		return this.completion.apply(new Complete(this.name, "exists", null));
	}

	/**
	 * A condition with its operator.
	 *
	 * @param field the attribute's name
	 * @param operator {@code eq} or {@code exists}
	 * @param value the value to compare with, or {@code null}
	 */
	public record Complete(String field, String operator, @Nullable Object value) {

		public Complete {
			Arguments.notNull(field, "field");
			Arguments.notNull(operator, "operator");
		}

		/**
		 * Return the condition as Customer.io reads it.
		 * @return a map
		 */
		public Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("field", this.field);
			map.put("operator", this.operator);
			if (this.value != null) {
				map.put("value", this.value);
			}
			return map;
		}

		@Override
		public String toString() {
			return this.operator;
		}

	}

}
