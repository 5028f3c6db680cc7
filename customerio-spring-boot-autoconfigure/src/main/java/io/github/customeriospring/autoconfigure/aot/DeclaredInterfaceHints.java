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

package io.github.customeriospring.autoconfigure.aot;

import java.lang.reflect.Method;
import java.lang.reflect.Type;

import io.github.customeriospring.http.declared.MutableRequest;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.util.ReflectionUtils;

/**
 * What a declared interface needs in a native image: its proxy, its methods, and the
 * types that become JSON or come from it.
 */
final class DeclaredInterfaceHints {

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	void register(RuntimeHints hints, Class<?> type) {
		hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
		for (Method method : type.getMethods()) {
			hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
			this.binding.registerReflectionHints(hints.reflection(), method.getGenericReturnType());
			for (Type parameter : method.getGenericParameterTypes()) {
				registerParameter(hints, parameter);
			}
		}
	}

	private void registerParameter(RuntimeHints hints, Type type) {
		this.binding.registerReflectionHints(hints.reflection(), type);
		registerFields(hints, type);
		if (type instanceof Class<?> request && request.isSealed()) {
			for (Class<?> permitted : request.getPermittedSubclasses()) {
				registerParameter(hints, permitted);
			}
		}
	}

	/**
	 * Register the types of the fields of a request, which has no getters.
	 */
	private void registerFields(RuntimeHints hints, Type type) {
		if (type instanceof Class<?> request && MutableRequest.class.isAssignableFrom(request)) {
			ReflectionUtils.doWithFields(request,
					(field) -> this.binding.registerReflectionHints(hints.reflection(), field.getGenericType()));
		}
	}

}
