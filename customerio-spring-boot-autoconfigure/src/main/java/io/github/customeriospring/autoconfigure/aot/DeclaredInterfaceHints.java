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
