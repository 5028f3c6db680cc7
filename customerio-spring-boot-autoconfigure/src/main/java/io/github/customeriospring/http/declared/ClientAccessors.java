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
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The declared interfaces of a client: the types of its accessors.
 *
 * @since 0.1.0
 */
public final class ClientAccessors {

	private ClientAccessors() {
	}

	/**
	 * Return the declared interfaces of a client.
	 * @param client the type of the client
	 * @return the names of the accessors by the interfaces that they return
	 */
	public static Map<Class<?>, String> of(Class<?> client) {
		Map<Class<?>, String> accessors = new TreeMap<>(Comparator.comparing(Class::getName));
		for (Method method : client.getMethods()) {
			if (method.getParameterCount() == 0 && isDeclared(method.getReturnType())) {
				accessors.put(method.getReturnType(), method.getName());
			}
		}
		return accessors;
	}

	/**
	 * Return the name of the accessor that returns an interface, without a look at the
	 * others: what they use need not be loaded.
	 */
	static @Nullable String name(Class<?> client, Class<?> type) {
		for (Method method : client.getMethods()) {
			if (method.getParameterCount() == 0 && method.getReturnType() == type) {
				return method.getName();
			}
		}
		return null;
	}

	private static boolean isDeclared(Class<?> type) {
		if (type.isInterface()) {
			for (Method method : type.getMethods()) {
				if (AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class)) {
					return true;
				}
			}
		}
		return false;
	}

}
