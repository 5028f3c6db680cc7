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

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;

/**
 * Lets an implementation tell what it is, and call methods of interfaces that are not
 * public.
 *
 * @param text what the implementation is
 */
record ObjectAdvice(String text) implements MethodInterceptor {

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		Method method = invocation.getMethod();
		if (AopUtils.isToStringMethod(method)) {
			return this.text;
		}
		if (method.isDefault() && !Modifier.isPublic(method.getDeclaringClass().getModifiers())
				&& invocation instanceof ProxyMethodInvocation call) {
			return invokeDefault(call.getProxy(), method, invocation.getArguments());
		}
		return invocation.proceed();
	}

	/**
	 * Invoke a method that has a body. Spring does it as anybody would, who may not.
	 */
	private static @Nullable Object invokeDefault(Object proxy, Method method, @Nullable Object[] arguments)
			throws Throwable {
		Class<?> type = method.getDeclaringClass();
		return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
			.unreflectSpecial(method, type)
			.bindTo(proxy)
			.invokeWithArguments(arguments);
	}

}
