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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.customeriospring.Api;
import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RefusalAdvice;
import io.github.customeriospring.mode.DeclaredAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * What the annotations of a method say, read once.
 *
 * @param operation the operation
 * @param requestFields the names of the fields of its body by the indexes of the
 * parameters
 * @param responseField the field of the answer that holds the result, or {@code null}
 */
record DeclaredMethod(Operation operation, Map<Integer, String> requestFields, @Nullable String responseField) {

	/** What is not repeated unless it is marked, since it may have an effect. */
	private static final Set<HttpMethod> WITHOUT_EFFECT = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	static DeclaredMethod of(Api api, String feature, Class<?> type, Method method, MethodParameter[] parameters,
			HttpRequestValues.Metadata metadata) {
		Map<Integer, String> requestFields = new LinkedHashMap<>();
		for (MethodParameter parameter : parameters) {
			RequestField field = parameter.getParameterAnnotation(RequestField.class);
			if (field != null) {
				requestFields.put(parameter.getParameterIndex(), field.value());
			}
		}
		ResponseField responseField = method.getAnnotation(ResponseField.class);
		String template = Paths.require(metadata.getUriTemplate());
		Operation operation = new Operation(api, feature + "." + method.getName(), Paths.withoutQuery(template),
				isSafe(method, metadata), rateLimit(api, type, method), advice(method), answer(type, method),
				method.isAnnotationPresent(DailyQuota.class));
		return new DeclaredMethod(operation, requestFields, (responseField != null) ? responseField.value() : null);
	}

	private static boolean isSafe(Method method, HttpRequestValues.Metadata metadata) {
		return WITHOUT_EFFECT.contains(Objects.requireNonNull(metadata.getHttpMethod()))
				|| AnnotatedElementUtils.hasAnnotation(method, SafeToRetry.class);
	}

	private static RateLimitBucket rateLimit(Api api, Class<?> type, Method method) {
		RateLimited own = AnnotatedElementUtils.findMergedAnnotation(method, RateLimited.class);
		RateLimited effective = (own != null) ? own
				: AnnotatedElementUtils.findMergedAnnotation(type, RateLimited.class);
		return (effective != null) ? effective.value() : RateLimitBucket.of(api);
	}

	private static @Nullable RefusalAdvice advice(Method method) {
		ErrorAdvice advice = method.getAnnotation(ErrorAdvice.class);
		return (advice != null) ? new RefusalAdvice(advice.status(), advice.message(), advice.advice()) : null;
	}

	private static @Nullable DeclaredAnswer answer(Class<?> type, Method method) {
		ResolvableType result = ResolvableType.forMethodReturnType(method, type);
		if (result.resolve() == Optional.class) {
			result = result.getGeneric();
		}
		if (result.resolve() == void.class || result.resolve() == Void.class) {
			return null;
		}
		ResponseField field = method.getAnnotation(ResponseField.class);
		AnswerWithoutSending unsent = method.getAnnotation(AnswerWithoutSending.class);
		return new DeclaredAnswer(result.getType(), (field != null) ? field.value() : null,
				(unsent != null) ? unsent.value() : null);
	}

	/**
	 * Put the fields of the body together.
	 * @param arguments the arguments of the call
	 * @return the body, or {@code null} if the method has no such fields
	 */
	@Nullable Map<String, Object> body(@Nullable Object[] arguments) {
		if (this.requestFields.isEmpty()) {
			return null;
		}
		Map<String, Object> body = new LinkedHashMap<>();
		this.requestFields.forEach((index, name) -> {
			Object argument = arguments[index];
			if (argument != null) {
				body.put(name, argument);
			}
		});
		return body;
	}

}
