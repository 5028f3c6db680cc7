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
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Refuses interfaces that could not be called, or not in the way that they promise, when
 * they are asked for and not when they are called.
 */
final class DeclaredInterface {

	private static final List<Class<?>> NO_RESULTS = List.of(HttpEntity.class, HttpHeaders.class, Future.class,
			CompletionStage.class, Flow.Publisher.class, BaseStream.class, AutoCloseable.class);

	private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}:]+)[^/{}]*}");

	private final Class<?> type;

	private final @Nullable HttpExchange common;

	private DeclaredInterface(Class<?> type) {
		this.type = type;
		this.common = AnnotatedElementUtils.findMergedAnnotation(type, HttpExchange.class);
	}

	/**
	 * Check an interface.
	 * @param type the interface
	 * @throws IllegalArgumentException if it cannot be implemented; the message names the
	 * method and what is wrong with it
	 */
	static void check(Class<?> type) {
		if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
			throw new IllegalArgumentException(type.getName() + " has to be an interface that anybody may implement");
		}
		Set<Method> exchanges = MethodIntrospector.selectMethods(type,
				(ReflectionUtils.MethodFilter) (method) -> AnnotatedElementUtils.hasAnnotation(method,
						HttpExchange.class));
		if (exchanges.isEmpty()) {
			throw new IllegalArgumentException(type.getName() + " has no method with @HttpExchange");
		}
		DeclaredInterface declared = new DeclaredInterface(type);
		exchanges.forEach(declared::check);
		declared.checkOthers(exchanges);
	}

	private void checkOthers(Set<Method> exchanges) {
		for (Method method : this.type.getMethods()) {
			if (Modifier.isAbstract(method.getModifiers()) && !ReflectionUtils.isObjectMethod(method)
					&& exchanges.stream().noneMatch((exchange) -> isSame(exchange, method))) {
				throw unusable(method, "it needs @HttpExchange or a body", null);
			}
		}
	}

	private boolean isSame(Method exchange, Method method) {
		return exchange.getName().equals(method.getName())
				&& Arrays.equals(parameterTypes(exchange), parameterTypes(method));
	}

	private @Nullable Class<?>[] parameterTypes(Method method) {
		return IntStream.range(0, method.getParameterCount())
			.mapToObj((index) -> ResolvableType.forMethodParameter(method, index, this.type).resolve())
			.toArray(Class<?>[]::new);
	}

	private void check(Method method) {
		try {
			HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
			String path = checkRequest(Objects.requireNonNull(exchange));
			checkResult(ResolvableType.forMethodReturnType(method, this.type));
			checkParameters(method, path);
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw unusable(method, String.valueOf(ex.getMessage()), ex);
		}
	}

	private String checkRequest(HttpExchange exchange) {
		if (!StringUtils.hasText(exchange.method())
				&& (this.common == null || !StringUtils.hasText(this.common.method()))) {
			throw new IllegalArgumentException("it names no HTTP method");
		}
		for (HttpExchange part : (this.common != null) ? List.of(this.common, exchange) : List.of(exchange)) {
			requireJson(part.contentType());
			Arrays.stream(part.accept()).forEach(DeclaredInterface::requireJson);
			if (StringUtils.hasText(part.version())) {
				throw new IllegalArgumentException("the version of Customer.io's APIs stands in the path");
			}
		}
		return Paths.require(Paths.join((this.common != null) ? this.common.url() : "", exchange.url()));
	}

	private static void requireJson(String mediaType) {
		if (StringUtils.hasText(mediaType) && !MediaType.APPLICATION_JSON.includes(MediaType.valueOf(mediaType))) {
			throw new IllegalArgumentException("it has to send and accept JSON");
		}
	}

	private static void checkResult(ResolvableType result) {
		Class<?> raw = result.resolve();
		if (raw == null) {
			throw new IllegalArgumentException("what it returns has no class");
		}
		if (raw == Optional.class) {
			checkResult(result.getGeneric());
		}
		else if (NO_RESULTS.stream().anyMatch((type) -> type.isAssignableFrom(raw))
				|| ReactiveAdapterRegistry.getSharedInstance().getAdapter(raw) != null) {
			throw new IllegalArgumentException(
					"it has to return nothing or what the body says, not " + raw.getSimpleName());
		}
	}

	private void checkParameters(Method method, String path) {
		Set<String> variables = variables(path);
		int bodies = 0;
		Set<String> fields = new HashSet<>();
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new SynthesizingMethodParameter(method, i).withContainingClass(this.type);
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			DeclaredParameter.check(parameter);
			bodies += parameter.hasParameterAnnotation(RequestBody.class) ? 1 : 0;
			RequestField field = parameter.getParameterAnnotation(RequestField.class);
			if (field != null && (field.value().isBlank() || !fields.add(field.value()))) {
				throw new IllegalArgumentException(
						"its parameter '%s' needs a field of its own".formatted(parameter.getParameterName()));
			}
			PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
			if (variable != null) {
				variables.remove(DeclaredParameter.variable(variable, parameter));
			}
		}
		if (bodies > 1 || (bodies > 0 && !fields.isEmpty())) {
			throw new IllegalArgumentException("it has more than one body");
		}
		if (!variables.isEmpty()) {
			throw new IllegalArgumentException("it has no @PathVariable for " + variables);
		}
	}

	private static Set<String> variables(String path) {
		Set<String> variables = new HashSet<>();
		Matcher matcher = VARIABLE.matcher(path);
		while (matcher.find()) {
			variables.add(matcher.group(1));
		}
		return variables;
	}

	private IllegalArgumentException unusable(Method method, String problem, @Nullable Exception cause) {
		return new IllegalArgumentException(
				"%s.%s cannot be called: %s".formatted(this.type.getName(), method.getName(), problem), cause);
	}

}
