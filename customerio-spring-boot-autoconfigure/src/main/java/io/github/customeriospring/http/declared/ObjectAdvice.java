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
