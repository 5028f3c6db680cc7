package io.github.customeriospring.autoconfigure.aot;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Keeps the interfaces that {@link RegisterCustomerioOperations} names.
 */
class RegisteredOperationsProcessor implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		Set<Class<?>> types = AnnotatedElementUtils
			.findAllMergedAnnotations(bean.getBeanClass(), RegisterCustomerioOperations.class)
			.stream()
			.flatMap((annotation) -> Arrays.stream(annotation.value()))
			.collect(Collectors.toSet());
		if (types.isEmpty()) {
			return null;
		}
		DeclaredInterfaceHints interfaces = new DeclaredInterfaceHints();
		return (context, code) -> types.forEach((type) -> interfaces.register(context.getRuntimeHints(), type));
	}

}
