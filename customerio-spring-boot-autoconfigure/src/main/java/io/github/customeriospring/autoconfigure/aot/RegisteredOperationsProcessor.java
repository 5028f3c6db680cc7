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
