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

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/**
 * What a parameter of a declared method is for.
 */
final class DeclaredParameter {

	private DeclaredParameter() {
	}

	/**
	 * Check that the parameter is sent.
	 * @throws IllegalArgumentException if it is not, or would say where to send all of it
	 */
	static void check(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (QueryParameters.class.isAssignableFrom(type)) {
			if (!type.isRecord()) {
				throw new IllegalArgumentException(
						"its parameter '%s' has to be a record".formatted(parameter.getParameterName()));
			}
		}
		else if (parameter.hasParameterAnnotation(PathVariable.class)) {
			if (Map.class.isAssignableFrom(type) || type == Optional.class) {
				throw new IllegalArgumentException(
						"its parameter '%s' has to be one part of the path".formatted(parameter.getParameterName()));
			}
		}
		else if (!parameter.hasParameterAnnotation(RequestParam.class)
				&& !parameter.hasParameterAnnotation(RequestHeader.class) && !isInBody(parameter)) {
			throw new IllegalArgumentException("""
					its parameter '%s' needs @PathVariable, @RequestParam, @RequestHeader, @RequestBody or \
					@RequestField, or a type that implements QueryParameters"""
				.formatted(parameter.getParameterName()));
		}
	}

	static boolean isInBody(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(RequestBody.class)
				|| parameter.hasParameterAnnotation(RequestField.class);
	}

	/**
	 * Tell whether the parameter may be {@code null}.
	 */
	static boolean isOptional(MethodParameter parameter) {
		if (parameter.isOptional()) {
			return true;
		}
		for (Annotation annotation : parameter.getParameterAnnotations()) {
			if (annotation instanceof RequestParam param) {
				return !param.required() || !ValueConstants.DEFAULT_NONE.equals(param.defaultValue());
			}
			if (annotation instanceof RequestHeader header) {
				return !header.required() || !ValueConstants.DEFAULT_NONE.equals(header.defaultValue());
			}
			if (annotation instanceof RequestBody body) {
				return !body.required();
			}
		}
		return false;
	}

	/**
	 * Return the variable of the path that the parameter fills.
	 */
	static @Nullable String variable(PathVariable variable, MethodParameter parameter) {
		return StringUtils.hasText(variable.name()) ? variable.name() : parameter.getParameterName();
	}

}
