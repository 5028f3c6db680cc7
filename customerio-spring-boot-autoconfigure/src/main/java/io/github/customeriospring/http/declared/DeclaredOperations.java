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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.json.WireJson;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.Advised;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Implements declared interfaces on a connection: bodies become JSON once per call, and
 * each request carries what its method declares. Thread-safe.
 *
 * @since 0.1.0
 */
public final class DeclaredOperations {

	private final Supplier<ApiConnection> connection;

	private final Class<?> client;

	private final Map<Class<?>, Object> operations = new ConcurrentHashMap<>();

	/**
	 * Implement interfaces for a client.
	 * @param connection the connection, which the first call asks for
	 * @param client the type of the client, whose accessors name the features
	 */
	public DeclaredOperations(Supplier<ApiConnection> connection, Class<?> client) {
		this.connection = connection;
		this.client = client;
	}

	/**
	 * Implement an interface whose methods are declared with
	 * {@link org.springframework.web.service.annotation.HttpExchange @HttpExchange}. The
	 * implementation is made when it is first asked for, since an application that starts
	 * should not wait for interfaces it may never call.
	 * @param <T> the type of the interface
	 * @param type the interface
	 * @return the implementation, always the same, thread-safe
	 * @throws IllegalArgumentException if the type declares something that cannot be
	 * called; the message names the method
	 */
	public <T> T of(Class<T> type) {
		Arguments.notNull(type, "type");
		return type.cast(this.operations.computeIfAbsent(type, (key) -> create(type)));
	}

	private <T> T create(Class<T> type) {
		DeclaredInterface.check(type);
		ApiConnection connection = type.isAnnotationPresent(WithoutCredential.class)
				? this.connection.get().withoutCredential() : this.connection.get();
		T client = HttpServiceProxyFactory.builderFor(new ConnectionExchangeAdapter(connection))
			.conversionService(TextConversion.SERVICE)
			.customArgumentResolver(new ArgumentCheck(connection.api()))
			.customArgumentResolver(new JsonBodyResolver(connection.json()))
			.customArgumentResolver(new QueryParametersResolver())
			.httpRequestValuesProcessor(new MethodProcessor(connection, feature(type), type))
			.build()
			.createClient(type);
		String text = "%s[%s]".formatted(type.getSimpleName(), connection.api().displayName());
		((Advised) client).addAdvice(0, new ObjectAdvice(text));
		return client;
	}

	/**
	 * Return how callers reach the interface, such as {@code customers}: by its accessor,
	 * or else by its name.
	 */
	private String feature(Class<?> type) {
		String accessor = ClientAccessors.name(this.client, type);
		return (accessor != null) ? accessor
				: StringUtils.uncapitalize(type.getSimpleName().replaceFirst("(?<=.)Operations$", ""));
	}

	private record JsonBodyResolver(WireJson json) implements HttpServiceArgumentResolver {

		@Override
		public boolean resolve(@Nullable Object argument, MethodParameter parameter,
				HttpRequestValues.Builder requestValues) {
			if (parameter.hasParameterAnnotation(RequestField.class)) {
				return true;
			}
			if (!parameter.hasParameterAnnotation(RequestBody.class)) {
				return false;
			}
			if (argument != null) {
				requestValues.setBodyValue(this.json.write(argument));
			}
			return true;
		}

	}

	/**
	 * Adds to a request what its method declares.
	 */
	private static final class MethodProcessor implements HttpRequestValues.Processor {

		private final WireJson json;

		private final Api api;

		private final String feature;

		private final Class<?> type;

		private final Map<Method, DeclaredMethod> methods = new ConcurrentHashMap<>();

		MethodProcessor(ApiConnection connection, String feature, Class<?> type) {
			this.json = connection.json();
			this.api = connection.api();
			this.feature = feature;
			this.type = type;
		}

		@Override
		public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
				HttpRequestValues.Builder builder) {
			DeclaredMethod declared = this.methods.get(method);
			if (declared == null) {
				declared = DeclaredMethod.of(this.api, this.feature, this.type, method, parameters, builder);
				this.methods.put(method, declared);
			}
			builder.addAttribute(DeclaredMethod.class.getName(), declared);
			Map<String, Object> body = declared.body(arguments);
			if (body != null) {
				builder.setBodyValue(this.json.write(body));
			}
		}

	}

}
