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

package io.github.customeriospring.http.declared;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.ObjectUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Spreads {@link QueryParameters} over the query.
 */
final class QueryParametersResolver implements HttpServiceArgumentResolver {

	private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])[A-Z]");

	private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder requestValues) {
		if (!QueryParameters.class.isAssignableFrom(parameter.getParameterType())) {
			return false;
		}
		if (argument instanceof QueryParameters parameters) {
			spread(parameters, requestValues);
		}
		return true;
	}

	private void spread(QueryParameters parameters, HttpRequestValues.Builder requestValues) {
		this.accessors.computeIfAbsent(parameters.getClass(), QueryParametersResolver::accessors)
			.forEach((name, accessor) -> add(name, ReflectionUtils.invokeMethod(accessor, parameters), requestValues));
	}

	private void add(String name, @Nullable Object value, HttpRequestValues.Builder requestValues) {
		if (value instanceof QueryParameters nested) {
			spread(nested, requestValues);
			return;
		}
		elements(value).filter(Objects::nonNull)
			.forEach((element) -> requestValues.addRequestParameter(name, text(element, name)));
	}

	private static Map<String, Method> accessors(Class<?> type) {
		Map<String, Method> accessors = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			String name = WORD_START.matcher(component.getName()).replaceAll("_$0").toLowerCase(Locale.ROOT);
			accessors.put(name, component.getAccessor());
		}
		return accessors;
	}

	private static Stream<?> elements(@Nullable Object value) {
		if (value instanceof Optional<?> optional) {
			return optional.stream();
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream();
		}
		return ObjectUtils.isArray(value) ? Stream.of(ObjectUtils.toObjectArray(value)) : Stream.ofNullable(value);
	}

	private static String text(Object value, String name) {
		return Arguments.identifier(TextConversion.write(value, name), name);
	}

}
