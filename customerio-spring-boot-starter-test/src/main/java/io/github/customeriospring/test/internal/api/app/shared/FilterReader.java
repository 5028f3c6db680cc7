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

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;

/**
 * Reads the App API's filter language: groups of conditions that nest.
 *
 * @param <T> what is filtered
 * @since 0.1.0
 */
public final class FilterReader<T> {

	private final Map<String, Function<JsonFields, Predicate<T>>> conditions;

	/**
	 * Creates a reader.
	 * @param conditions what can stand in a filter besides {@code and}, {@code or} and
	 * {@code not}
	 */
	public FilterReader(Map<String, Function<JsonFields, Predicate<T>>> conditions) {
		this.conditions = conditions;
	}

	/**
	 * Reads a filter.
	 * @param filter the filter
	 * @return whether an item passes
	 */
	public Predicate<T> read(JsonFields filter) {
		if (filter.names().size() != 1) {
			throw invalid(filter);
		}
		String name = filter.names().iterator().next();
		return switch (name) {
			case "and" -> group(filter, name).stream().reduce((item) -> true, Predicate::and);
			case "or" -> group(filter, name).stream().reduce((item) -> false, Predicate::or);
			case "not" -> read(filter.object(name)).negate();
			default -> condition(filter, name);
		};
	}

	private List<Predicate<T>> group(JsonFields filter, String name) {
		List<Predicate<T>> members = filter.objects(name).stream().map(this::read).toList();
		if (members.isEmpty()) {
			throw filter.missing(name);
		}
		return members;
	}

	private Predicate<T> condition(JsonFields filter, String name) {
		Function<JsonFields, Predicate<T>> condition = this.conditions.get(name);
		if (condition == null) {
			throw invalid(filter);
		}
		return condition.apply(filter.object(name));
	}

	private RuntimeException invalid(JsonFields filter) {
		return JsonFields.invalid(filter.path(), filter.path() + " must hold exactly one of and, or, not, "
				+ String.join(", ", this.conditions.keySet().stream().sorted().toList()));
	}

	/**
	 * Reads a condition on an attribute.
	 * @param condition the field, the operator and the value
	 * @param attributes finds the attributes of an item
	 * @param <T> what is filtered
	 * @return whether an item passes
	 */
	public static <T> Predicate<T> attribute(JsonFields condition, Function<T, Map<String, Object>> attributes) {
		String field = condition.string("field");
		if ("exists".equals(condition.oneOf("operator", List.of("eq", "exists")))) {
			return (item) -> attributes.apply(item).containsKey(field);
		}
		String expected = AttributeText.of(condition.required("value"));
		return (item) -> {
			Object actual = attributes.apply(item).get(field);
			return actual != null && ("email".equals(field) ? expected.equalsIgnoreCase(AttributeText.of(actual))
					: expected.equals(AttributeText.of(actual)));
		};
	}

}
